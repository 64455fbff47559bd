package io.pyworker;

import io.pyworker.binding.Binding;
import io.pyworker.bundle.ClassPathBundles;
import io.pyworker.bundle.ClassPathWorkers;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.CallbackThreads;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a program, as its bundles configure them. Any thread may use it.
 *
 * <pre>{@code
 * try (Workers workers = Workers.open()) {
 *     TextStats stats = workers.connect(TextStats.class);
 *     TextStatsAsync async = workers.connect(TextStatsAsync.class);
 * }
 * }</pre>
 *
 * <p>A worker's interpreters start, in the background, when it is first asked for. Calls wait until one is ready, and fail with the
 * reason if none can be.
 */
public final class Workers implements AutoCloseable {
    private static final String NO_BUNDLE = """
            there is no pyworker bundle on the class path. Is this plugin in the pom, and did the build run?
              <plugin>
                <groupId>io.pyworker</groupId>
                <artifactId>pyworker-maven-plugin</artifactId>
                <version>(that of pyworker-runtime)</version>
                <executions>
                  <execution><goals><goal>bundle</goal></goals></execution>
                </executions>
              </plugin>""";

    private final ClassLoader loader;
    private final Map<String, WorkerPool> pools;
    private final Map<String, Offers> offers = new HashMap<>();
    private final Duration closeTimeout;
    private final @Nullable CallbackThreads callbackThreads;
    private volatile boolean closed;

    private Workers(Builder builder) {
        loader = builder.classLoader;
        List<MergedWorker> merged = ClassPathWorkers.merge(ClassPathBundles.find(loader));
        if (merged.isEmpty()) {
            throw new BundleException(NO_BUNDLE);
        }
        callbackThreads = builder.callbackExecutor == null ? new CallbackThreads() : null;
        Executor callbacks =
                callbackThreads == null ? Objects.requireNonNull(builder.callbackExecutor) : callbackThreads;
        PoolSettings settings = new PoolSettings(
                new GraalPyEngine(),
                builder.executor,
                callbacks,
                CancelSettings.of(builder.cancelGrace),
                builder.callerStacks);
        Map<String, WorkerPool> byName = new TreeMap<>();
        for (MergedWorker worker : merged) {
            byName.put(worker.config().name(), new WorkerPool(worker, DispatchTables.of(worker, loader), settings));
        }
        pools = Collections.unmodifiableMap(byName);
        pools.forEach((name, pool) -> offers.put(name, new Offers(pool.main())));
        builder.offers.forEach(offer -> offers.values().forEach(offer));
        closeTimeout = builder.closeTimeout;
    }

    /**
     * The workers of the bundles on the thread's context class path, with default settings.
     *
     * @throws BundleException if there is no bundle, or one that cannot be used
     */
    public static Workers open() {
        return builder().open();
    }

    /** For settings other than the default ones. */
    public static Builder builder() {
        return new Builder();
    }

    /** The names of the workers, sorted. */
    public Set<String> names() {
        return pools.keySet();
    }

    /**
     * A proxy of an interface annotated with {@link WorkerExport}, or of the {@code Async} interface generated beside it. Calls of the
     * first wait for the result; calls of the second return a future at once. Returns without waiting for an interpreter.
     *
     * @throws BundleException if the interface has no generated code
     * @throws ContractMismatchException if the bundle does not serve the interface, or another version of it
     * @throws WorkerClosedException if these workers are closed
     */
    public <T> T connect(Class<T> type) {
        Binding<?, ?> binding = Bindings.find(type);
        String contract = binding.contract().blocking().getName();
        WorkerPool pool = pools.values().stream()
                .filter(candidate -> Connections.serves(candidate, contract))
                .findFirst()
                .orElseThrow(() -> Connections.notServed(contract, pools.values()));
        return connect(pool, binding, type);
    }

    /**
     * The same, of a worker that must be the named one.
     *
     * @throws UnknownWorkerException if there is no worker of that name
     */
    public <T> T connect(String worker, Class<T> type) {
        WorkerPool pool = pool(worker);
        Binding<?, ?> binding = Bindings.find(type);
        String contract = binding.contract().blocking().getName();
        if (!Connections.serves(pool, contract)) {
            throw Connections.notServedBy(worker, contract, pools.values());
        }
        return connect(pool, binding, type);
    }

    private <T> T connect(WorkerPool pool, Binding<?, ?> binding, Class<T> type) {
        T proxy = Connections.connect(pool, binding, type);
        start(pool);
        return proxy;
    }

    /**
     * The handle of the only worker.
     *
     * @throws UnknownWorkerException if there are several; the message lists them
     */
    public PyWorker worker() {
        if (pools.size() > 1) {
            throw new UnknownWorkerException("there are several workers; name one of: " + listed());
        }
        return worker(pools.keySet().iterator().next());
    }

    /**
     * The handle of a worker.
     *
     * @throws UnknownWorkerException if there is no worker of that name; the message lists those that are
     * @throws WorkerClosedException if these workers are closed
     */
    public PyWorker worker(String name) {
        WorkerPool pool = pool(name);
        start(pool);
        return new PyWorker(pool, Objects.requireNonNull(offers.get(name)), closeTimeout);
    }

    /** What these workers are, for people to read. */
    public Diagnostics diagnostics() {
        return new Diagnostics(pools.values());
    }

    private WorkerPool pool(String name) {
        WorkerPool pool = pools.get(name);
        if (pool == null) {
            throw new UnknownWorkerException("there is no worker '" + name + "'; there is " + listed());
        }
        return pool;
    }

    private void start(WorkerPool pool) {
        if (closed) {
            throw new WorkerClosedException("worker '" + pool.name() + "' is closed.");
        }
        pool.start();
    }

    private String listed() {
        return pools.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /**
     * Lets the calls that were made end, within the close timeout, then stops every interpreter and fails what is left with
     * {@link WorkerClosedException}. Idempotent. If the thread is interrupted, it does not wait for calls.
     */
    @Override
    public void close() {
        closed = true;
        PoolShutdown.close(pools.values(), closeTimeout);
        if (callbackThreads != null) {
            callbackThreads.close();
        }
    }

    /** Settings of {@link Workers}; not for several threads at once. */
    public static final class Builder {
        static final Duration DEFAULT_CLOSE_TIMEOUT = Duration.ofSeconds(10);
        private static final Duration LONGEST = Duration.ofDays(365);

        private ClassLoader classLoader = contextClassLoader();
        private Executor executor = ForkJoinPool.commonPool();
        private @Nullable Executor callbackExecutor;
        private Duration closeTimeout = DEFAULT_CLOSE_TIMEOUT;
        private Duration cancelGrace = Duration.ZERO;
        private boolean callerStacks = true;
        private final List<Consumer<Offers>> offers = new ArrayList<>();

        private Builder() {}

        static ClassLoader contextClassLoader() {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            return context == null ? ClassLoader.getSystemClassLoader() : context;
        }

        /** Where bundles are looked for; by default the thread's context class loader. */
        public Builder classLoader(ClassLoader where) {
            classLoader = Objects.requireNonNull(where, "classLoader");
            return this;
        }

        /** Where futures complete, and so where their dependent stages run; by default the common pool. */
        public Builder executor(Executor completions) {
            executor = Objects.requireNonNull(completions, "executor");
            return this;
        }

        /**
         * Where functions run that Python calls: main objects, callables that were passed as arguments, {@link Progress}. By default each on a
         * virtual thread, where the JDK has them, else on threads of its own. The interpreter waits meanwhile, unless Python awaits the
         * function: an executor of few threads is a limit for all interpreters.
         */
        public Builder callbackExecutor(Executor callbacks) {
            callbackExecutor = Objects.requireNonNull(callbacks, "callbackExecutor");
            return this;
        }

        /**
         * Offers an object to the Python code of all workers, from the start: {@link PyWorker#offer(Class, Object)}. Those with
         * {@code sync_main_only = true} do not see it.
         */
        public <T> Builder offer(Class<T> type, T implementation) {
            offers.add(each -> each.offer(type, implementation));
            return this;
        }

        /** The same, of an object that was put together by hand: {@link PyWorker#offer(String, MainObject)}. */
        public Builder offer(String name, MainObject object) {
            offers.add(each -> each.offer(name, object));
            return this;
        }

        /** How long {@link Workers#close()} waits for calls to end; by default 10 seconds. Zero stops at once. */
        public Builder closeTimeout(Duration bound) {
            closeTimeout = checked("closeTimeout", bound);
            return this;
        }

        /**
         * How long a plain function whose call is cancelled may go on before it is interrupted; by default not at all. During that time
         * {@code pyworker.cancelled()} tells it. Coroutines get a {@code CancelledError} instead, and a second to clean up.
         */
        public Builder cancelGrace(Duration grace) {
            cancelGrace = checked("cancelGrace", grace);
            return this;
        }

        /** A bound that is not negative, and no longer than can be waited for. */
        static Duration checked(String setting, Duration bound) {
            if (bound.isNegative()) {
                throw new IllegalArgumentException(setting + " must not be negative: " + bound);
            }
            return bound.compareTo(LONGEST) < 0 ? bound : LONGEST;
        }

        /**
         * Whether the exception of a future shows the frames of the code that made the call; by default it does. Remembering them costs an
         * asynchronous call about 0.5 us, and as much again per 30 frames beyond 20. Without, the exception shows the frames of the
         * {@linkplain #executor executor's} thread. Blocking calls always have the caller's.
         */
        public Builder callerStacks(boolean kept) {
            callerStacks = kept;
            return this;
        }

        /**
         * Finds the bundles.
         *
         * @throws BundleException if there is no bundle, or one that cannot be used
         */
        public Workers open() {
            return new Workers(this);
        }
    }
}
