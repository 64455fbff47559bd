package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallInterruptedException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are stopped while arguments or results are converted; the interpreter serves on. */
@Timeout(120)
class CancelledConversionsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SOURCE = """
            huge = [1] * 1_000_000

            entered = []

            def hold(released):
                while not released[0]:
                    pass

            def take(value):
                entered.append(1)

            def seen():
                return len(entered)

            class Numbers:
                def __init__(self, flag):
                    self.flag = flag

                def __iter__(self):
                    self.flag[0] = 1
                    while True:
                        pass
                    yield 1

            def endless(flag):
                return Numbers(flag)

            async def endless_later(flag):
                return Numbers(flag)

            def large(flag):
                flag[0] = 1
                return huge

            async def large_later(flag):
                flag[0] = 1
                return huge
            """;

    private final TestWorker worker = new TestWorker(SOURCE);
    private final Export<Void> hold = worker.export("hold", PyType.NONE, PyType.SHARED);
    private final Export<Integer> seen = worker.export("seen", PyType.INT32);

    @AfterEach
    void close() {
        worker.close();
    }

    /** Calls from a thread of its own, which is interrupted when {@code moment} has returned; what it is told. */
    private String interrupted(Runnable moment, Export<?> function, @Nullable Object... arguments) {
        AtomicReference<String> told = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                worker.call(function, arguments);
                told.set("returned");
            } catch (CallInterruptedException e) {
                told.set(e.getMessage());
            }
        });
        caller.start();
        moment.run();
        caller.interrupt();
        await().atMost(LONG).until(() -> told.get() != null);
        return told.get();
    }

    /** Begins the call that waits behind another, and returns when it has begun. */
    private void begin(ByteBuffer released) {
        await().atMost(LONG).until(() -> worker.pool().queuedCalls() == 1);
        released.put(0, (byte) 1);
        awaitSoon(() -> worker.pool().queuedCalls() == 0);
    }

    private static void awaitSoon(Callable<Boolean> condition) {
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(condition);
    }

    private void isStoppedWhileItIsTaken(PyType<?> type, Object argument) {
        Export<Void> take = worker.export("take", PyType.NONE, type);
        ByteBuffer released = ByteBuffer.allocate(1);
        CompletableFuture<Void> holding = worker.callAsync(hold, released);
        await().atMost(LONG)
                .until(() -> worker.pool().size() == 1 && worker.pool().queuedCalls() == 0);
        assertThat(interrupted(() -> begin(released), take, argument)).endsWith("; the function was interrupted.");
        assertThat(holding).succeedsWithin(LONG);
        assertThat(worker.call(seen)).as("entered").isZero();
        assertThat(worker.interpreterNames()).containsExactly("test-1");
    }

    @Test
    void aListOfMillionsAsAnArgument() {
        isStoppedWhileItIsTaken(PyType.list(PyType.INT64), Collections.nCopies(5_000_000, 1L));
    }

    @Test
    void nestedDictsAsAnArgument() {
        Map<String, Integer> inner = IntStream.range(0, 20).boxed().collect(Collectors.toMap(String::valueOf, i -> i));
        Map<String, Map<String, Integer>> outer =
                IntStream.range(0, 100_000).boxed().collect(Collectors.toMap(String::valueOf, i -> inner));
        isStoppedWhileItIsTaken(PyType.dict(PyType.STR, PyType.dict(PyType.STR, PyType.INT32)), outer);
    }

    @Test
    void aListThatPythonConvertsElementByElement() {
        isStoppedWhileItIsTaken(
                PyType.list(PyType.DECIMAL), Collections.nCopies(500_000, new BigDecimal("1234567890.123456789")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless", "endless_later"})
    void aResultThatNeverEnds(String function) {
        assertThat(interruptedWhileItReturns(function)).endsWith("; the function was interrupted.");
    }

    /** Written by one operation that nothing interrupts: the call may end when that has ended, and does not cost the interpreter. */
    @ParameterizedTest
    @ValueSource(strings = {"large", "large_later"})
    void aLargeResult(String function) {
        assertThat(interruptedWhileItReturns(function))
                .matches(".*; the function (was interrupted|ended by itself)\\.");
    }

    private String interruptedWhileItReturns(String function) {
        Export<List<Integer>> converted = worker.export(function, PyType.list(PyType.INT32), PyType.SHARED);
        ByteBuffer flag = ByteBuffer.allocate(1);
        String told = interrupted(() -> awaitSoon(() -> flag.get(0) != 0), converted, flag);
        assertThat(worker.call(seen)).isZero();
        assertThat(worker.interpreterNames()).containsExactly("test-1");
        return told;
    }
}
