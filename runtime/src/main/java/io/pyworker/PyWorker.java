package io.pyworker;

import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.WorkerPool;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The raw handle of one worker. Any thread may use it. */
public final class PyWorker {
    private final WorkerPool pool;
    private final PoolChannel scripts;

    PyWorker(WorkerPool pool) {
        this.pool = pool;
        scripts = PoolChannel.forScripts(pool);
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
