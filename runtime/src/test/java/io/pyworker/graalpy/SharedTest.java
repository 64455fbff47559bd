package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.DeadlineExceededException;
import io.pyworker.PythonException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Memory that Java and Python share while a call lasts. */
class SharedTest {
    private static final String SOURCE = """
            import asyncio

            kept = []
            gate = asyncio.Event()

            def fill(memory):
                memory[:4] = b"wxyz"
                memory[-1] = 7
                return len(memory)

            def as_doubles(memory):
                doubles = memory.cast("d")
                doubles[1] = doubles[0] * 2
                return (doubles.format, doubles.readonly)

            def keep(memory):
                kept[:] = [memory, memory[1:3], memoryview(memory), memory[::2], memory.cast("h")]

            def outcome(read):
                try:
                    return str(read())
                except Exception as error:
                    return f"{type(error).__name__}: {error}"

            def kept_bytes():
                return [outcome(lambda: view[0]) for view in kept] + [outcome(lambda: kept[1].tobytes())]

            def kept_byte():
                return kept[0][0]

            def nap(memory):
                import time
                time.sleep(600)

            def open_descriptors():
                import posix
                found = 0
                for file in range(1000):
                    try:
                        posix.lseek(file, 0, 1)
                        found += 1
                    except OSError:
                        pass
                return found

            def fail(memory):
                kept.append(memory.cast("h"))
                raise ValueError("no")

            async def write_later(memory):
                memory[0] = 1
                await gate.wait()
                memory[1] = 2

            async def open_gate():
                gate.set()

            def nothing(memory):
                return memory is None
            """;

    private final TestWorker worker = new TestWorker(SOURCE);

    @AfterEach
    void close() {
        worker.close();
    }

    private <R> Export<R> sharing(String function, PyType<R> result) {
        return worker.export(function, result, PyType.SHARED);
    }

    @Test
    void writesGoThroughFromPositionToLimit() {
        ByteBuffer memory = ByteBuffer.allocateDirect(16).position(2).limit(14);
        assertThat(worker.call(sharing("fill", PyType.INT32), memory)).isEqualTo(12);
        assertThat(memory.position()).isEqualTo(2);
        assertThat(memory.get(1)).isZero();
        assertThat(memory.get(2)).isEqualTo((byte) 'w');
        assertThat(memory.get(5)).isEqualTo((byte) 'z');
        assertThat(memory.get(13)).isEqualTo((byte) 7);
        assertThat(memory.clear().get(14)).isZero();
    }

    @Test
    void theMemoryCanBeSeenAsNumbers() {
        ByteBuffer memory = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        memory.putDouble(0, 1.5);
        assertThat(worker.call(sharing("as_doubles", PyType.list(PyType.ANY)), memory))
                .containsExactly("d", false);
        assertThat(memory.getDouble(8)).isEqualTo(3);
    }

    @Test
    void readOnlyMemoryStaysAsItIs() {
        ByteBuffer memory = ByteBuffer.allocate(16);
        Export<Integer> fill = sharing("fill", PyType.INT32);
        assertThatThrownBy(() -> worker.call(fill, memory.asReadOnlyBuffer()))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("TypeError");
        assertThat(memory.get(0)).isZero();
    }

    @Test
    void whatPythonKeepsIsCutOff() {
        ByteBuffer memory = ByteBuffer.allocate(16).put(0, (byte) 42);
        Export<Void> keep = sharing("keep", PyType.NONE);
        Export<List<String>> keptBytes = worker.export("kept_bytes", PyType.list(PyType.STR));
        worker.call(keep, memory);
        List<String> outcomes = worker.call(keptBytes);
        assertThat(outcomes.get(0)).startsWith("ValueError: ");
        assertThat(outcomes.subList(1, outcomes.size()))
                .hasSize(5)
                .containsOnly("OSError: [Errno 5] shared memory of a call that is over");
    }

    @Test
    void descriptorsAreClosedWithTheirCalls() {
        Export<Void> keep = sharing("keep", PyType.NONE);
        Export<Void> fail = sharing("fail", PyType.NONE);
        Export<Void> nap = sharing("nap", PyType.NONE);
        Export<Integer> openDescriptors = worker.export("open_descriptors", PyType.INT32);
        ByteBuffer memory = ByteBuffer.allocate(16);
        Integer before = worker.call(openDescriptors);
        for (int i = 0; i < 100; i++) {
            worker.call(keep, memory);
            assertThatThrownBy(() -> worker.call(fail, memory)).hasMessageContaining("ValueError: no");
        }
        assertThatThrownBy(() -> worker.callWithin(Duration.ofMillis(100), nap, memory))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(worker.call(openDescriptors)).isEqualTo(before);
        assertThat(worker.interpreter().callCounts()).containsOnly(0);
    }

    @Test
    void alsoWhenTheFunctionFailed() {
        Export<Void> fail = sharing("fail", PyType.NONE);
        Export<Integer> keptByte = worker.export("kept_byte", PyType.INT32);
        assertThatThrownBy(() -> worker.call(fail, ByteBuffer.allocate(16))).hasMessageContaining("ValueError: no");
        assertThatThrownBy(() -> worker.call(keptByte)).isInstanceOf(PythonException.class);
    }

    @Test
    void aCoroutineHasItUntilItIsDone() {
        ByteBuffer memory = ByteBuffer.allocateDirect(4);
        Export<Void> writeLater = sharing("write_later", PyType.NONE);
        Export<Void> openGate = worker.export("open_gate", PyType.NONE);
        CompletableFuture<Void> future = worker.callAsync(writeLater, memory);
        CompletableFuture<Void> other = worker.callAsync(writeLater, memory);
        assertThat(worker.callAsync(openGate)).succeedsWithin(Duration.ofSeconds(60));
        assertThat(future).succeedsWithin(Duration.ofSeconds(60));
        assertThat(other).succeedsWithin(Duration.ofSeconds(60));
        assertThat(memory.get(0)).isEqualTo((byte) 1);
        assertThat(memory.get(1)).isEqualTo((byte) 2);
    }

    @Test
    void emptyMemoryAndNone() {
        Export<Boolean> nothing = sharing("nothing", PyType.BOOL);
        assertThat(worker.call(nothing, (Object) null)).isTrue();
        assertThat(worker.call(nothing, ByteBuffer.allocate(0))).isFalse();
    }
}
