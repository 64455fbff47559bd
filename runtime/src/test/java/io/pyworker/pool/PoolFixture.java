package io.pyworker.pool;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** A pool on an engine that does what the test tells it. */
abstract class PoolFixture {
    static final Export<Long> ECHO = new Export<>(3, "Echo.echo", List.of(PyType.INT64), PyType.INT64);
    private static final List<Export<?>> EXPORTS = List.of(
            new Export<>(0, "Echo.a", List.of(), PyType.NONE),
            new Export<>(1, "Echo.b", List.of(), PyType.NONE),
            new Export<>(2, "Echo.c", List.of(), PyType.NONE),
            ECHO);

    final FakeEngine engine = new FakeEngine();
    Executor executor = Runnable::run;
    CallLimits limits = CallLimits.NONE;
    CancelSettings cancelling = CancelSettings.of(Duration.ZERO);
    boolean callerStacks = true;

    final WorkerPool pool(int min, int max) {
        WorkerConfig config = new WorkerConfig(
                "text", false, "graalpy", min, max, limits, List.of(), false, Map.of(), List.of(), Map.of(), Map.of());
        WorkerPool pool = new WorkerPool(
                new MergedWorker(config, List.of(), List.of()),
                List.of(new DispatchTable(FakeEngine.CONTRACT, "0", "")),
                new PoolSettings(engine, executor, Runnable::run, cancelling, callerStacks));
        pool.start();
        return pool;
    }

    static void close(WorkerPool pool, Duration bound) {
        PoolShutdown.close(List.of(pool), bound);
    }

    final WorkerPool pool(int size) {
        return pool(size, size);
    }

    static PoolChannel channel(WorkerPool pool) {
        return new PoolChannel(pool, FakeEngine.CONTRACT, EXPORTS);
    }

    final FakeInterpreter interpreter(int index) {
        return engine.interpreters.get(index);
    }
}
