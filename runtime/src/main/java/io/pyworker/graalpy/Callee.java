package io.pyworker.graalpy;

import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.wire.HostFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function of the main side that Python calls.
 *
 * @param queue lets the calls of its object run one after the other; null if nothing does
 */
record Callee(HostFunction function, @Nullable MainQueue queue) {
    /** By its path: {@code window.alert}, {@code window.title} to read, {@code window.title=} to write; null if there is none. */
    static @Nullable Callee named(String path, MainScope main) {
        boolean writes = path.endsWith("=");
        MainMember member = main.find(writes ? path.substring(0, path.length() - 1) : path);
        if (member instanceof MainMember.Function function) {
            return new Callee(function.body(), function.queue());
        }
        if (member instanceof MainMember.Property property) {
            HostFunction function = writes ? property.setter() : property.getter();
            return function == null ? null : new Callee(function, property.queue());
        }
        return null;
    }
}
