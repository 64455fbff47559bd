package io.pyworker.engine;

import org.jspecify.annotations.Nullable;

/** What a thread that runs a function of the main side knows: who waits for that. */
public final class CallbackThread {
    private static final ThreadLocal<@Nullable CallChain> CHAIN = new ThreadLocal<>();

    private CallbackThread() {}

    /** Runs a function, the last of the chain. */
    public static void run(CallChain chain, Runnable function) {
        CallChain before = CHAIN.get();
        CHAIN.set(chain);
        try {
            function.run();
        } finally {
            CHAIN.set(before);
        }
    }

    /** The chain of the function that this thread runs, or null. */
    public static @Nullable CallChain chain() {
        return CHAIN.get();
    }
}
