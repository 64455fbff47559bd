package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Python's exceptions, as they are and as they are mapped, through the whole runtime below the generated code. */
class ErrorsTest {
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final TestWorker WORKER =
            new TestWorker(Map.of("functions.py", """
            from stats import mean

            class Own(KeyError):
                pass

            def own():
                raise Own("k")

            async def later():
                import asyncio
                await asyncio.sleep(0)
                return mean([])

            def bare():
                raise SystemExit(3)

            def unprintable():
                class Odd(ValueError):
                    def __str__(self):
                        raise RuntimeError
                raise Odd

            def chain(n):
                if n == 0:
                    raise ValueError("the end")
                try:
                    chain(n - 1)
                except ValueError as e:
                    raise ValueError(str(n)) from e

            def suppressed():
                try:
                    {}["key"]
                except KeyError:
                    raise ValueError("x" * 1_000_000) from None

            def groups():
                note = ValueError("leaf")
                note.add_note("noted")
                raise ExceptionGroup("outer", [ExceptionGroup("inner", [note]), OSError("other")])

            def compiled():
                compile("x = = 1", "given.py", "exec")
            """, "stats.py", """
            def mean(values):
                try:
                    return sum(values) / len(values)
                except ZeroDivisionError as e:
                    e.add_note("give at least one value")
                    raise
            """)).allowScripts();

    private static final List<ErrorMapping<?>> MAPPINGS = List.of(
            new ErrorMapping<>("LookupError", Bad.class, e -> new Bad(e.pythonMessage(), e)),
            new ErrorMapping<>("ArithmeticError", Bad.class, e -> new Bad("arithmetic", e)),
            new ErrorMapping<>("Exception", IllegalStateException.class, e -> new IllegalStateException("any")));

    private static final Export<Void> OWN = WORKER.export("own", MAPPINGS, PyType.NONE);
    private static final Export<Void> LATER = WORKER.export("later", MAPPINGS, PyType.NONE);
    private static final Export<Void> BARE = WORKER.export("bare", MAPPINGS, PyType.NONE);
    private static final Export<Void> MEAN = WORKER.export("later", PyType.NONE);
    private static final Export<Void> UNPRINTABLE = WORKER.export("unprintable", PyType.NONE);
    private static final Export<Void> CHAIN = WORKER.export("chain", PyType.NONE, PyType.INT32);
    private static final Export<Void> SUPPRESSED = WORKER.export("suppressed", PyType.NONE);
    private static final Export<Void> GROUPS = WORKER.export("groups", PyType.NONE);
    private static final Export<Void> COMPILED = WORKER.export("compiled", PyType.NONE);

    @AfterAll
    static void close() {
        WORKER.close();
    }

    private static PythonException raised(Export<Void> export, Object... arguments) {
        return catchThrowableOfType(PythonException.class, () -> WORKER.call(export, arguments));
    }

    @Test
    void theNearestNamedBaseClassDecides() {
        assertThatThrownBy(() -> WORKER.call(OWN))
                .isExactlyInstanceOf(Bad.class)
                .hasMessage("'k'")
                .cause()
                .isInstanceOfSatisfying(
                        PythonException.class, e -> assertThat(e.pythonType()).isEqualTo("functions.Own"));
        assertThatThrownBy(() -> WORKER.callAsync(LATER).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isExactlyInstanceOf(Bad.class)
                .hasMessage("arithmetic");
    }

    @Test
    void whatIsNoExceptionIsNotMappedAsOne() {
        assertThatThrownBy(() -> WORKER.call(BARE))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("exit(3)");
    }

    @Test
    void aFutureOfACoroutineShowsPythonsFramesAndThenItsCaller() throws InterruptedException {
        CompletableFuture<Void> future = WORKER.callAsync(MEAN);
        ExecutionException wrapped = catchThrowableOfType(ExecutionException.class, future::get);
        assertThat(wrapped.getCause()).isInstanceOfSatisfying(PythonException.class, e -> {
            assertThat(e).hasMessage("ZeroDivisionError: division by zero\ngive at least one value");
            assertThat(e.pythonMessage()).isEqualTo("division by zero");
            assertThat(e.pythonNotes()).containsExactly("give at least one value");
        });
        assertThat(Arrays.stream(wrapped.getCause().getStackTrace()).limit(4).map(StackTraceElement::toString))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("<python>.mean(stats.py:3)"),
                        second -> assertThat(second).isEqualTo("<python>.later(functions.py:12)"),
                        third -> assertThat(third).contains("TestWorker.callAsync"),
                        fourth -> assertThat(fourth)
                                .contains("ErrorsTest.aFutureOfACoroutineShowsPythonsFramesAndThenItsCaller"));
    }

    @Test
    void aScriptShowsItsCallerToo() {
        ExecutionException wrapped = catchThrowableOfType(
                ExecutionException.class, () -> WORKER.run("1 / 0", Map.of()).get());
        assertThat(wrapped.getCause().getStackTrace()[0]).hasToString("<python>.<module>(<script>:1)");
        assertThat(wrapped.getCause().getStackTrace()[1].getClassName()).isEqualTo(TestWorker.class.getName());
    }

    @Test
    void chainsAreFollowedTwentyDeepAndSayThatTheyGoOn() {
        Throwable error = raised(CHAIN, 200);
        int depth = 0;
        while (error.getCause() != null) {
            error = error.getCause();
            depth++;
        }
        assertThat(depth).isEqualTo(20);
        assertThat(error).hasMessage("ValueError: 180\n(exceptions left out here: 1)");
    }

    @Test
    void aSuppressedContextIsNoCauseAndAHugeMessageIsCut() {
        PythonException error = raised(SUPPRESSED);
        assertThat(error).hasNoCause();
        assertThat(error.pythonMessage()).hasSize(64 * 1024 + 3).endsWith("...");
    }

    @Test
    void aMessageThatCannotBeMadeIsNamed() {
        assertThat(raised(UNPRINTABLE).pythonMessage()).startsWith("<unprintable functions.unprintable");
    }

    @Test
    void groupsKeepTheirShape() {
        PythonException error = raised(GROUPS);
        assertThat(error).hasMessage("ExceptionGroup: outer (2 sub-exceptions)");
        assertThat(error.getSuppressed()).hasSize(2);
        assertThat(error.getSuppressed()[0].getSuppressed()[0]).hasMessage("ValueError: leaf\nnoted");
        assertThat(error.getSuppressed()[1]).hasMessage("OSError: other");
    }

    @Test
    void aSyntaxErrorShowsItsPlace() {
        PythonException error = raised(COMPILED);
        assertThat(error.pythonFrames().get(0)).isEqualTo(new PythonFrame("given.py", 1, "<syntax>"));
        assertThat(error.pythonNotes()).containsExactly("x = = 1", "    ^");
    }
}
