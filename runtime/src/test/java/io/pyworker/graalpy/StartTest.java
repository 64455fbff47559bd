package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.PythonException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerStartException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What happens before the first call: importing, resolving, and all that can be wrong with it. */
class StartTest {
    private static AbstractThrowableAssert<?, ? extends Throwable> startingFails(Map<String, String> files) {
        try (TestWorker worker = new TestWorker(files)) {
            Export<Integer> same = worker.export("same", PyType.INT32, PyType.INT32);
            return assertThatThrownBy(() -> worker.call(same, 1)).isInstanceOf(WorkerStartException.class);
        }
    }

    @Test
    void aMissingModuleIsNamedWithTheFileThatShouldBeThere() {
        startingFails(Map.of("other.py", ""))
                .hasMessageContaining("worker 'test' cannot start")
                .hasMessageContaining("functions.py")
                .hasMessageContaining("com.acme.Functions");
    }

    @Test
    void aMissingModuleOfTheUsersModuleIsNotMistakenForIt() {
        startingFails(Map.of("functions.py", "import nowhere\ndef same(x):\n    return x"))
                .hasMessageContaining("nowhere")
                .hasCauseInstanceOf(PythonException.class);
    }

    @Test
    void aMissingFunctionIsNamedWithTheOneThatWasPerhapsMeant() {
        startingFails(Map.of("functions.py", "def sane(x):\n    return x"))
                .hasMessageContaining("functions")
                .hasMessageContaining("same")
                .hasMessageContaining("did you mean sane?");
    }

    @Test
    void aSyntaxErrorIsGivenWithFileAndLine() {
        startingFails(Map.of("functions.py", "def same(x):\n    return x\ndef broken(:\n"))
                .hasMessageContaining("functions.py, line 3");
    }

    @Test
    void whatAModuleRaisesOnImportIsTheCause() {
        startingFails(Map.of("functions.py", "def same(x):\n    return x\nraise ValueError('not today')"))
                .hasMessageContaining("not today")
                .cause()
                .isInstanceOfSatisfying(PythonException.class, e -> {
                    assertThat(e.pythonType()).isEqualTo("ValueError");
                    assertThat(e.pythonFrames().get(0).file()).isEqualTo("functions.py");
                    assertThat(e.pythonFrames().get(0).line()).isEqualTo(3);
                });
    }

    @Test
    void aModuleThatExitsIsAnErrorAndNothingMore() {
        startingFails(Map.of("functions.py", "import sys\nsys.exit(3)")).hasMessageContaining("sys.exit(3)");
    }

    @Test
    void aModuleThatEndsTheInterpreterIsSaidToHaveDoneSo() {
        startingFails(Map.of("functions.py", "import posix\ndef same(x):\n    return x\nposix._exit(3)"))
                .hasMessageContaining(
                        "worker 'test' cannot start: module functions cannot be imported: it ended the interpreter with exit code 3");
    }

    @Test
    void whatTheHostRefusesOnImportIsGivenWithItsModule() {
        startingFails(Map.of("functions.py", "import socket\n\nsocket.getaddrinfo('localhost', 1)"))
                .hasMessageContaining("module functions cannot be imported: getaddrinfo was excluded");
    }

    @Test
    void asyncioIsNotImportedForPlainFunctions() {
        try (TestWorker worker = new TestWorker(
                "import sys\ndef loaded():\n    return sorted(m for m in sys.modules if 'asyncio' in m)")) {
            Export<List<String>> loaded = worker.export("loaded", PyType.list(PyType.STR));
            assertThat(worker.call(loaded)).isEmpty();
        }
    }

    @Test
    void theLoopIsThereBeforeTheFirstCallOfACoroutineFunction() {
        try (TestWorker worker =
                new TestWorker("import sys\nLOADED = None\ndef loaded():\n    return 'asyncio' in sys.modules\n"
                        + "async def wait():\n    pass\n")) {
            Export<Boolean> loaded = worker.export("loaded", PyType.BOOL);
            worker.export("wait", PyType.NONE);
            assertThat(worker.call(loaded)).isTrue();
        }
    }

    @Test
    void interpretersShareNoGlobals() {
        String source = """
                N = 0
                def count():
                    global N
                    N += 1
                    return N
                async def hold():
                    import asyncio
                    await asyncio.sleep(0.2)
                    return count()
                """;
        try (TestWorker worker = new TestWorker(source).interpreters(2)) {
            worker.export("count", PyType.INT32);
            Export<Integer> hold = worker.export("hold", PyType.INT32);
            worker.pool().ready().join();
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> worker.pool().size() == 2);
            CompletableFuture<Integer> one = worker.callAsync(hold);
            CompletableFuture<Integer> other = worker.callAsync(hold);
            assertThat(one.join()).isEqualTo(1);
            assertThat(other.join()).isEqualTo(1);
        }
    }

    @Test
    void closeStopsASpinningInterpreterWithinItsBound() {
        CompletableFuture<Void> spinning;
        try (TestWorker worker =
                new TestWorker("def spin():\n    while True:\n        pass").closeBound(Duration.ofMillis(50))) {
            Export<Void> spin = worker.export("spin", PyType.NONE);
            worker.pool().ready().join();
            spinning = worker.callAsync(spin);
        }
        // the future completes on the executor, perhaps a moment after close has returned
        assertThat(spinning)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(WorkerClosedException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("pyworker-test-1") && thread.isAlive());
    }

    @Test
    void nothingOfTheMachinesFilesIsReachable() {
        String source = """
                import os
                def read(path):
                    try:
                        with open(path) as f:
                            return "read " + f.read(10)
                    except OSError as e:
                        return type(e).__name__
                def write(path):
                    try:
                        with open(path, "w") as f:
                            return "written"
                    except OSError as e:
                        return type(e).__name__
                def here():
                    return __file__
                """;
        try (TestWorker worker = new TestWorker(Map.of("functions.py", source, "data/words.txt", "hello world"))) {
            Export<String> read = worker.export("read", PyType.STR, PyType.STR);
            Export<String> write = worker.export("write", PyType.STR, PyType.STR);
            Export<String> here = worker.export("here", PyType.STR);
            assertThat(worker.call(read, "/etc/passwd")).isIn("FileNotFoundError", "PermissionError");
            assertThat(worker.call(read, "/pyworker/app/../../etc/passwd"))
                    .isIn("FileNotFoundError", "PermissionError");
            assertThat(worker.call(read, "/pyworker/app/data/words.txt")).isEqualTo("read hello worl");
            assertThat(worker.call(write, "/pyworker/app/new.txt")).isEqualTo("PermissionError");
            assertThat(worker.call(here)).isEqualTo("/pyworker/app/functions.py");
        }
    }
}
