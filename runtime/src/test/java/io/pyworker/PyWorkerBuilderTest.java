package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that a program makes, on the real engine: what their code exports, their hooks, their configuration. */
class PyWorkerBuilderTest {
    private static final String STATS = """
            import sys
            from pyworker import config, export, on_start, on_stop

            started = []

            @on_start
            async def warm():
                started.append(config["model"]["size"])

            @on_stop
            def cool():
                raise ValueError("still hot")

            @export
            def mean(values, *, digits=2):
                return round(sum(values) / len(values), digits)

            @export
            async def seen():
                return started

            @export
            def loaded():
                return [name for name in ("inspect", "typing", "importlib.util") if name in sys.modules]
            """;

    @TempDir
    private Path folder;

    private static PyWorkerBuilder builder() {
        return PyWorker.builder("graalpy").name("maths");
    }

    @Test
    void exportedFunctionsAreCalledByName() throws Exception {
        BlockingQueue<PythonException> heard = new LinkedBlockingQueue<>();
        try (PyWorker worker = builder()
                .file("stats.py", STATS)
                .export("math", "sqrt", "hypot")
                .config(Map.of("model", Map.of("size", 3)))
                .start()) {
            worker.onError(heard::add);
            assertThat(worker.call("mean", List.of(1, 2)).join()).isEqualTo(1.5);
            assertThat(worker.call("stats.mean", List.of(List.of(1, 1, 2)), Map.of("digits", 1))
                            .join())
                    .isEqualTo(1.3);
            assertThat(worker.call("sqrt", 9.0).join()).isEqualTo(3.0);
            assertThat(worker.call("math.hypot", 3.0, 4.0).join()).isEqualTo(5.0);
            assertThat(worker.call("seen").join()).isEqualTo(List.of(3L));
            assertThat(worker.state()).isEqualTo(WorkerState.READY);
            assertThat(worker.statistics().succeeded()).isEqualTo(5);
            assertThatThrownBy(() -> worker.call("meen").join())
                    .hasCauseInstanceOf(UnknownFunctionException.class)
                    .hasMessageContaining("did you mean mean?")
                    .hasMessageContaining("stats.mean(values, *, digits=...)");
            assertThatThrownBy(() -> worker.call("mean", 1).join()).hasCauseInstanceOf(PythonException.class);
            assertThatThrownBy(() -> worker.run("1", Map.of()).join()).hasMessageContaining("allow_scripts");

            worker.restart().join();
            assertThat(worker.call("seen").join()).isEqualTo(List.of(3L));
        }
        for (int interpreter = 1; interpreter <= 2; interpreter++) {
            assertThat(heard.poll(60, TimeUnit.SECONDS))
                    .hasMessage("ValueError: still hot\non_stop function stats.cool");
        }
    }

    @Test
    void aDeadlineEndsACallByName() {
        String source = "from pyworker import export\n@export\ndef endless():\n    while True: pass\n";
        try (PyWorker worker = builder().script(source).start()) {
            worker.ready().join();
            assertThatThrownBy(() -> worker.within(Duration.ofMillis(100))
                            .call("endless")
                            .join())
                    .cause()
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageStartingWith("endless: the deadline was exceeded")
                    .satisfies(error -> assertThat(error.getStackTrace()[0].getClassName())
                            .isEqualTo(PyWorkerBuilderTest.class.getName()));
            assertThat(worker.statistics().cancelled()).isEqualTo(1);
        }
    }

    @Test
    void aPlainExportNeedsNothingThatIsSlowToImport() {
        try (PyWorker worker = builder()
                .script(STATS.replace("async def", "def"))
                .config(Map.of("model", Map.of("size", 1)))
                .start()) {
            assertThat(worker.call("loaded").join()).isEqualTo(List.of());
        }
    }

    @Test
    void aHookThatRaisesRefusesTheStart() {
        try (PyWorker worker = builder().script(STATS).start()) {
            assertThatThrownBy(() -> worker.ready().join())
                    .cause()
                    .isInstanceOf(WorkerStartException.class)
                    .hasMessage("worker 'maths' cannot start: on_start function script.warm raised KeyError: 'model'"
                            + " (script.py, line 8)")
                    .hasCauseInstanceOf(PythonException.class);
            assertThat(worker.state()).isEqualTo(WorkerState.FAILED);
        }
    }

    @Test
    void whatMainOffersOutlivesARestart() {
        MainObject window = MainObject.builder().property("title", () -> "main").build();
        String source = """
                from pyscript import sync, window

                title = window.title

                def hello(name):
                    return sync.hello(name) + ", says " + title
                """;
        try (PyWorker worker = builder()
                .script(source)
                .export("script", "hello")
                .compat()
                .offer("window", window)
                .start()) {
            worker.sync().put("hello", name -> "Hello, " + name);
            assertThat(worker.call("hello", "PyScript").join()).isEqualTo("Hello, PyScript, says main");
            worker.restart().join();
            assertThat(worker.within(Duration.ofMinutes(1))
                            .call("hello", "again")
                            .join())
                    .isEqualTo("Hello, again, says main");
        }
    }

    @Test
    void adaptersLetObjectsOfPythonsClassesCross() {
        String source = """
                from pyworker import export

                class Celsius:
                    def __init__(self, degrees):
                        self.degrees = degrees

                def encode(celsius):
                    return [celsius.degrees]

                @export
                def warmer(celsius):
                    return Celsius(celsius.degrees + 1)
                """;
        try (PyWorker worker = builder()
                .file("heat.py", source)
                .adapter("heat", "Celsius", "encode", "None")
                .start()) {
            assertThat(worker.call("warmer", new Encoded("heat.Celsius", 20)).join())
                    .isEqualTo(List.of(21L));
        }
        try (PyWorker worker = builder()
                .file("heat.py", source)
                .adapter("heat", "Celsius", "encoded", "None")
                .start()) {
            assertThat(worker.ready())
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withMessageContaining("module heat has no function encoded")
                    .withMessageContaining("did you mean encode?");
        }
    }

    @Test
    void codeOfOtherSystemsRunsWithCompat() throws IOException {
        Path source = Files.writeString(
                folder.resolve("any.txt"),
                "from workerlib import export, typechecked, systemVersions\n\n@export\n@typechecked\n"
                        + "def versions(prefix: str) -> str:\n    return prefix + ' '.join(systemVersions)\n");
        try (PyWorker worker =
                builder().file("YourModule1.py", source).compat().allowScripts().start()) {
            assertThat(worker.call("versions", "> ").join()).isEqualTo("> pyworker Python graalpy");
            assertThatThrownBy(() -> worker.call("versions", 1).join())
                    .hasMessageContaining("TypeError: versions: prefix is int where str was declared");
            assertThat(worker.run("from js import A_rank\nA_rank", Map.of("A_rank", 4))
                            .join())
                    .isEqualTo(4L);
        }
        try (PyWorker worker = builder().file("YourModule1.py", source).start()) {
            assertThatThrownBy(() -> worker.ready().join())
                    .hasMessageContaining("there is no module workerlib: write 'from pyworker import ...',"
                            + " or set compat = true for worker 'maths' in worker.toml (compat() of its builder)");
        }
    }

    @Test
    void aTaskThatFailsWhenNobodyAwaitsItIsHeardOf() throws InterruptedException {
        String source = """
                import asyncio, gc
                async def lost():
                    raise ValueError("unheard")
                async def begin():
                    asyncio.get_running_loop().call_soon(fail)
                    await asyncio.sleep(0)
                def fail():
                    raise ValueError("unheard")
                from pyworker import export
                export(begin)
                """;
        BlockingQueue<PythonException> heard = new LinkedBlockingQueue<>();
        try (PyWorker worker = builder().script(source).start()) {
            worker.onError(heard::add);
            worker.call("begin").join();
            PythonException error = heard.poll(60, TimeUnit.SECONDS);
            assertThat(error).isNotNull();
            assertThat(error.pythonType()).isEqualTo("ValueError");
            assertThat(error).hasMessageContaining("unheard");
        }
    }

    @Test
    void afterCloseCallsFail() {
        PyWorker worker =
                builder().script("from pyworker import export\nexport(len)").start();
        assertThat(worker.call("len", List.of(1, 2)).join()).isEqualTo(2L);
        worker.close();
        worker.close();
        assertThatThrownBy(() -> worker.call("len", List.of()).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WorkerClosedException.class);
        assertThat(worker.state()).isEqualTo(WorkerState.CLOSED);
    }

    @Test
    void typesThatAreNotGraalpyAreExplained() {
        assertThatThrownBy(() -> PyWorker.builder("micropython").module("math").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("worker 'worker': type micropython is an interpreter for the browser");
        assertThatThrownBy(() -> PyWorker.builder("cpython").module("math").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "worker 'worker': there is no type 'cpython'; there is graalpy, and pyodide, which means it");
        try (PyWorker worker =
                PyWorker.builder("pyodide").name("p").export("math", "sqrt").start()) {
            assertThat(worker.call("sqrt", 4).join()).isEqualTo(2.0);
        }
    }

    @Test
    void workersWithoutANameAreNumbered() {
        PyWorkerBuilder unnamed = PyWorker.builder("graalpy").allowScripts();
        try (PyWorker one = unnamed.start();
                PyWorker other = unnamed.start()) {
            assertThat(one.name()).startsWith("worker");
            assertThat(other.name()).startsWith("worker").isNotEqualTo(one.name());
        }
    }

    @Test
    void whatCannotBeAWorkerIsRefused() {
        assertThatThrownBy(() -> builder().start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has nothing to run");
        assertThatThrownBy(() -> builder().name("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().file("../x.py", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().file("x.py", folder.resolve("gone.py")))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("cannot read the Python source ");
        refused(() -> builder().closeTimeout(Duration.ofSeconds(-1)), "closeTimeout must not be negative: PT-1S");
        refused(() -> builder().cancelGrace(Duration.ofSeconds(-1)), "cancelGrace must not be negative: PT-1S");
    }

    @Test
    void whatWorkerTomlMayNotSayIsRefusedInItsWords() {
        String time = "`call_timeout` must be a time such as \"500ms\", \"30s\", \"2m\" or \"1h\"";
        refused(() -> builder().interpreters(0, 1), "`pool.min` must be from 1 to 1000, not 0");
        refused(() -> builder().interpreters(1, 1001), "`pool.max` must be from 1 to 1000, not 1001");
        refused(() -> builder().interpreters(2, 1), "`pool.max` must be at least `min`, which is 2");
        refused(() -> builder().queue(0, "shed"), "`limits.queue` must be from 1 to 10000000, not 0");
        refused(() -> builder().queue(1, "drop"), "`limits.when_full` must be one of \"reject\", \"shed\", \"block\"");
        refused(() -> builder().streams(0), "`limits.streams` must be from 1 to 1000000, not 0");
        refused(() -> builder().callTimeout(Duration.ZERO), time);
        refused(() -> builder().callTimeout(Duration.ofSeconds(-1)), time);
        refused(
                () -> builder().export("no module", "f"),
                "`exports.no module` is not the name of a Python module, as `import` writes it");
        refused(
                () -> builder().export("math", "sqrt", "a.b"),
                "`exports.math` is `a.b`, which is not the name of a Python function");
        refused(() -> builder().module("1"), "`preload` is `1`, which is not the name of a Python module");
        refused(
                () -> builder().adapter("money", "None", "a", "b"),
                "`adapters.money` is \"None\": an adapter needs its type; only encoder and decoder can be \"None\"");
        refused(
                () -> builder().adapter("money", "Money", "a b", "b"),
                "`adapters.money` is `a b`, which is not the name of a Python function");
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aQueueHasRoomForSoManyCalls() {
        String source = """
                from pyworker import export, window

                @export
                def hold():
                    window.hold()
                """;
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        MainObject window = MainObject.builder()
                .function("hold", () -> {
                    begun.countDown();
                    return hold(goOn);
                })
                .build();
        try (PyWorker worker = builder()
                .script(source)
                .export("math", "sqrt")
                .offer("window", window)
                .queue(2, "shed")
                .streams(3)
                .start()) {
            assertThat(worker.queueCapacity()).hasValue(2);
            CompletableFuture<Object> holding = worker.call("hold");
            assertThat(hold(begun)).isTrue();
            CompletableFuture<Object> oldest = worker.call("sqrt", 4);
            CompletableFuture<Object> second = worker.call("sqrt", 9);
            CompletableFuture<Object> third = worker.call("sqrt", 16);
            assertThatThrownBy(oldest::join).hasCauseInstanceOf(QueueFullException.class);
            goOn.countDown();
            holding.join();
            assertThat(second.join()).isEqualTo(3.0);
            assertThat(third.join()).isEqualTo(4.0);
        }
    }

    private static boolean hold(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void callsHaveTheTimeoutUnlessTheyAreGivenAnother() {
        String source = "from pyworker import export\n@export\ndef endless():\n    while True: pass\n";
        try (PyWorker worker = builder()
                .script(source)
                .export("math", "sqrt")
                .allowScripts()
                .callTimeout(Duration.ofMillis(100))
                .start()) {
            worker.ready().join();
            assertThatThrownBy(() -> worker.call("endless").join())
                    .hasCauseInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("deadline 100 ms");
            assertThatThrownBy(() -> worker.run("while True: pass").join())
                    .hasCauseInstanceOf(DeadlineExceededException.class);
            assertThat(worker.within(Duration.ofMinutes(1)).call("sqrt", 4).join())
                    .isEqualTo(2.0);
        }
    }

    @Test
    void functionsOfMainRunWhereTheProgramSays() {
        String source = "from pyworker import export, sync\n@export\ndef where():\n    return sync.where()\n";
        Executor own = callback -> {
            Thread thread = new Thread(callback, "of-the-program");
            thread.setDaemon(true);
            thread.start();
        };
        try (PyWorker worker = builder().script(source).callbackExecutor(own).start()) {
            worker.sync().put("where", () -> Thread.currentThread().getName());
            assertThat(worker.call("where").join()).isEqualTo("of-the-program");
            assertThat(worker.diagnostics().lines()).anyMatch(line -> line.startsWith("worker 'maths': READY, 1 of"));
        }
    }

    @Test
    void aCancelledFunctionHasTheGraceToEndByItself() {
        String source = """
                from pyworker import cancelled, export

                ended = []

                @export
                def patient():
                    while not cancelled():
                        pass
                    ended.append(True)

                @export
                def how():
                    return ended
                """;
        try (PyWorker worker = builder()
                .script(source)
                .cancelGrace(ChronoUnit.FOREVER.getDuration())
                .start()) {
            CompletableFuture<Object> call = worker.call("patient");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> worker.statistics().begun() == 1);
            call.cancel(true);
            assertThat(worker.call("how").join()).isEqualTo(List.of(true));
        }
    }

    @Test
    void withoutCallerStacksAFutureShowsTheThreadThatCompletesIt() {
        try (PyWorker worker =
                builder().export("math", "sqrt").callerStacks(false).start()) {
            assertThatThrownBy(() -> worker.call("sqrt", -1).join())
                    .cause()
                    .satisfies(error -> assertThat(error.getStackTrace())
                            .noneMatch(frame -> frame.getClassName().equals(PyWorkerBuilderTest.class.getName())));
        }
    }

    @Test
    void nothingOfMainIsReachedWithSyncMainOnly() {
        String source = """
                import pyworker
                from pyworker import export

                @export
                def reach():
                    pyworker.post(1)
                """;
        try (PyWorker worker = builder().script(source).syncMainOnly().start()) {
            assertThatThrownBy(() -> worker.call("reach").join()).hasMessageContaining("PermissionError");
            assertThatThrownBy(worker::sync).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> builder()
                        .script(source)
                        .syncMainOnly()
                        .offer("console", MainObjects.console())
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leave out the one or the other");
    }

    @Test
    void aConfigurationHasPlainValuesOnly() {
        assertThat(CustomValues.copy(Map.of("a", 1, "b", List.of(1.5f, true, Map.of("c", "d")))))
                .isEqualTo(Map.of("a", 1L, "b", List.of(1.5, true, Map.of("c", "d"))));
        assertThatThrownBy(() -> builder().config(Map.of("a", List.of(1, Duration.ZERO))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("config.a[1] is java.time.Duration:"
                        + " a configuration has text, booleans, numbers, lists and maps only");
        assertThatThrownBy(() -> builder().config(Map.of("a", Arrays.asList(1, null))))
                .hasMessageStartingWith("config.a[1] is null");
        assertThatThrownBy(() -> builder().config(Map.of("a", Double.NaN)))
                .hasMessage("config.a is not a finite number");
        assertThatThrownBy(() -> CustomValues.copy(Map.of(1, 2))).hasMessage("config has a key that is no String");
    }
}
