package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Java pumps the loop, so a plain call can be stopped while coroutines are pending, and they go on. */
class PumpedLoopTest {
    private static final String SOURCE = """
            import asyncio
            async def slept(seconds):
                await asyncio.sleep(seconds)
                return seconds
            def spin():
                while True:
                    pass
            """;
    private static final String TABLE = """
            FORMAT = 2
            CONTRACT = "com.acme.Loop"
            HASH = "0"
            MODULE = "functions"
            TYPES = []
            EXPORTS = [
                ("slept", "slept", [("seconds", "positional", "float64", False)], "float64"),
                ("spin", "spin", [], "none"),
            ]
            """;

    private final Map<Long, Object> settled = new HashMap<>();
    private final InterpreterSpec spec = new InterpreterSpec(
            "test",
            "test-1",
            List.of(new MapSources(Map.of("functions.py", SOURCE))),
            List.of(new DispatchTable("com.acme.Loop", "0", TABLE)),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            false);

    @Test
    @Timeout(60)
    void aPlainCallIsStoppedWithoutLosingPendingCoroutines() throws InterruptedException {
        try (PythonSide python = new PythonSide(spec)) {
            StartReport.of(spec, python.start(spec, this::settle, arguments -> null, arguments -> null));
            assertThat(python.call(new Message.Call(2, 0, new Object[] {0.3}))).isEqualTo(WireValues.PENDING);

            CountDownLatch stopped = new CountDownLatch(1);
            Thread stopper = new Thread(() -> interruptUntil(stopped, python.context));
            stopper.start();
            assertThatThrownBy(() -> python.call(new Message.Call(3, 1, new Object[0])))
                    .isInstanceOfSatisfying(
                            PolyglotException.class,
                            e -> assertThat(e.isInterrupted()).isTrue());
            stopped.countDown();
            stopper.join();

            pumpUntilSettled(python, 2);
            assertThat(settled).containsEntry(2L, 0.3).doesNotContainKey(3L);
        }
    }

    private Object settle(org.graalvm.polyglot.Value... arguments) {
        settled.put(arguments[0].asLong(), WireValues.fromPython(arguments[1]));
        return null;
    }

    private void pumpUntilSettled(PythonSide python, long call) {
        for (int turns = 0; !settled.containsKey(call) && turns < 50_000_000; turns++) {
            python.pump();
        }
        assertThat(settled).containsKey(call);
    }

    /** An interrupt that comes before the function is entered has no effect, so it is sent until the call has ended. */
    private void interruptUntil(CountDownLatch stopped, Context context) {
        while (stopped.getCount() > 0) {
            try {
                context.interrupt(Duration.ofMillis(50));
            } catch (TimeoutException e) {
                // it came between two steps: again
            }
        }
    }
}
