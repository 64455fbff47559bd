package io.pyworker.pool;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call: cancelling it cancels the call. The futures that depend on it are plain ones; cancelling one of these does not
 * reach the call, as is usual in Java.
 */
final class CallFuture<R> extends CompletableFuture<R> {
    // written once, before anybody else has the future
    private @Nullable PendingCall call;

    void of(PendingCall pending) {
        call = pending;
    }

    /**
     * Cancels the call; the future completes at once.
     *
     * @param mayInterrupt if true, a function that runs is stopped; if false it is asked to end
     */
    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        if (cancelled && call != null) {
            call.cancel(new Cancellation(Cancellation.Reason.CANCELLED, mayInterrupt));
        }
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }
}
