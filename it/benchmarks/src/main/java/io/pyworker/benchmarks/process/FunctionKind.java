package io.pyworker.benchmarks.process;

import io.pyworker.Workers;
import io.pyworker.benchmarks.contract.CoroutinesGrowing;
import io.pyworker.benchmarks.contract.CoroutinesGrowingAsync;
import io.pyworker.benchmarks.contract.Noop;
import io.pyworker.benchmarks.contract.PlainGrowing;
import io.pyworker.benchmarks.contract.PlainGrowingAsync;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleFunction;

/** Which functions a worker exports; with coroutine functions it has an event loop, and hence asyncio. */
enum FunctionKind {
    PLAIN("plain functions", "plain-growing") {
        @Override
        Noop connect(Workers workers) {
            return workers.connect(PlainGrowing.class);
        }

        @Override
        DoubleFunction<CompletableFuture<Void>> sleep(Workers workers) {
            return workers.connect(PlainGrowingAsync.class)::sleep;
        }
    },
    COROUTINE("coroutine functions", "coroutines-growing") {
        @Override
        Noop connect(Workers workers) {
            return workers.connect(CoroutinesGrowing.class);
        }

        @Override
        DoubleFunction<CompletableFuture<Void>> sleep(Workers workers) {
            return workers.connect(CoroutinesGrowingAsync.class)::sleep;
        }
    };

    /** For the page. */
    final String title;

    /** In {@code worker.toml}. */
    final String worker;

    FunctionKind(String title, String worker) {
        this.title = title;
        this.worker = worker;
    }

    abstract Noop connect(Workers workers);

    /** Keeps an interpreter occupied for some seconds without using a core. */
    abstract DoubleFunction<CompletableFuture<Void>> sleep(Workers workers);
}
