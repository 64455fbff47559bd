package io.pyworker;

import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The raw handle of one worker. Any thread may use it.
 *
 * <p>It runs scripts, each in fresh globals, in which each name of the context is a variable; {@code from js import name} and
 * {@code from pyworker.context import name} work, too. Scripts are off unless the worker's configuration says
 * {@code allow_scripts = true}. Source is Python; errors in it are reported as {@code <script>}. A context has names and values: null,
 * {@code Boolean}, numbers, {@code String}, {@code byte[]}, {@code List}, {@code Set}, {@code Map}, nested, and what else crosses as
 * {@code Object}. Cancelling a future that is returned here stops the run.
 */
public final class PyWorker {
    private static final Logger LOG = LoggerFactory.getLogger(PyWorker.class);

    private final WorkerPool pool;
    private final Scripts scripts;

    PyWorker(WorkerPool pool) {
        this(pool, new Scripts(pool, null));
    }

    private PyWorker(WorkerPool pool, Scripts scripts) {
        this.pool = pool;
        this.scripts = scripts;
    }

    /** The name in {@code worker.toml}; {@code default} without one. */
    public String name() {
        return pool.name();
    }

    /** How many interpreters are ready now. */
    public int interpreters() {
        return pool.size();
    }

    /**
     * How many calls wait for their turn now: admitted, and not begun. Those that block for room in the queue are not among them. What
     * it says may be over when it is read.
     */
    public int queuedCalls() {
        return pool.queuedCalls();
    }

    /** How many calls may wait for their turn at once, as {@code queue} in the worker's limits has it; empty without bound. */
    public OptionalInt queueCapacity() {
        return pool.queueCapacity();
    }

    /** How many calls were made and have not ended: queued, running, waiting in a coroutine, or blocking for room in the queue. */
    public int pendingCalls() {
        return pool.pendingCalls();
    }

    /** Completes when the first interpreter is ready; fails with {@link WorkerStartException} if none can be. */
    public CompletableFuture<Void> ready() {
        return pool.ready();
    }

    /**
     * The same worker with a deadline for every run of a script. Costs little, so it can be used for a single one.
     *
     * @param deadline how long a run may take, waiting for its turn included
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public PyWorker within(Duration deadline) {
        return new PyWorker(pool, new Scripts(pool, Calls.positive(deadline)));
    }

    /** Runs a script without a context. */
    public CompletableFuture<Object> run(String source) {
        return scripts.run(source, Map.of());
    }

    /**
     * Runs a script. The future's value is that of the last expression, in its natural Java form: {@code Boolean}, {@code Long},
     * {@code BigInteger}, {@code Double}, {@code String}, {@code byte[]}, {@code List}, {@code Set}, {@code Map}, or null. It fails as
     * calls do: with a {@link PythonException} for what the script raised, a {@link ConversionException} for a value that does not
     * cross.
     */
    public CompletableFuture<Object> run(String source, Map<String, ?> context) {
        return scripts.run(source, context);
    }

    /**
     * Runs a script whose result is of that class.
     *
     * @param type a type of docs/types.md without type arguments, such as {@code double.class}, {@code String[].class},
     *     {@code Instant.class}, {@code Map.class}; for any other class, records included, the future fails with a
     *     {@link ConversionException}, as it does for a result that does not fit. A primitive class refuses {@code None}
     */
    public <T> CompletableFuture<T> run(String source, Map<String, ?> context, Class<T> type) {
        return scripts.run(source, context, type);
    }

    /** Runs a script, and tells of its end in one value. The future fails in no other way than by being cancelled. */
    public CompletableFuture<ScriptOutcome> asyncRun(String source, Map<String, ?> context) {
        return RunFuture.of(scripts.run(source, context), PyWorker::outcome);
    }

    private static ScriptOutcome outcome(@Nullable Object results, @Nullable Throwable failure) {
        if (failure == null) {
            return new ScriptOutcome.Results(results);
        }
        PyWorkerException exception = exception(failure);
        return new ScriptOutcome.Failure(Objects.requireNonNullElse(exception.getMessage(), ""), exception);
    }

    /** What a run failed with; what it was ended by, if that was a cancellation or an error of the JVM, is thrown on. */
    private static PyWorkerException exception(Throwable failure) {
        if (failure instanceof PyWorkerException exception) {
            return exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    /**
     * Runs a script, and then calls one of the two functions, where futures complete: {@code Workers.builder().executor(...)}.
     *
     * @param onSuccess is given the value of the last expression
     * @param onError is given what {@link #run(String, Map)} fails with
     * @return completes after the function has run; fails with what it throws, which is logged, too. Who cancels it is not called
     */
    public CompletableFuture<@Nullable Void> run(
            String source,
            Map<String, ?> context,
            Consumer<? super @Nullable Object> onSuccess,
            Consumer<? super PyWorkerException> onError) {
        Objects.requireNonNull(onSuccess, "onSuccess");
        Objects.requireNonNull(onError, "onError");
        return RunFuture.<Object, @Nullable Void>of(scripts.run(source, context), (results, failure) -> {
            Runnable callback =
                    failure == null ? () -> onSuccess.accept(results) : telling(onError, exception(failure));
            callBack(callback);
            return null;
        });
    }

    private static Runnable telling(Consumer<? super PyWorkerException> onError, PyWorkerException exception) {
        return () -> onError.accept(exception);
    }

    private void callBack(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | Error e) {
            LOG.error("worker '{}': what hears how a run ended has failed", name(), e);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "PyWorker[" + name() + "]";
    }
}
