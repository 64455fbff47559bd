package io.pyworker;

import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The raw handle of one worker. Any thread may use it. */
public final class PyWorker implements AutoCloseable {
    private final WorkerPool pool;
    private final PoolChannel scripts;
    private final Duration closeTimeout;

    PyWorker(WorkerPool pool, Duration closeTimeout) {
        this.pool = pool;
        this.closeTimeout = closeTimeout;
        scripts = PoolChannel.forScripts(pool);
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
        return PoolChannel.callByName(
                pool,
                Objects.requireNonNull(function, "function"),
                Objects.requireNonNull(args, "args"),
                Objects.requireNonNull(kwargs, "kwargs"));
    }

    /**
     * Hears errors that belong to no call, in the place of whoever did before: those of a task that nobody awaits, of a function that
     * runs at the end. Runs where futures complete. Without a listener they are logged.
     */
    public void onError(Consumer<? super PythonException> listener) {
        pool.onError(Objects.requireNonNull(listener, "listener"));
    }

    /** Cancels every call that has begun, as {@code future.cancel(true)} does; those that wait go on. Returns how many. */
    public int interrupt() {
        return pool.interrupt();
    }

    /**
     * Puts new interpreters in the place of all: modules are imported anew. Calls that have not begun move to them; those that have may end
     * within the close timeout, and then fail.
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
     * Runs a script in fresh globals, in which each name of the context is a variable. The future's value is that of the last
     * expression, in its natural Java form: {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, {@code String},
     * {@code byte[]}, {@code List}, {@code Set}, {@code Map}, or null.
     *
     * <p>Off unless the worker's configuration says {@code allow_scripts = true}: the future then fails.
     *
     * @param source Python source; errors in it are reported as {@code <script>}
     * @param context names and values: null, {@code Boolean}, numbers, {@code String}, {@code byte[]}, {@code List}, {@code Set},
     *     {@code Map}, nested
     */
    public CompletableFuture<Object> run(String source, Map<String, ?> context) {
        if (!pool.worker().config().allowScripts()) {
            return CompletableFuture.failedFuture(
                    new BundleException(
                            "worker '" + name()
                                    + "' runs no scripts: set allow_scripts = true for it in src/main/pyworker/worker.toml and run 'mvn compile'"));
        }
        return scripts.callAsync(
                PoolChannel.SCRIPT,
                Objects.requireNonNull(source, "source"),
                Objects.requireNonNull(context, "context"));
    }

    @Override
    public String toString() {
        return "PyWorker[" + name() + "]";
    }
}
