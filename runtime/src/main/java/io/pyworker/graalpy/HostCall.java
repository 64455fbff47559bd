package io.pyworker.graalpy;

import io.pyworker.engine.CallChain;
import io.pyworker.engine.CallbackThread;
import io.pyworker.wire.HostFunction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One call of a function of the main side, on a thread of the callbacks' executor. Cancelling it interrupts that thread. */
final class HostCall extends FutureTask<HostReply> {
    private final Runnable whenDone;

    /** Who waits for it, itself included. */
    final CallChain chain;

    /** The call whose code makes it. */
    final long caller;

    /**
     * A call that is to be executed.
     *
     * @param caller the call whose code makes it
     * @param chain who waits for it, itself included
     * @param whenDone runs when it is done or cancelled, on any thread
     */
    HostCall(long caller, HostFunction function, @Nullable Object[] wire, CallChain chain, Runnable whenDone) {
        super(() -> HostReply.of(function, wire));
        this.caller = caller;
        this.chain = chain;
        this.whenDone = whenDone;
    }

    @Override
    public void run() {
        CallbackThread.run(chain, super::run);
        if (isCancelled()) {
            Thread.interrupted(); // it was meant for this call, not for what the thread does next
        }
    }

    @Override
    protected void done() {
        whenDone.run();
    }

    /** What it came to; only when it is done. */
    HostReply reply() {
        if (isCancelled()) {
            return HostReply.Failed.because("interrupted", "");
        }
        try {
            return get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e); // it is done, and does not throw
        }
    }
}
