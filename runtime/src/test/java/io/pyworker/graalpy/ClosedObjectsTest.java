package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Objects that are closed before their calls have ended, on the real engine. */
@Timeout(120)
class ClosedObjectsTest {
    private static final String SOURCE = """
            import asyncio

            class Session:
                total = 0

                def add(self, x):
                    self.total += x
                    return self.total

                async def add_later(self, x):
                    await asyncio.sleep(0)
                    return self.add(x)
            """;
    private static final String HELD = "import sys\nlen(sys.modules['pyworker._remote']._live)";

    private final TestWorker worker = new TestWorker(SOURCE).allowScripts().ofClass("Session");
    private final Export<Long> add = worker.export("add", PyType.INT64, PyType.INT64);
    private final Export<Long> addLater = worker.export("add_later", PyType.INT64, PyType.INT64);

    @Test
    void allCallsThatWereMadeBeforeTheStartAreOfOneObject() {
        try (worker) {
            CallChannel object = worker.channel().ofInstance();
            CompletableFuture<Long> first = object.callAsync(add, 1L);
            CompletableFuture<Long> later = object.callAsync(addLater, 10L);
            CompletableFuture<Long> second = object.callAsync(add, 2L);
            object.release();
            assertThat(first.join()).isEqualTo(1);
            assertThat(second.join()).isEqualTo(3);
            assertThat(later.join()).isEqualTo(13);
            assertThat(worker.run(HELD, Map.of()).join()).isEqualTo(0L);
        }
    }
}
