package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Callers that are virtual threads: they park without pinning the few threads that carry them. */
@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(120)
class VirtualThreadsTest {
    private static final int CALLERS = 200;
    private static final String PINNED = "jdk.VirtualThreadPinned";

    private final TestWorker worker = new TestWorker("""
            import asyncio

            def ready():
                return True

            arrived = 0
            all_arrived = asyncio.Event()

            async def meet(number, callers):
                global arrived
                arrived += 1
                if arrived == callers:
                    all_arrived.set()
                await all_arrived.wait()
                return number
            """);
    private final Export<Integer> meet = worker.export("meet", PyType.INT32, PyType.INT32, PyType.INT32);

    private final Export<Boolean> ready = worker.export("ready", PyType.BOOL);

    @TempDir
    private Path folder;

    /** Its initializer parks with a frame of the JVM's own on the stack, which pins. */
    private static final class ParksWhenInitialized {
        static {
            LockSupport.parkNanos(1_000_000);
        }

        private ParksWhenInitialized() {}

        static void touch() {}
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService) Executors.class
                .getMethod("newVirtualThreadPerTaskExecutor") // the tests are compiled for 17
                .invoke(null);
    }

    private static Recording recordingOfPins() {
        Recording recording = new Recording();
        recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
        recording.start();
        return recording;
    }

    private List<RecordedEvent> pins(Recording recording) throws IOException {
        Path file = Files.createTempFile(folder, "pins", ".jfr");
        recording.stop();
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .toList();
    }

    private static boolean isOurs(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(type -> type.startsWith("io.pyworker."));
    }

    /** All are blocked at once, on far fewer carriers: the function lets none go before all are there. */
    @Test
    void blockedCallersDoNotPinTheirCarriers() throws Exception {
        List<Integer> numbers = IntStream.range(0, CALLERS).boxed().toList();
        assertThat(Runtime.getRuntime().availableProcessors()).isLessThan(CALLERS);
        ExecutorService threads = virtualThreads();
        worker.call(ready); // a class that is initialized pins, too
        try (worker;
                Recording recording = recordingOfPins()) {
            List<Future<Integer>> calls = numbers.stream()
                    .map(number -> threads.submit(() -> worker.call(meet, number, CALLERS)))
                    .toList();
            for (int number : numbers) {
                assertThat(calls.get(number).get()).isEqualTo(number);
            }
            assertThat(pins(recording)).noneMatch(VirtualThreadsTest::isOurs);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The control: what pins is recorded with its stack. */
    @Test
    void aPinnedThreadWouldBeSeen() throws Exception {
        ExecutorService threads = virtualThreads();
        try (Recording recording = recordingOfPins()) {
            threads.submit(ParksWhenInitialized::touch).get();
            assertThat(pins(recording)).anyMatch(VirtualThreadsTest::isOurs);
        } finally {
            threads.shutdownNow();
        }
    }
}
