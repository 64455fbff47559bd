package io.pyworker;

import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
public final class PyWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PyWorker.class);

    private final WorkerPool pool;
    private final Duration closeTimeout;
    private final @Nullable Duration deadline;
    private final Scripts scripts;
    private final Offers offers;

    PyWorker(WorkerPool pool, Offers offers, Duration closeTimeout) {
        this(pool, offers, closeTimeout, null);
    }

    private PyWorker(WorkerPool pool, Offers offers, Duration closeTimeout, @Nullable Duration deadline) {
        this.pool = pool;
        this.offers = offers;
        this.closeTimeout = closeTimeout;
        this.deadline = deadline;
        scripts = new Scripts(pool, deadline);
    }

    /**
     * For a worker that no {@code worker.toml} describes, and that whoever starts it closes.
     *
     * @param type {@code graalpy}; {@code pyodide} means it as well
     */
    public static PyWorkerBuilder builder(String type) {
        return new PyWorkerBuilder(type);
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

    public WorkerState state() {
        return pool.state();
    }

    public WorkerStatistics statistics() {
        return pool.statistics();
    }

    /** What this worker is, for people to read. */
    public Diagnostics diagnostics() {
        return new Diagnostics(List.of(pool));
    }

    /**
     * Calls a function that the worker exports: one of a contract, of {@code [exports]} in {@code worker.toml}, or of
     * {@code pyworker.export} in Python. A single list and map as arguments are taken for those of {@link #call(String, List, Map)}.
     *
     * @param function {@code module.function}, or {@code function} where that is clear
     * @param args the arguments, of the same types as in the context of {@link #run}
     * @return the result in its natural Java form; fails with {@link UnknownFunctionException} if there is no such function
     */
    public CompletableFuture<Object> call(String function, @Nullable Object... args) {
        return call(function, Arrays.asList(args), Map.of());
    }

    /**
     * The same with keyword arguments.
     *
     * @param args the positional arguments
     * @param kwargs the keyword arguments by name
     */
    public CompletableFuture<Object> call(String function, List<?> args, Map<String, ?> kwargs) {
        Objects.requireNonNull(args, "args");
        Objects.requireNonNull(kwargs, "kwargs");
        Export<Object> named = PoolChannel.named(Objects.requireNonNull(function, "function"));
        CallChannel channel = PoolChannel.forNamed(pool, named);
        return (deadline == null ? channel : channel.within(deadline)).callAsync(named, function, args, kwargs);
    }

    /**
     * Hears errors that belong to no call, in the place of whoever did before: those of a task that nobody awaits, of a function that
     * takes messages, of one that runs at the end. Runs where futures complete. Without a listener they are logged.
     */
    public void onError(Consumer<? super PythonException> listener) {
        pool.onError(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Cancels every call that has begun, as {@code future.cancel(true)} does; those that wait go on. A function that takes a message and is
     * executed at this moment is interrupted, too, which {@link #onError} hears of.
     *
     * @return how many calls
     */
    public int interrupt() {
        return pool.interrupt();
    }

    /**
     * Puts new interpreters in the place of all: modules are imported anew. Calls that have not begun move to them; those that have may end
     * within the close timeout, and then fail. Instances of remote classes are lost: their calls that have not begun fail.
     *
     * @return completes when a new interpreter is ready and the old ones have ended; fails if none can start, or the worker is closed
     */
    public CompletableFuture<Void> restart() {
        return pool.restart(closeTimeout);
    }

    /**
     * Closes this worker, as {@link Workers#close()} closes all: lets the calls that were made end, within the close timeout, then stops
     * its interpreters. Calls through any other handle or proxy of this worker fail from then on; other workers go on. Idempotent.
     */
    @Override
    public void close() {
        PoolShutdown.close(List.of(pool), closeTimeout);
    }

    /**
     * The same worker with a deadline for every run of a script and every call by name. Costs little, so it can be used for a single one.
     *
     * @param bound how long a run or call may take, waiting for its turn included
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public PyWorker within(Duration bound) {
        return new PyWorker(pool, offers, closeTimeout, Calls.positive(bound));
    }

    /**
     * Offers an object to Python, under the name that the interface's {@link WorkerImport} gives: {@code from pyworker import greeter}.
     * Its methods run on the executor of callbacks. Takes the place of what had the name before. It may be offered at any time; modules
     * that import it at their top need it before the first interpreter starts: {@link Workers.Builder#offer(Class, Object)}.
     *
     * @param type an interface annotated with {@link WorkerImport}
     * @throws BundleException if the interface has no generated code
     * @throws IllegalArgumentException if {@code pyworker} has the name itself
     * @throws IllegalStateException if the worker has {@code sync_main_only = true}
     */
    public <T> void offer(Class<T> type, T implementation) {
        requireOpen("offer");
        offers.offer(type, implementation);
    }

    /** The same, of an object that was put together by hand: {@code window} for {@code from pyworker import window}. */
    public void offer(String name, MainObject object) {
        requireOpen("offer");
        offers.offer(name, object);
    }

    /**
     * The functions of {@code sync} in Python.
     *
     * @throws IllegalStateException if the worker has {@code sync_main_only = true}
     */
    public MainFunctions sync() {
        requireOpen("sync");
        return offers.functions();
    }

    /**
     * Gives a message to the functions that Python marked {@code @pyworker.on_message}. First in, first out; there is no answer, and it
     * counts as no call and has no deadline. With several interpreters it goes to the one that was started first, as long as that lives.
     * Until that is ready, and until Python has such a function, up to 1,000 messages wait, before it is ready of 64 MiB; then the oldest
     * is dropped, which is logged once. A function that takes messages holds up its interpreter; {@link #interrupt} ends it.
     *
     * @param message null, or a value that crosses as {@code Object}
     * @throws ConversionException if the message does not cross
     * @throws WorkerClosedException if the worker is closed
     * @throws IllegalStateException if the worker has {@code sync_main_only = true}
     */
    public void post(@Nullable Object message) {
        requireOpen("post");
        pool.post(message);
    }

    /**
     * Hears what Python posts with {@code pyworker.post}, in the place of whoever did before: on the executor of callbacks, one message
     * after the other, those of one interpreter in their order. Up to 1,000 messages of 64 MiB wait for a listener; then the oldest is
     * dropped, which is logged once. If a listener is slower than Python, as many wait for it; then Python's {@code post} raises
     * {@code queue.Full}. What the listener throws is logged, and the next message is told all the same.
     *
     * @param listener is given values in their natural Java form, null included
     * @throws IllegalStateException if the worker has {@code sync_main_only = true}
     */
    public void onMessage(Consumer<Object> listener) {
        requireOpen("onMessage");
        pool.onMessage(Objects.requireNonNull(listener, "listener"));
    }

    private void requireOpen(String method) {
        if (pool.isSyncMainOnly()) {
            throw new IllegalStateException(
                    method + ": worker '" + name()
                            + "' has sync_main_only = true in worker.toml: its Python code reaches nothing of this side, and gets no messages");
        }
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
