package io.pyworker.benchmarks.callback;

import java.util.concurrent.locks.LockSupport;

/** Two bare threads that hand a number over, there and back, with nothing but park and unpark. For one thread at a time. */
final class HandOver implements AutoCloseable {
    private final Thread other = new Thread(this::serve, "hand-over");
    private volatile Thread asking;
    private volatile boolean closed;
    private volatile int number;

    HandOver() {
        other.setDaemon(true);
        other.start();
    }

    int thereAndBack(int value) {
        number = value;
        asking = Thread.currentThread();
        LockSupport.unpark(other);
        while (asking != null) {
            LockSupport.park(this);
        }
        return number;
    }

    private void serve() {
        while (!closed) {
            Thread waiting = asking;
            if (waiting == null) {
                LockSupport.park(this);
            } else {
                number++;
                asking = null;
                LockSupport.unpark(waiting);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(other);
    }
}
