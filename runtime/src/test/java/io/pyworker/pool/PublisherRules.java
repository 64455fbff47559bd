package io.pyworker.pool;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.Engine;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;

/** What Reactive Streams demands of a publisher, for {@link PublisherTckTest}. */
public class PublisherRules extends FlowPublisherVerification<Long> {
    private static final Export<Long> COUNT = new Export<>(0, "Echo.count", List.of(PyType.INT64), PyType.INT64);
    private static final long TIMEOUT_MILLIS = 5000;
    private static final long NO_SIGNALS_MILLIS = 50;

    private WorkerPool pool;

    public PublisherRules() {
        super(new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNALS_MILLIS));
    }

    @BeforeClass
    public void start() {
        pool = pool(new CountingEngine());
    }

    @AfterClass
    public void close() {
        PoolShutdown.close(List.of(pool), Duration.ZERO);
    }

    private static WorkerPool pool(Engine engine) {
        WorkerConfig config = new WorkerConfig(
                "text",
                false,
                "graalpy",
                1,
                1,
                CallLimits.NONE,
                List.of(),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of());
        WorkerPool pool = new WorkerPool(
                new MergedWorker(config, List.of(), List.of()),
                List.of(new DispatchTable(FakeEngine.CONTRACT, "0", "")),
                new PoolSettings(
                        engine,
                        ForkJoinPool.commonPool(),
                        ForkJoinPool.commonPool(),
                        CancelSettings.of(Duration.ZERO),
                        true));
        pool.start();
        return pool;
    }

    private static Flow.Publisher<Long> publisher(WorkerPool pool, long elements) {
        return new PoolChannel(pool, FakeEngine.CONTRACT, List.of(COUNT)).publish(COUNT, elements);
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
        return publisher(pool, elements);
    }

    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
        WorkerPool closed = pool(new FakeEngine());
        PoolShutdown.close(List.of(closed), Duration.ZERO);
        return publisher(closed, 1);
    }
}
