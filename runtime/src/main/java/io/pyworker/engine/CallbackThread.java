package io.pyworker.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a thread that runs a callback knows: the interpreter that waits for it, and so can serve no other call meanwhile. It knows of none
 * while the interpreter goes on, because Python awaits the callback.
 */
public final class CallbackThread {
    private static final ThreadLocal<@Nullable Interpreter> AWAITED_BY = new ThreadLocal<>();

    private CallbackThread() {}

    /** Runs a callback for which the interpreter waits. */
    public static void run(Interpreter waiting, Runnable callback) {
        Interpreter before = AWAITED_BY.get();
        AWAITED_BY.set(waiting);
        try {
            callback.run();
        } finally {
            AWAITED_BY.set(before);
        }
    }

    /** The interpreter that waits for what this thread runs, or null. */
    public static @Nullable Interpreter awaitedBy() {
        return AWAITED_BY.get();
    }
}
