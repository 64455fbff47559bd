package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pyworker.PythonException;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a function throws that Python calls, seen from both sides. */
@Timeout(120)
class CallbackErrorsTest {
    private static final String SOURCE = """
            import pyworker

            kept = []

            class NeedsTwo(Exception):
                def __init__(self, one, two):
                    self.two = two

            def call(f):
                return f()

            async def awaited(f):
                return await f.aio()

            def caught(f):
                try:
                    return f()
                except pyworker.JavaError as error:
                    kind = type(error)
                    notes = getattr(error, "__notes__", [])
                    return [error.java_type, str(error), f"{kind.__module__}.{kind.__name__}", *notes]

            def caught_as_value_error(f):
                try:
                    f()
                except ValueError as error:
                    return str(error)

            def caught_as_key_error(f):
                try:
                    f()
                except KeyError as error:
                    return str(error)

            def raised_from(f):
                try:
                    f()
                except pyworker.JavaError as error:
                    raise ValueError("no") from error

            def raised_again(f):
                try:
                    f()
                except pyworker.JavaError as error:
                    kept.append(error)
                    raise

            def grouped(f):
                try:
                    f()
                except pyworker.JavaError as error:
                    raise ExceptionGroup("several", [error])

            def raise_kept():
                raise kept[0]

            def raise_own():
                raise pyworker.JavaError("mine")
            """;

    private static final PyType<Callable<Long>> CALLABLE =
            PyType.callable(Callable.class, PyType.INT64, List.of(), (f, arguments) -> f.call());

    private final TestWorker worker = new TestWorker(SOURCE);

    @AfterEach
    void close() {
        worker.close();
    }

    private static Callable<Long> throwing(Exception exception) {
        return () -> {
            throw exception;
        };
    }

    private static Callable<Long> throwing(Error error) {
        return () -> {
            throw error;
        };
    }

    private static <X extends Throwable> ErrorMapping<X> mapping(String python, Class<X> java) {
        return new ErrorMapping<>(python, java, e -> {
            throw new AssertionError(e);
        });
    }

    private void leavesNothing() {
        assertThat(worker.interpreter().callbackCounts()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void anUncheckedExceptionComesBackAsTheVerySameObject() {
        IllegalStateException thrown = new IllegalStateException("no");
        StackTraceElement[] trace = thrown.getStackTrace();
        AssertionError error = new AssertionError("neither");
        List<Export<Long>> exports = Stream.of("call", "awaited", "raised_again")
                .map(function -> worker.export(function, PyType.INT64, CALLABLE))
                .toList();
        for (Export<Long> export : exports) {
            assertThat(catchThrowable(() -> worker.call(export, throwing(thrown))))
                    .isSameAs(thrown);
            assertThat(catchThrowable(() -> worker.call(export, throwing(error))))
                    .isSameAs(error);
            CompletableFuture<Long> future = worker.callAsync(export, throwing(thrown));
            assertThatThrownBy(future::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(thrown);
        }
        assertThat(thrown.getStackTrace()).isEqualTo(trace);
        assertThat(thrown.getSuppressed()).isEmpty();
        leavesNothing();
    }

    @Test
    void aCheckedOneDoesIfTheMethodDeclaresIt() {
        FileNotFoundException thrown = new FileNotFoundException("no");
        Export<Long> declared =
                worker.export("call", List.of(mapping("OSError", IOException.class)), PyType.INT64, CALLABLE);
        Export<Long> undeclared = worker.export("call", PyType.INT64, CALLABLE);
        assertThat(catchThrowable(() -> worker.call(declared, throwing(thrown))))
                .isSameAs(thrown);
        assertThatThrownBy(() -> worker.call(undeclared, throwing(thrown)))
                .isInstanceOfSatisfying(
                        PythonException.class, e -> assertThat(e.pythonType()).isEqualTo("pyworker.JavaError"))
                .hasMessage("pyworker.JavaError: no")
                .cause()
                .isSameAs(thrown);
    }

    @Test
    void withinAChainItIsTheCause() {
        IllegalStateException thrown = new IllegalStateException("no");
        Export<Long> raisedFrom = worker.export("raised_from", PyType.INT64, CALLABLE);
        Export<Long> grouped = worker.export("grouped", PyType.INT64, CALLABLE);
        assertThatThrownBy(() -> worker.call(raisedFrom, throwing(thrown)))
                .hasMessage("ValueError: no")
                .cause()
                .isSameAs(thrown);
        Throwable group = catchThrowable(() -> worker.call(grouped, throwing(thrown)));
        assertThat(group.getSuppressed()).containsExactly(thrown);
    }

    @Test
    void afterItsCallTheObjectIsGone() {
        Export<Long> raisedAgain = worker.export("raised_again", PyType.INT64, CALLABLE);
        Export<Void> raiseKept = worker.export("raise_kept", PyType.NONE);
        Export<Void> raiseOwn = worker.export("raise_own", PyType.NONE);
        catchThrowable(() -> worker.call(raisedAgain, throwing(new IllegalStateException("no"))));
        assertThatThrownBy(() -> worker.call(raiseKept))
                .isInstanceOf(PythonException.class)
                .hasMessage("pyworker.JavaError: no");
        assertThatThrownBy(() -> worker.call(raiseOwn))
                .isInstanceOf(PythonException.class)
                .hasMessage("pyworker.JavaError: mine");
    }

    @Test
    void pythonSeesTheClassAndTheMessage() {
        Export<List<String>> caught = worker.export("caught", PyType.list(PyType.STR), CALLABLE);
        assertThat(worker.call(caught, throwing(new IOException("no"))))
                .containsExactly("java.io.IOException", "no", "pyworker.JavaError");
        assertThat(worker.call(caught, throwing(new IllegalStateException())))
                .containsExactly("java.lang.IllegalStateException", "", "pyworker.JavaError");
        assertThat(worker.call(caught, throwing(new RuntimeException() {
                    @Override
                    public String getMessage() {
                        throw new UnsupportedOperationException();
                    }
                })))
                .contains("<no message: java.lang.UnsupportedOperationException>");
        leavesNothing();
    }

    @Test
    void theNearestMappedClassDecidesWhatCatchesIt() {
        List<ErrorMapping<?>> errors = List.of(
                mapping("ValueError", IllegalArgumentException.class),
                mapping("KeyError", RuntimeException.class),
                mapping("ArithmeticError", IllegalArgumentException.class));
        Export<String> asValueError = worker.export("caught_as_value_error", errors, PyType.STR, CALLABLE);
        Export<String> asKeyError = worker.export("caught_as_key_error", errors, PyType.STR, CALLABLE);
        Export<List<String>> caught = worker.export("caught", errors, PyType.list(PyType.STR), CALLABLE);
        assertThat(worker.call(asValueError, throwing(new NumberFormatException("no"))))
                .isEqualTo("no");
        assertThat(worker.call(asKeyError, throwing(new IllegalStateException("no"))))
                .isEqualTo("no");
        assertThat(worker.call(caught, throwing(new NumberFormatException("no"))))
                .containsExactly("java.lang.NumberFormatException", "no", "pyworker.JavaValueError");
    }

    @Test
    void aClassThatCannotBeHadIsSaid() {
        List<String> classes = List.of("nowhere.Error", "NoSuchError", "functions.call", "functions.Missing");
        List<Export<List<String>>> exports = classes.stream()
                .map(python -> worker.export(
                        "caught", List.of(mapping(python, RuntimeException.class)), PyType.list(PyType.STR), CALLABLE))
                .toList();
        for (int i = 0; i < classes.size(); i++) {
            assertThat(worker.call(exports.get(i), throwing(new IllegalStateException("no"))))
                    .containsExactly(
                            "java.lang.IllegalStateException",
                            "no",
                            "pyworker.JavaError",
                            "@Throws names " + classes.get(i) + ", which cannot be raised for it");
        }
    }

    @Test
    void aClassThatWantsOtherArgumentsIsCombinedAllTheSame() {
        Export<List<String>> caught = worker.export(
                "caught",
                List.of(mapping("functions.NeedsTwo", RuntimeException.class)),
                PyType.list(PyType.STR),
                CALLABLE);
        assertThat(worker.call(caught, throwing(new IllegalStateException("no"))))
                .containsExactly("java.lang.IllegalStateException", "no", "pyworker.JavaNeedsTwo");
    }

    @Test
    void messagesThatDoNotCrossDoNoHarm() {
        Export<List<String>> caught = worker.export("caught", PyType.list(PyType.STR), CALLABLE);
        assertThat(worker.call(caught, throwing(new IllegalStateException("half \ud800"))))
                .contains("half ?");
        Exception silent = new Exception() {
            @Override
            public String getMessage() {
                throw new AssertionError("mine");
            }
        };
        assertThat(worker.call(caught, throwing(silent))).contains("<no message: java.lang.AssertionError>");
    }
}
