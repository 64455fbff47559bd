package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as users run them, on the real engine. */
class ScriptsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String STDEV = "import statistics\nfrom js import A_rank\nstatistics.stdev(A_rank)";
    private static final Map<String, ?> RANKS = Map.of("A_rank", List.of(0.8, 0.4, 1.2, 3.7, 2.6, 5.8));
    private static final double RESULT = 2.0634114147853952;

    @TempDir
    private static Path classes;

    private static Workers workers;
    private static PyWorker worker;

    record Point(double x, double y) {}

    @BeforeAll
    static void open() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("META-INF/pyworker/com.acme.app"));
        Files.writeString(classes.resolve("META-INF/pyworker/bundles"), "com.acme.app\n");
        Files.writeString(folder.resolve("bundle.json"), """
                {
                  "format": 2,
                  "name": "com.acme.app",
                  "pyworker": "test",
                  "config": "",
                  "workers": [
                    {"name": "text", "implicit": false, "type": "graalpy", "pool": {"min": 1, "max": 1},
                     "limits": {"queue": 0, "when_full": "reject", "call_timeout": "", "streams": 256}, "preload": [],
                     "allow_scripts": true, "compat": false, "sync_main_only": false, "exports": {}, "adapters": [], "java_types": {}, "custom": {}}
                  ],
                  "contracts": [],
                  "files": []
                }
                """);
        workers = Workers.builder()
                .classLoader(
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, ScriptsTest.class.getClassLoader()))
                .open();
        worker = workers.worker();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void theLastExpressionIsTheResult() {
        assertThat(worker.run(STDEV, RANKS)).succeedsWithin(LONG).isEqualTo(RESULT);
        assertThat(worker.run("1 + 1")).succeedsWithin(LONG).isEqualTo(2L);
        assertThat(worker.run("import asyncio\nawait asyncio.sleep(0, result=a)", Map.of("a", 5)))
                .succeedsWithin(LONG)
                .isEqualTo(5L);
    }

    @Test
    void aResultIsOfTheClassThatWasAskedFor() {
        assertThat(run("1", double.class)).isEqualTo(1.0);
        assertThat(run("None", Double.class)).isNull();
        assertThat(run("2.5", float.class)).isEqualTo(2.5f);
        assertThat(run("7", int.class)).isEqualTo(7);
        assertThat(run("2 ** 70", BigInteger.class)).isEqualTo(BigInteger.TWO.pow(70));
        assertThat(run("'x'", String.class)).isEqualTo("x");
        assertThat(run("'x'", char.class)).isEqualTo('x');
        assertThat(run("from decimal import Decimal\nDecimal('1.5')", BigDecimal.class))
                .isEqualByComparingTo("1.5");
        assertThat(run("import datetime\ndatetime.date(2026, 11, 20)", LocalDate.class))
                .isEqualTo("2026-11-20");
        assertThat(run("import datetime\ndatetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)", Instant.class))
                .isEqualTo("2026-01-01T00:00:00Z");
        assertThat(run("import uuid\nuuid.UUID(int=1)", UUID.class)).isEqualTo(new UUID(0, 1));
        assertThat(run("'a/b'", Path.class)).isEqualTo(Path.of("a/b"));
        assertThat(run("'a:b'", URI.class)).isEqualTo(URI.create("a:b"));
        assertThat(run("1 + 2j", Complex.class)).isEqualTo(new Complex(1, 2));
        assertThat(run("[1, 2]", double[].class)).containsExactly(1, 2);
        assertThat(run("b'ab'", byte[].class)).containsExactly('a', 'b');
        assertThat(run("b'ab'", ByteBuffer.class)).isEqualTo(ByteBuffer.wrap(new byte[] {'a', 'b'}));
        assertThat(run("('a', None)", String[].class)).containsExactly("a", null);
        assertThat(run("(1, 'a')", Object[].class)).containsExactly(1L, "a");
        assertThat((Object) run("range(3)", List.class)).isEqualTo(List.of(0L, 1L, 2L));
        assertThat((Object) run("{1, 2}", Set.class)).isEqualTo(Set.of(1L, 2L));
        assertThat((Object) run("{'a': [1]}", Map.class)).isEqualTo(Map.of("a", List.of(1L)));
        assertThat(run("None", Void.class)).isNull();
    }

    private static <T> T run(String source, Class<T> type) {
        return worker.run(source, Map.of(), type).join();
    }

    @Test
    void aResultOfAnotherClassIsAnErrorWithItsPath() {
        refuses("'x'", double.class, "run: result: ");
        refuses("None", int.class, "run: result: ");
        refuses("[1, 'x']", int[].class, "run: result[1]: ");
        refuses("['a', 1]", String[].class, "run: result[1]: ");
        refuses("...", Object.class, "run: result: ellipsis cannot cross");
    }

    @Test
    void aClassThatSaysTooLittleIsRefusedWithAdvice() {
        refuses(
                "1",
                Point.class,
                "run: result cannot be a " + Point.class.getName() + ": take Object.class, Map.class");
        refuses("1", Point[].class, "run: result cannot be a " + Point[].class.getTypeName());
        refuses("1", Number.class, "run: result cannot be a java.lang.Number: ");
    }

    private static void refuses(String source, Class<?> type, String message) {
        assertThat(worker.run(source, Map.of(), type))
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(ConversionException.class)
                .withMessageStartingWith(message);
    }

    @Test
    void anOutcomeTellsOfBothEnds() {
        assertThat(worker.asyncRun(STDEV, RANKS)).succeedsWithin(LONG).isEqualTo(new ScriptOutcome.Results(RESULT));
        ScriptOutcome outcome = worker.asyncRun("from js import B_rank", RANKS).join();
        assertThat(outcome).isInstanceOf(ScriptOutcome.Failure.class);
        ScriptOutcome.Failure failure = (ScriptOutcome.Failure) outcome;
        assertThat(failure.error())
                .isEqualTo(
                        "ImportError: cannot import B_rank: the context of this run holds A_rank; did you mean A_rank?");
        assertThat(failure.exception()).isInstanceOf(PythonException.class).hasMessage(failure.error());
        assertThat(((PythonException) failure.exception()).pythonFrames())
                .containsExactly(new PythonFrame("<script>", 1, "<module>"));
        assertThat(failure.exception().getStackTrace())
                .extracting(StackTraceElement::getClassName)
                .startsWith("<python>", ScriptsTest.class.getName());
    }

    @Test
    void oneOfTwoFunctionsIsCalled() throws Exception {
        LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        assertThat(worker.run(STDEV, RANKS, heard::add, heard::add)).succeedsWithin(LONG);
        assertThat(heard.poll(0, TimeUnit.SECONDS)).isEqualTo(RESULT);
        assertThat(worker.run("\n1 / 0", Map.of(), heard::add, heard::add)).succeedsWithin(LONG);
        assertThat(heard.poll(0, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        PythonException.class,
                        error -> assertThat(error.pythonFrames())
                                .containsExactly(new PythonFrame("<script>", 2, "<module>")));
        assertThat(heard).isEmpty();
    }

    @Test
    void whatAFunctionThrowsIsTheFuturesFailure() {
        IllegalStateException failure = new IllegalStateException("of the listener");
        assertThat(worker.run(
                        "1",
                        Map.of(),
                        result -> {
                            throw failure;
                        },
                        error -> {}))
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isSameAs(failure);
    }

    @Test
    void theDeadlineHoldsForEveryKindOfRun() {
        PyWorker within = worker.within(Duration.ofMillis(100));
        String endless = "import time\nwhile True: time.sleep(3600)";
        assertThatThrownBy(() -> within.run(endless).join()).hasCauseInstanceOf(DeadlineExceededException.class);
        assertThatThrownBy(() -> within.run(endless, Map.of(), int.class).join())
                .hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(within.asyncRun("import asyncio\nawait asyncio.sleep(3600)", Map.of()))
                .succeedsWithin(LONG)
                .isInstanceOfSatisfying(
                        ScriptOutcome.Failure.class,
                        outcome -> assertThat(outcome.exception()).isInstanceOf(DeadlineExceededException.class));
        assertThat(within.within(LONG).run("1")).succeedsWithin(LONG);
        assertThatThrownBy(() -> worker.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cancellingTheFutureStopsTheRun() {
        LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        String endless = "while True: pass";
        List<CompletableFuture<?>> runs = List.of(
                worker.run(endless),
                worker.run(endless, Map.of(), int.class),
                worker.asyncRun("import asyncio\nawait asyncio.sleep(3600)", Map.of()),
                worker.asyncRun(endless, Map.of()),
                worker.run(endless, Map.of(), heard::add, heard::add));
        for (CompletableFuture<?> run : runs) {
            assertThat(run.cancel(true)).isTrue();
            assertThat(run).isCancelled();
            assertThatThrownBy(run::join).isInstanceOf(CancellationException.class);
        }
        assertThat(worker.run("1")).succeedsWithin(LONG);
        assertThat(heard).isEmpty();
    }

    @Test
    void severalRunsAtOnceDoNotSeeEachOthersContext() {
        String source = """
                import asyncio, js
                async def inner():
                    for _ in range(20):
                        await asyncio.sleep(0)
                        from js import number as again
                        if not again == js.number == number:
                            raise ValueError("of another run")
                    return number
                await inner()
                """;
        List<CompletableFuture<Object>> runs = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            runs.add(worker.run(source, Map.of("number", i)));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(runs.get(i)).succeedsWithin(LONG).isEqualTo((long) i);
        }
    }

    @Test
    void distinctSourcesLeaveNothingButTheCache() {
        worker.run("""
                import sys, types, weakref
                held = sys.modules["held"] = types.ModuleType("held")
                held.functions, held.codes = [], []
                def note(f):
                    held.functions.append(weakref.ref(f))
                    held.codes.append(weakref.ref(f.__code__))
                held.note = note
                """).join();
        int runs = Tier.of(1000, 5000, 20_000);
        for (int i = 0; i < runs; i++) {
            worker.run("import held\ndef f():\n    return " + i + "\nheld.note(f)")
                    .join();
        }
        String count =
                "import held\n[len(held.codes)] + [sum(x() is not None for x in y) for y in (held.functions, held.codes)]";
        await().atMost(LONG).untilAsserted(() -> {
            System.gc();
            assertThat(run(count, int[].class)).satisfies(held -> {
                assertThat(held[0]).isEqualTo(runs);
                assertThat(held[1]).isLessThan(5);
                assertThat(held[2]).isLessThan(260);
            });
        });
    }
}
