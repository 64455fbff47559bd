package io.pyworker.pool;

import io.pyworker.CallInterruptedException;
import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Wakes the thread that waits for a call; decoding and exceptions are that thread's own work. */
final class BlockingCompletion implements PendingCall.Completion {
    private final Thread waiter = Thread.currentThread();

    // written before done
    private @Nullable Object value;
    private @Nullable PythonError error;
    private @Nullable PyWorkerException failure;

    private volatile boolean done;

    @Override
    public void returned(@Nullable Object wireValue) {
        value = wireValue;
        wake();
    }

    @Override
    public void raised(PythonError raised) {
        error = raised;
        wake();
    }

    @Override
    public void failed(PyWorkerException reason) {
        failure = reason;
        wake();
    }

    private void wake() {
        done = true;
        LockSupport.unpark(waiter);
    }

    /** Parks until the call is settled. An interrupt settles it: if it has not begun it never will, else its result is dropped. */
    @Nullable
    Object await(PendingCall call) {
        boolean interrupted = false;
        while (!done) {
            LockSupport.park(call);
            if (Thread.interrupted()) {
                interrupted = true;
                if (call.settle()) {
                    Thread.currentThread().interrupt();
                    throw new CallInterruptedException(call.target.name() + ": the calling thread was interrupted.");
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        if (error != null) {
            throw error.toException(call.target.name());
        }
        return value;
    }
}
