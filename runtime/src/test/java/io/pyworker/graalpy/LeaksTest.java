package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.Tier;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.pool.HandMadeMember;
import io.pyworker.pool.PoolCounts;
import java.io.File;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What is made and dropped in great numbers leaves nothing behind: no handle on either side, and a heap that is flat. */
@Timeout(1200)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // an interpreter is for all
class LeaksTest {
    private static final int BATCHES = 5;
    private static final int BATCH = Tier.of(200, 20_000, 20_000);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String SOURCE = """
            import pyworker

            class Session:
                def __init__(self, user=""):
                    self.user = user

                def add(self, x):
                    return x + 1

                def child(self, user):
                    return Session(user)

            def apply(f, x):
                return f(x)

            async def apply_later(f, x):
                return await f.aio(x)

            def keep(f, x):
                with pyworker.keep(f):
                    return f(x)

            def through_main(x):
                return pyworker.sync.f(x)

            async def later_through_main(x):
                return await pyworker.sync.f.aio(x)

            @pyworker.on_message
            def echo(message):
                pyworker.post(message)

            @pyworker.on_message
            async def hear(message):
                pass

            def fill(memory):
                memory[0] = 1
            """;

    /** What the Python side holds for Java. */
    private static final String LEFTOVERS = """
            import sys

            def count(module, name):
                return len(getattr(sys.modules[module], name)) if module in sys.modules else 0

            loop = sys.modules["pyworker._dispatch"]._loop
            held = {
                "objects": count("pyworker._remote", "_live"),
                "lent": count("pyworker._lent", "_ends"),
                "awaited": count("pyworker._callables", "_awaited"),
                "messages": count("pyworker._messages", "_waiting"),
                "tasks of messages": count("pyworker._messages", "_tasks"),
                "calls of the loop": len(loop._calls) if loop else 0,
            }
            held
            """;

    private static final PyType<LongUnaryOperator> FUNCTION = PyType.callable(
            LongUnaryOperator.class,
            PyType.INT64,
            List.of(PyType.INT64),
            (f, arguments) -> f.applyAsLong((Long) arguments[0]));

    private final TestWorker objects = new TestWorker(SOURCE).allowScripts().ofClass("Session");
    private final Export<Void> create = objects.constructor(PyType.STR);
    private final Export<Void> child = objects.instance("child", PyType.STR);
    private final Export<Long> add = objects.export("add", PyType.INT64, PyType.INT64);

    private final TestWorker worker = new TestWorker(SOURCE).allowScripts();
    private final List<Export<Long>> callingWhatIsPassed = List.of(
            worker.export("apply", PyType.INT64, FUNCTION, PyType.INT64),
            worker.export("apply_later", PyType.INT64, FUNCTION, PyType.INT64),
            worker.export("keep", PyType.INT64, FUNCTION, PyType.INT64));
    private final List<Export<Long>> callingMain = List.of(
            worker.export("through_main", PyType.INT64, PyType.INT64),
            worker.export("later_through_main", PyType.INT64, PyType.INT64));
    private final Export<Void> fill = worker.export("fill", PyType.NONE, PyType.SHARED);

    @AfterAll
    void close() {
        objects.close();
        worker.close();
    }

    /** Does it {@code BATCHES * BATCH} times, and looks for what is left after the first batch and after the last one. */
    private static void repeat(TestWorker worker, IntConsumer act) {
        batch(0, act);
        nothingIsHeldBy(worker);
        Heap heap = Heap.now();
        for (int i = 1; i < BATCHES; i++) {
            batch(i, act);
        }
        nothingIsHeldBy(worker);
        heap.assertFlat();
    }

    private static void batch(int number, IntConsumer act) {
        for (int i = 0; i < BATCH; i++) {
            act.accept(number * BATCH + i);
        }
    }

    private static void nothingIsHeldBy(TestWorker worker) {
        await().atMost(LONG).untilAsserted(() -> {
            System.gc(); // for what is left to the cleaner
            assertThat(worker.pool().statistics().liveObjects()).isZero();
            assertThat(PoolCounts.of(worker.pool()).values()).containsOnly(0);
            assertThat(worker.interpreter().callCounts()).containsOnly(0);
            assertThat(worker.interpreter().callbackCounts()).containsOnly(0);
            Map<String, Integer> held = worker.run(LEFTOVERS, Map.of(), PyType.dict(PyType.STR, PyType.INT32))
                    .join();
            assertThat(held.values()).as("%s", held).containsOnly(0);
        });
    }

    private record Scope(CallChannel object) implements AutoCloseable {
        @Override
        public void close() {
            object.release();
        }
    }

    @Test
    void remoteObjects() {
        Function<CallChannel, CallChannel> asItIs = channel -> channel;
        repeat(objects, i -> {
            CallChannel object = i % 2 == 0
                    ? objects.channel().ofInstance()
                    : objects.channel().construct(create, asItIs, "user");
            switch (i % 3) {
                case 0 -> {
                    assertThat(object.call(add, (long) i)).isEqualTo(i + 1L);
                    object.release();
                }
                case 1 -> {
                    try (Scope scope = new Scope(object);
                            Scope inner = new Scope(scope.object.obtain(child, asItIs, "child"))) {
                        assertThat(inner.object.call(add, (long) i)).isEqualTo(i + 1L);
                    }
                }
                default -> assertThat(object.call(add, (long) i)).isEqualTo(i + 1L); // and left to the cleaner
            }
        });
    }

    @Test
    void callbacks() {
        MainScope sync = new MainScope();
        worker.pool().main().put("sync", () -> HandMadeMember.nested(sync));
        repeat(worker, i -> {
            if (i % 100 == 0) { // functions come and go, too
                MainQueue queue = new MainQueue();
                var function = HandMadeMember.function("sync.f", 1, arguments -> (Long) arguments.get(0) + 2, queue);
                sync.put("f", () -> function);
            }
            LongUnaryOperator function = x -> x + 1;
            long number = i;
            if (i % 5 < 3) {
                assertThat(worker.call(callingWhatIsPassed.get(i % 5), function, number))
                        .isEqualTo(number + 1);
            } else {
                assertThat(worker.call(callingMain.get(i % 5 - 3), number)).isEqualTo(number + 2);
            }
        });
    }

    @Test
    void messages() {
        AtomicReference<CountDownLatch> heard = new AtomicReference<>(new CountDownLatch(100));
        worker.pool().onMessage(message -> heard.get().countDown());
        repeat(worker, i -> {
            worker.pool().post(Map.of("number", (long) i, "text", "message " + i));
            if (i % 100 == 99) {
                awaitZero(heard.get());
                heard.set(new CountDownLatch(100));
            }
        });
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void scripts() {
        repeat(worker, i -> {
            String source = i % 2 == 0 ? "x + 1" : "def add(x):\n    return x + 1 # " + i + "\nadd(x)";
            assertThat(worker.run(source, Map.of("x", (long) i)).join()).isEqualTo(i + 1L);
        });
    }

    @Test
    void sharedMemory() {
        int filesBefore = openFiles();
        repeat(worker, i -> {
            ByteBuffer memory = i % 2 == 0 ? ByteBuffer.allocate(64) : ByteBuffer.allocateDirect(64);
            worker.call(fill, memory);
            assertThat(memory.get(0)).isEqualTo((byte) 1);
        });
        assertThat(openFiles() - filesBefore).as("descriptors of the process").isLessThan(BATCH / 2);
    }

    /** As far as the system says it. */
    private static int openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }
}
