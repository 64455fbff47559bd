package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.engine.Awaited;
import io.pyworker.engine.CallChain;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A call, or an element of its stream, for which a function of the main side waits. Any thread may ask it. */
final class AwaitedCall implements Awaited {
    private final PendingCall call;
    private final WorkerPool pool;
    private final BooleanSupplier isThere;

    /**
     * What the current thread waits for.
     *
     * @param isThere whether it need not wait any more; any thread may ask
     */
    AwaitedCall(PendingCall call, WorkerPool pool, BooleanSupplier isThere) {
        this.call = call;
        this.pool = pool;
        this.isThere = isThere;
    }

    /**
     * The last of the chain waits for it from now on.
     *
     * @throws CallRefusedException if that would be for ever; the call is cancelled
     */
    void waitIn(CallChain chain) {
        chain.waitFor(this);
        refuseDeadlock(chain);
    }

    /** The same, of one that it waits for already: what keeps it waiting has changed. */
    void refuseDeadlock(CallChain chain) {
        Optional<String> waiting = chain.deadlock();
        if (waiting.isPresent()) {
            call.cancel(new Cancellation(Cancellation.Reason.CANCELLED, true));
            throw new CallRefusedException(call.target.name() + ": a blocking call into worker '" + pool.name()
                    + "' would wait for ever: " + waiting.get()
                    + ". Make one of the objects concurrent, or do not wait while its function runs.");
        }
    }

    @Override
    public List<CallChain> blockers() {
        if (isThere.getAsBoolean() || call.isSettled()) {
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
