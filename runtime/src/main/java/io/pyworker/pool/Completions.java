package io.pyworker.pool;

import java.util.concurrent.Executor;

/** Runs what completes futures, on the user's executor if it takes it. Never throws, never runs it on an interpreter's thread. */
record Completions(Executor executor) {
    void run(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RuntimeException e) {
            // the user's executor is shut down or full: a future that never completes would be worse than a thread of
            // its own
            new Thread(completion, "pyworker-completion").start();
        }
    }
}
