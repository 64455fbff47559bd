package io.pyworker.graalpy;

import io.pyworker.engine.CallbackThread;
import io.pyworker.engine.Interpreter;
import io.pyworker.wire.HostFunction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One call of a function of the main side, on a thread of the callbacks' executor. Cancelling it interrupts that thread. */
final class HostCall extends FutureTask<HostReply> {
    private final Runnable whenDone;
    private final @Nullable Interpreter waiting;

    /** The call whose code makes it. */
    final long caller;

    /**
     * A call that is to be executed.
     *
     * @param caller the call whose code makes it
     * @param waiting the interpreter that waits for it, if it does
     * @param whenDone runs when it is done or cancelled, on any thread
     */
    HostCall(
            long caller,
            HostFunction function,
            @Nullable Object[] wire,
            @Nullable Interpreter waiting,
            Runnable whenDone) {
        super(() -> HostReply.of(function, wire));
        this.caller = caller;
        this.waiting = waiting;
        this.whenDone = whenDone;
    }

    @Override
    public void run() {
        if (waiting == null) {
            super.run();
        } else {
            CallbackThread.run(waiting, super::run);
        }
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
