package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.WorkerLostException;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Which exception the owner of a failed call is shown: what {@code @Throws} says at run time. */
class CallErrorsTest extends PoolFixture {
    private static final class BadInput extends Exception {
        private static final long serialVersionUID = 1L;

        BadInput(String message) {
            super(message);
        }
    }

    private static final class Lookup extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lookup(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final ErrorMapping<BadInput> VALUE =
            new ErrorMapping<>("ValueError", BadInput.class, e -> new BadInput(e.pythonMessage()));
    private static final ErrorMapping<Lookup> LOOKUP =
            new ErrorMapping<>("LookupError", Lookup.class, e -> new Lookup(e.getMessage(), e));

    private static Map<String, Object> described(String type, String... bases) {
        return Map.of(
                "type",
                type,
                "bases",
                List.of(bases),
                "message",
                "no",
                "frames",
                List.of(List.of("textstats.py", 3L, "f")),
                "notes",
                List.of("see the manual"));
    }

    /** What an asynchronous call shows whose function raised that, under these mappings. */
    private Throwable shown(Map<String, Object> described, ErrorMapping<?>... mappings) {
        WorkerPool pool = pool(1);
        interpreter(engine.interpreters.size() - 1).becomeReady();
        Export<Void> export = new Export<>(0, "Echo.a", List.of(), PyType.NONE, Optional.empty(), List.of(mappings));
        PoolChannel channel = new PoolChannel(pool, FakeEngine.CONTRACT, List.of(export));
        CompletableFuture<Void> future = channel.callAsync(export);
        raise(engine.interpreters.size() - 1, described);
        close(pool, Duration.ZERO);
        return catchThrowableOfType(ExecutionException.class, future::get).getCause();
    }

    private void raise(int index, Map<String, Object> described) {
        Message.Call call = interpreter(index).calls().get(0);
        interpreter(index).listener.begin(call.id());
        interpreter(index).listener.accept(new Outcome.Raised(call.id(), PythonError.of(described)));
    }

    private static <X extends Throwable> ErrorMapping<X> mapping(
            String python, Class<X> java, Function<PythonException, X> factory) {
        return new ErrorMapping<>(python, java, factory);
    }

    @Test
    void theClassItselfIsMapped() {
        Throwable shown = shown(described("ValueError"), LOOKUP, VALUE);
        assertThat(shown).isExactlyInstanceOf(BadInput.class).hasMessage("no");
        assertThat(shown.getCause())
                .isInstanceOfSatisfying(
                        PythonException.class, e -> assertThat(e.pythonNotes()).containsExactly("see the manual"))
                .hasMessage("ValueError: no\nsee the manual");
        assertThat(shown.getStackTrace()).isEqualTo(shown.getCause().getStackTrace());
        assertThat(shown.getStackTrace()[0]).hasToString("<python>.f(textstats.py:3)");
    }

    @Test
    void theNearestNamedBaseDecidesAndOfTwoForItTheFirst() {
        assertThat(shown(described("acme.Empty", "KeyError", "LookupError", "ValueError"), VALUE, LOOKUP))
                .isInstanceOf(Lookup.class);
        assertThat(shown(
                        described("acme.Empty", "ValueError"),
                        mapping("ValueError", Lookup.class, e -> new Lookup("own", e)),
                        VALUE))
                .isInstanceOf(Lookup.class);
    }

    @Test
    void exceptionCatchesAllButWhatIsNone() {
        ErrorMapping<BadInput> all = mapping("Exception", BadInput.class, e -> new BadInput(e.pythonType()));
        assertThat(shown(described("acme.Own"), all)).hasMessage("acme.Own");
        assertThat(shown(described("acme.Own", "LookupError"), all, LOOKUP)).isInstanceOf(Lookup.class);
        assertThat(shown(described("KeyboardInterrupt", "BaseException"), all)).isInstanceOf(PythonException.class);
    }

    @Test
    void whatIsNotNamedIsThePythonException() {
        assertThat(shown(described("OSError"), VALUE, LOOKUP)).isInstanceOf(PythonException.class);
        assertThat(shown(described("ValueError"))).isInstanceOf(PythonException.class);
    }

    @Test
    void errorsOfPyworkerAreNeverMapped() {
        ErrorMapping<?>[] all = {
            mapping("Exception", BadInput.class, e -> new BadInput("")),
            mapping(PythonError.CONVERSION, BadInput.class, e -> new BadInput(""))
        };
        assertThat(shown(described(PythonError.CONVERSION), all)).isInstanceOf(ConversionException.class);
        assertThat(shown(described("pyworker.Other"), all)).isInstanceOf(PythonException.class);
    }

    @Test
    void aFactoryThatThrowsOrMakesNothingIsSuppressed() {
        IllegalStateException failure = new IllegalStateException("constructor");
        assertThat(shown(described("ValueError"), mapping("ValueError", BadInput.class, e -> {
                    throw failure;
                })))
                .isInstanceOf(PythonException.class)
                .hasSuppressedException(failure);
        assertThat(shown(described("ValueError"), mapping("ValueError", BadInput.class, e -> null))
                        .getSuppressed()[0])
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aCauseThatTheFactoryChoseStays() {
        Throwable own = new IllegalStateException("own");
        assertThat(shown(described("ValueError"), mapping("ValueError", Lookup.class, e -> new Lookup("", own))))
                .hasCause(own);
        assertThat(shown(described("ValueError"), mapping("ValueError", Lookup.class, e -> new Lookup("", null))))
                .isInstanceOf(Lookup.class)
                .hasNoCause();
        assertThat(shown(described("ValueError"), mapping("ValueError", PythonException.class, e -> e)))
                .isInstanceOf(PythonException.class)
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @Test
    void aBlockingCallThrowsTheCheckedExceptionItself() throws InterruptedException {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        Export<Void> export = new Export<>(0, "Echo.a", List.of(), PyType.NONE, Optional.empty(), List.of(VALUE));
        PoolChannel channel = new PoolChannel(pool, FakeEngine.CONTRACT, List.of(export));
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread caller = new Thread(() -> thrown.complete(catchThrowable(() -> channel.call(export))));
        caller.start();
        Awaitility.await().until(() -> !interpreter(0).calls().isEmpty());
        raise(0, described("ValueError"));
        caller.join();
        assertThat(thrown.join()).isExactlyInstanceOf(BadInput.class).hasCauseInstanceOf(PythonException.class);
        assertThat(thrown.join().getStackTrace()[1].getClassName()).isEqualTo(CallErrorsTest.class.getName());
    }

    @Test
    void everyCallHasAnExceptionOfItsOwn() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> first = channel(pool).callAsync(ECHO, 1L);
        CompletableFuture<Long> second = channel(pool).callAsync(ECHO, 2L);
        interpreter(0).begin(0);
        interpreter(0).begin(1);
        interpreter(0).end(new IllegalStateException("died"));
        Throwable shown = catchThrowable(first::join).getCause();
        assertThat(shown).isInstanceOf(WorkerLostException.class);
        assertThat(catchThrowable(second::join).getCause())
                .isInstanceOf(WorkerLostException.class)
                .isNotSameAs(shown);
    }
}
