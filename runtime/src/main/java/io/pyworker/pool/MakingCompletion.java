package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a call that makes an object: if it does not, the reference is released.
 *
 * @param then hears of it, too
 */
record MakingCompletion(PendingCall.Completion then, RemoteInstance made) implements PendingCall.Completion {
    @Override
    public void returned(@Nullable Object wireValue) {
        if (wireValue == null) {
            made.release();
        }
        then.returned(wireValue);
    }

    @Override
    public void raised(PythonError error) {
        made.release();
        then.raised(error);
    }

    @Override
    public void failed(Supplier<? extends PyWorkerException> failure) {
        made.release();
        then.failed(failure);
    }
}
