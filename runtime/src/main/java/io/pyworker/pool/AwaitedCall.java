package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.engine.Awaited;
import io.pyworker.engine.CallChain;
import java.util.List;

/** A call for which a function of the main side waits. Any thread may ask it. */
final class AwaitedCall implements Awaited {
    private final PendingCall call;
    private final WorkerPool pool;

    AwaitedCall(PendingCall call, WorkerPool pool) {
        this.call = call;
        this.pool = pool;
    }

    /** Submits it, to be waited for by the last of the chain; fails it if that could be for ever. */
    void admit(CallChain chain) {
        chain.waitFor(this);
        failIfDeadlocked(chain); // before: who blocks for room in the queue waits, too
        if (!call.isSettled()) {
            pool.admit(call, true);
            failIfDeadlocked(chain);
        }
    }

    private void failIfDeadlocked(CallChain chain) {
        chain.deadlock()
                .ifPresent(waiting -> call.withdraw(() -> new CallRefusedException(call.target.name()
                        + ": a blocking call into worker '" + pool.name() + "' would wait for ever: " + waiting
                        + ". Make an object of them concurrent, or do not wait while its function runs.")));
    }

    @Override
    public List<CallChain> blockers() {
        if (call.isSettled()) {
            return List.of();
        }
        Member holder = call.isBoundToMember() ? call.member() : null;
        return holder == null ? pool.blockers() : holder.blockers();
    }

    @Override
    public String name() {
        return call.target.name() + " (" + pool.name() + ")";
    }
}
