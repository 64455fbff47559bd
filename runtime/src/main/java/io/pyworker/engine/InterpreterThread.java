package io.pyworker.engine;

/** A thread that serves an interpreter. Waiting on it for another call could wait for ever, so that is refused. */
public final class InterpreterThread extends Thread {
    /** Deep Python recursion takes Java stack; memory is only taken as it is used. */
    public static final long STACK_BYTES = 16L << 20;

    /** A daemon thread, which does not keep the process alive. */
    public InterpreterThread(Runnable serving, String name) {
        super(null, serving, name, STACK_BYTES);
        setDaemon(true);
    }

    /** Whether the current thread is one. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof InterpreterThread;
    }
}
