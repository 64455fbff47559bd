package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.PythonException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Errors that Python cannot catch: they end one call, never the others. */
class EscapedTest {
    private final TestWorker worker = new TestWorker("""
            import asyncio
            import socket
            import threading
            from concurrent.futures import ThreadPoolExecutor

            async def slept(seconds):
                await asyncio.sleep(seconds)
                return seconds

            async def at_once():
                socket.getaddrinfo("localhost", 1)

            async def later():
                await asyncio.sleep(0.01)
                socket.getaddrinfo("localhost", 1)

            async def in_part():
                async def part():
                    await asyncio.sleep(0.01)
                    socket.getaddrinfo("localhost", 1)
                await asyncio.create_task(part())

            def look_up():
                socket.getaddrinfo("localhost", 1)

            def threads():
                said = []
                with ThreadPoolExecutor() as pool:
                    for _ in range(2):
                        try:
                            pool.submit(print)
                        except RuntimeError as e:
                            said.append(str(e))
                try:
                    threading.Thread(target=print).start()
                except RuntimeError as e:
                    said.append(str(e))
                return said

            async def group():
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(failing())

            async def failing():
                error = ValueError("inner")
                error.add_note("see the manual")
                raise error
            """);
    private final Export<Double> slept = worker.export("slept", PyType.FLOAT64, PyType.FLOAT64);
    private final Export<Void> atOnce = worker.export("at_once", PyType.NONE);
    private final Export<Void> later = worker.export("later", PyType.NONE);
    private final Export<Void> inPart = worker.export("in_part", PyType.NONE);
    private final Export<Void> plain = worker.export("look_up", PyType.NONE);
    private final Export<List<String>> threads = worker.export("threads", PyType.list(PyType.STR));
    private final Export<Void> group = worker.export("group", PyType.NONE);

    @AfterEach
    void close() {
        worker.close();
    }

    private void failsAlone(Export<Void> export) {
        worker.pool().ready().join();
        CompletableFuture<Double> innocent = worker.callAsync(slept, 0.3);
        assertThatThrownBy(() -> worker.callAsync(export).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("SystemError: getaddrinfo was excluded");
        assertThat(innocent.join()).isEqualTo(0.3);
        assertThat(worker.call(slept, 0.0)).isEqualTo(0.0);
    }

    @Test
    void inThePlainFunction() {
        failsAlone(plain);
    }

    @Test
    void inTheFirstStepOfACoroutine() {
        failsAlone(atOnce);
    }

    @Test
    void inALaterStepOfACoroutine() {
        failsAlone(later);
    }

    @Test
    void inATaskThatACoroutineWaitsFor() {
        failsAlone(inPart);
    }

    @Test
    void aThreadIsRefusedInAWayThatPythonCanCatch() {
        assertThat(worker.call(threads))
                .hasSize(3)
                .allSatisfy(said -> assertThat(said).contains("cannot start threads"));
    }

    @Test
    void theExceptionsOfAGroupAreSuppressedAndNotesAreShown() {
        assertThatThrownBy(() -> worker.call(group))
                .isInstanceOfSatisfying(
                        PythonException.class, e -> assertThat(e.pythonType()).isEqualTo("ExceptionGroup"))
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("ValueError: inner\nsee the manual"));
    }
}
