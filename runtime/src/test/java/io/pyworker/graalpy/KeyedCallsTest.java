package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.CallRefusedException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls of one key share the globals of one interpreter, and begin in the order in which they are made. */
class KeyedCallsTest {
    private static final int INTERPRETERS = 3;
    private static final int KEYS = 12;
    private static final int ROUNDS = 20;

    private final TestWorker worker = new TestWorker("""
            counts = {}
            begun = []

            def count(key):
                counts[key] = counts.get(key, 0) + 1
                return counts[key]

            def call(f):
                return f()

            def keys():
                return len(counts)

            async def note(number):
                begun.append(number)

            def noted():
                return list(begun)
            """).interpreters(INTERPRETERS);
    private final Export<Integer> count = worker.export("count", PyType.INT32, PyType.INT32);
    private final Export<Integer> keys = worker.export("keys", PyType.INT32);
    private final Export<Void> note = worker.export("note", PyType.NONE, PyType.INT32);
    private final Export<List<Integer>> noted = worker.export("noted", PyType.list(PyType.INT32));

    private static final PyType<Callable<Integer>> CALLABLE =
            PyType.callable(Callable.class, PyType.INT32, List.of(), (f, arguments) -> f.call());
    private final Export<Integer> call = worker.export("call", PyType.INT32, CALLABLE);

    private void start() {
        await().atMost(Duration.ofSeconds(120)).until(() -> worker.pool().size() == INTERPRETERS);
    }

    @Test
    void eachKeyHasOneCounter() {
        try (worker) {
            start();
            List<CallChannel> channels = IntStream.range(0, KEYS)
                    .mapToObj(key -> worker.channel().keyed("key " + key))
                    .toList();
            for (int round = 1; round <= ROUNDS; round++) {
                List<CompletableFuture<Integer>> counted = new ArrayList<>();
                for (int key = 0; key < KEYS; key++) {
                    counted.add(channels.get(key).callAsync(count, key));
                }
                assertThat(counted).extracting(CompletableFuture::join).containsOnly(round);
            }
            assertThat(channels)
                    .extracting(channel -> channel.call(keys))
                    .as("how many keys an interpreter has")
                    .allMatch(number -> number < KEYS);
        }
    }

    @Test
    void aBlockingCallIntoTheWorkerThatWaitsIsRefusedWhateverItsKey() {
        try (worker) {
            start();
            CallChannel channel = worker.channel().keyed("key");
            for (CallChannel other : List.of(channel, worker.channel())) {
                assertThatThrownBy(() -> channel.call(call, (Callable<Integer>) () -> other.call(keys)))
                        .isInstanceOf(CallRefusedException.class)
                        .hasMessageContaining("from a function for which it waits could wait for ever");
            }
        }
    }

    @Test
    void callsOfOneKeyBeginInOrder() {
        try (worker) {
            start();
            CallChannel channel = worker.channel().keyed("key");
            List<Integer> numbers = IntStream.range(0, 500).boxed().toList();
            List<CompletableFuture<Void>> calls = numbers.stream()
                    .map(number -> channel.callAsync(note, number))
                    .toList();
            calls.forEach(CompletableFuture::join);
            assertThat(channel.call(noted)).isEqualTo(numbers);
        }
    }
}
