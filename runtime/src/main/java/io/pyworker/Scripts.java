package io.pyworker;

import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of one worker. Any thread may use it. */
final class Scripts {
    // immutable
    private final WorkerPool pool;
    private final @Nullable Duration deadline;

    /** What runs scripts with results of a class. */
    private final Map<Class<?>, Runner<?>> runners = new ConcurrentHashMap<>();

    private final Runner<Object> untyped;

    /** With a deadline for every run, or null. */
    Scripts(WorkerPool pool, @Nullable Duration deadline) {
        this.pool = pool;
        this.deadline = deadline;
        untyped = runner(Object.class);
    }

    /** See {@link PyWorker#run(String, Map)}. */
    CompletableFuture<Object> run(String source, Map<String, ?> context) {
        return run(source, context, untyped);
    }

    /** See {@link PyWorker#run(String, Map, Class)}. */
    <T> CompletableFuture<T> run(String source, Map<String, ?> context, Class<T> type) {
        try {
            return run(source, context, runnerOf(type));
        } catch (ConversionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> CompletableFuture<T> run(String source, Map<String, ?> context, Runner<T> runner) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(context, "context");
        if (!pool.worker().config().allowScripts()) {
            return CompletableFuture.failedFuture(new BundleException("worker '" + pool.name()
                    + "' runs no scripts: set allow_scripts = true for it in src/main/pyworker/worker.toml and run 'mvn compile'"
                    + " (allowScripts() of its builder)"));
        }
        return runner.run(source, context);
    }

    @SuppressWarnings("unchecked") // each runner stands under its own class
    private <T> Runner<T> runnerOf(Class<T> type) {
        Runner<?> known = runners.get(type);
        return (Runner<T>) (known == null ? runners.computeIfAbsent(type, this::runner) : known);
    }

    private <T> Runner<T> runner(Class<T> type) {
        Export<T> script = PoolChannel.script(ScriptTypes.of(type));
        CallChannel channel = PoolChannel.forScripts(pool, script);
        return new Runner<>(
                script,
                deadline == null ? channel : channel.within(deadline),
                script.result().signature());
    }

    private record Runner<T>(Export<T> script, CallChannel channel, String signature) {
        CompletableFuture<T> run(String source, Map<String, ?> context) {
            return channel.callAsync(script, source, context, signature);
        }
    }
}
