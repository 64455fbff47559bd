package io.pyworker.graalpy;

import java.util.Map;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * What Python calls, on the interpreter's thread.
 *
 * @param settle takes (call id, wire value) of a call that ended later
 * @param fail takes (call id, error body) of a call that failed
 * @param emit takes (call id, wire value) of the next element of a stream, gives whether to go on now
 * @param importing takes the name of each module before it is imported
 * @param enter takes the id of the call whose task makes a step now, gives that of the call that was executed until now
 * @param leave takes what {@code enter} gave, after the step
 * @param isCancelled takes a call's id, gives whether it was asked to end
 * @param secondsLeft takes a call's id, gives the seconds until its deadline, negative without one
 * @param hostCalls calls functions of the main side
 */
record Callbacks(
        ProxyExecutable settle,
        ProxyExecutable fail,
        ProxyExecutable emit,
        ProxyExecutable importing,
        ProxyExecutable enter,
        ProxyExecutable leave,
        ProxyExecutable isCancelled,
        ProxyExecutable secondsLeft,
        HostCalls hostCalls) {
    /** As one object, under the names that Python has for them. */
    ProxyObject toPython() {
        return ProxyObject.fromMap(Map.of(
                "settle", settle,
                "fail", fail,
                "emit", emit,
                "importing", importing,
                "enter", enter,
                "leave", leave,
                "is_cancelled", isCancelled,
                "seconds_left", secondsLeft,
                "functions", hostCalls.toPython()));
    }
}
