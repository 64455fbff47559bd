package io.pyworker;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.BundlePath;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import io.pyworker.bundle.ClassPathBundles;
import io.pyworker.bundle.LoadedBundle;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.SourceTree;
import io.pyworker.bundle.TextSources;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.bundle.WorkerRules;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.CallbackThreads;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a worker that no {@code worker.toml} describes; see {@link PyWorker#builder}. Not for several threads at once.
 *
 * <pre>{@code
 * try (PyWorker worker = PyWorker.builder("graalpy").name("maths").module("textstats").start()) {
 *     worker.call("stdev", List.of(0.8, 0.4)).thenAccept(System.out::println);
 * }
 * }</pre>
 */
public final class PyWorkerBuilder {
    /** The module that {@link #script} becomes. */
    private static final String SCRIPT_FILE = "script.py";

    private static final String PACKAGE_FILE = "/__init__.py";
    private static final String PYTHON = ".py";
    private static final String DEFAULT_NAME = "worker";

    /** Workers of this program that were started without a name. */
    private static final AtomicInteger UNNAMED = new AtomicInteger();

    private final String type;
    private final Set<String> modules = new LinkedHashSet<>();
    private final Map<String, Set<String>> exports = new LinkedHashMap<>();
    private final List<AdapterConfig> adapters = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Consumer<Offers>> offers = new ArrayList<>();
    private Map<String, Object> config = Map.of();
    private @Nullable String name;
    private int minInterpreters = 1;
    private int maxInterpreters = 1;
    private boolean allowScripts;
    private boolean compat;
    private boolean syncMainOnly;
    private int queue = CallLimits.NONE.queue();
    private WhenFull whenFull = CallLimits.NONE.whenFull();
    private int streams = CallLimits.NONE.streams();
    private Optional<Duration> callTimeout = Optional.empty();
    private ClassLoader classLoader = Workers.Builder.contextClassLoader();
    private Executor executor = ForkJoinPool.commonPool();
    private Executor callbackExecutor = new CallbackThreads(); // whose threads end by themselves
    private Duration closeTimeout = Workers.Builder.DEFAULT_CLOSE_TIMEOUT;
    private Duration cancelGrace = Duration.ZERO;
    private boolean callerStacks = true;

    PyWorkerBuilder(String type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * The name of the worker and its threads, of letters, digits, {@code -} and {@code _}. Without one they
     * are {@code worker}, {@code worker2} and so on, in the order in which they are started: {@code worker-2} would be an interpreter.
     */
    public PyWorkerBuilder name(String given) {
        if (!given.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "'" + given + "' is not a worker's name: use letters, digits, '-' and '_'");
        }
        name = given;
        return this;
    }

    /** Imports a module of the bundles on the class path, or of the standard library, when the worker starts. */
    public PyWorkerBuilder module(String module) {
        require("preload", WorkerRules.path(module, "module"));
        modules.add(module);
        return this;
    }

    /** Lets Java call functions of a module that does not export them itself, as {@code [exports]} of {@code worker.toml} does. */
    public PyWorkerBuilder export(String module, String... functions) {
        require("exports." + module, WorkerRules.module(module));
        for (String function : functions) {
            require("exports." + module, WorkerRules.name(function, "function"));
        }
        exports.computeIfAbsent(module, key -> new LinkedHashSet<>()).addAll(List.of(functions));
        return this;
    }

    /**
     * Adds a file with this text. One that ends with {@code .py} is a module, imported when the worker starts.
     *
     * @param path relative, with {@code /}: {@code worker.py}, {@code data/words.txt}
     */
    public PyWorkerBuilder file(String path, String text) {
        if (path.isEmpty() || !BundlePath.isValid(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path in a worker: it must be relative, with '/', without '..'");
        }
        files.put(path, Objects.requireNonNull(text, "text"));
        if (path.endsWith(PYTHON)) {
            String file = path.endsWith(PACKAGE_FILE)
                    ? path.substring(0, path.length() - PACKAGE_FILE.length())
                    : path.substring(0, path.length() - PYTHON.length());
            modules.add(file.replace('/', '.'));
        }
        return this;
    }

    /**
     * The same with the text of a file in UTF-8, which is read now.
     *
     * @throws BundleException if it cannot be read
     */
    public PyWorkerBuilder file(String path, Path source) {
        try {
            return file(path, Files.readString(source));
        } catch (IOException e) {
            throw new BundleException("cannot read the Python source " + source + ": " + e, e);
        }
    }

    /** A source text that becomes the module {@code script}; it exports its functions with {@code pyworker.export}. */
    public PyWorkerBuilder script(String source) {
        return file(SCRIPT_FILE, source);
    }

    /**
     * What the code finds as {@code pyworker.config}: text, booleans, numbers, and lists and maps of these.
     *
     * @throws IllegalArgumentException if there is anything else in it
     */
    public PyWorkerBuilder config(Map<String, ?> values) {
        config = CustomValues.copy(values);
        return this;
    }

    /** How many interpreters are started at once, and at most; 1 of each without. */
    public PyWorkerBuilder interpreters(int min, int max) {
        require("pool.min", WorkerRules.count(min, WorkerRules.MOST_INTERPRETERS));
        require("pool.max", WorkerRules.count(max, WorkerRules.MOST_INTERPRETERS));
        require("pool.max", WorkerRules.most(max, min));
        minInterpreters = min;
        maxInterpreters = max;
        return this;
    }

    /**
     * How many calls may wait, at most, that have not begun; without it, any number.
     *
     * @param full what happens to one more: {@code reject} (it fails), {@code shed} (the oldest fails) or {@code block}, which here is
     *     {@code reject}, since no call of a {@link PyWorker} blocks
     */
    public PyWorkerBuilder queue(int capacity, String full) {
        require("limits.queue", WorkerRules.count(capacity, WorkerRules.LARGEST_QUEUE));
        require("limits.when_full", WorkerRules.whenFull(full));
        queue = capacity;
        whenFull = WhenFull.of(full).orElseThrow();
        return this;
    }

    /** How many streams may be live, at most; by default 256. One more ends the one that has waited longest for its consumer. */
    public PyWorkerBuilder streams(int most) {
        require("limits.streams", WorkerRules.count(most, WorkerRules.MOST_STREAMS));
        streams = most;
        return this;
    }

    /** The deadline of calls and runs for which {@link PyWorker#within} gives none; by default there is none. */
    public PyWorkerBuilder callTimeout(Duration timeout) {
        require("call_timeout", WorkerRules.callTimeout(timeout));
        callTimeout = Optional.of(timeout);
        return this;
    }

    /**
     * How objects of a Python class cross, as {@code [adapters]} of {@code worker.toml} says it. Adapters are tried in the order in which
     * they are added.
     *
     * @param module the module that has all three, which is imported when the worker starts
     * @param type the class
     * @param encoder the function from an object to what crosses, {@code None} if it crosses as it is
     * @param decoder the function from that to an object, {@code None} for the class itself
     */
    public PyWorkerBuilder adapter(String module, String type, String encoder, String decoder) {
        String key = "adapters." + module;
        require(key, WorkerRules.module(module));
        require(key, WorkerRules.adapted(type));
        require(key, WorkerRules.path(encoder, "function"));
        require(key, WorkerRules.path(decoder, "function"));
        adapters.add(new AdapterConfig(module, type, encoder, decoder));
        return this;
    }

    private static void require(String key, Optional<String> problem) {
        problem.ifPresent(text -> {
            throw new IllegalArgumentException("`" + key + "` " + text);
        });
    }

    /** Allows {@link PyWorker#run}. */
    public PyWorkerBuilder allowScripts() {
        allowScripts = true;
        return this;
    }

    /** Lets code import from {@code js}, {@code pyscript} and {@code workerlib}. */
    public PyWorkerBuilder compat() {
        compat = true;
        return this;
    }

    /** Keeps the Python code from everything of this side: main objects, functions as arguments, messages. */
    public PyWorkerBuilder syncMainOnly() {
        syncMainOnly = true;
        return this;
    }

    /** Offers an object to the Python code from the start: {@link PyWorker#offer(Class, Object)}. */
    public <T> PyWorkerBuilder offer(Class<T> contract, T implementation) {
        offers.add(offered -> offered.offer(contract, implementation));
        return this;
    }

    /** The same, of an object that was put together by hand: {@link PyWorker#offer(String, MainObject)}. */
    public PyWorkerBuilder offer(String as, MainObject object) {
        offers.add(offered -> offered.offer(as, object));
        return this;
    }

    /** Where bundles are looked for; by default the thread's context class loader. */
    public PyWorkerBuilder classLoader(ClassLoader where) {
        classLoader = Objects.requireNonNull(where, "classLoader");
        return this;
    }

    /** Where futures complete; by default the common pool. */
    public PyWorkerBuilder executor(Executor completions) {
        executor = Objects.requireNonNull(completions, "executor");
        return this;
    }

    /**
     * Where functions run that Python calls; by default each on a virtual thread, where the JDK has them, else on threads of its own. See
     * {@link Workers.Builder#callbackExecutor}.
     */
    public PyWorkerBuilder callbackExecutor(Executor callbacks) {
        callbackExecutor = Objects.requireNonNull(callbacks, "callbackExecutor");
        return this;
    }

    /**
     * How long a plain function whose call is cancelled may go on before it is interrupted; by default not at all. See
     * {@link Workers.Builder#cancelGrace}.
     */
    public PyWorkerBuilder cancelGrace(Duration grace) {
        cancelGrace = Workers.Builder.checked("cancelGrace", grace);
        return this;
    }

    /**
     * Whether the exception of a future shows the frames of the code that made the call; by default it does. See
     * {@link Workers.Builder#callerStacks}.
     */
    public PyWorkerBuilder callerStacks(boolean kept) {
        callerStacks = kept;
        return this;
    }

    /** How long {@link PyWorker#close()} waits for calls to end; by default 10 seconds. */
    public PyWorkerBuilder closeTimeout(Duration bound) {
        closeTimeout = Workers.Builder.checked("closeTimeout", bound);
        return this;
    }

    /**
     * Starts the worker, in the background. Who calls this closes it.
     *
     * @throws IllegalArgumentException if the type is not {@code graalpy} or {@code pyodide}
     * @throws IllegalStateException if it has nothing to run, or is offered what {@link #syncMainOnly} keeps it from
     * @throws BundleException if a bundle on the class path cannot be used
     */
    public PyWorker start() {
        String shown = Objects.requireNonNullElse(name, DEFAULT_NAME);
        String engine = WorkerType.engine(type, shown);
        if (modules.isEmpty() && exports.isEmpty() && !allowScripts) {
            throw new IllegalStateException("worker '" + shown
                    + "' has nothing to run: give it a module, a file or a script, or allow scripts");
        }
        if (syncMainOnly && !offers.isEmpty()) {
            throw new IllegalStateException(
                    "worker '" + shown
                            + "' has syncMainOnly(), so its Python code can use nothing that is offered: leave out the one or the other");
        }
        List<SourceTree> sources = new ArrayList<>(List.of(new TextSources(files)));
        ClassPathBundles.find(classLoader).stream().map(LoadedBundle::sources).forEach(sources::add);
        WorkerPool pool = new WorkerPool(
                new MergedWorker(configuration(engine), List.of(), sources),
                List.of(),
                new PoolSettings(
                        new GraalPyEngine(), executor, callbackExecutor, CancelSettings.of(cancelGrace), callerStacks));
        Offers offered = new Offers(pool.main());
        offers.forEach(offer -> offer.accept(offered));
        pool.start();
        PyWorker worker = new PyWorker(pool, offered, closeTimeout);
        return callTimeout.map(worker::within).orElse(worker);
    }

    private static String numbered() {
        int number = UNNAMED.incrementAndGet();
        return number == 1 ? DEFAULT_NAME : DEFAULT_NAME + number;
    }

    private WorkerConfig configuration(String engine) {
        Map<String, List<String>> exported = new LinkedHashMap<>();
        exports.forEach((module, functions) -> exported.put(module, List.copyOf(functions)));
        return new WorkerConfig(
                name == null ? numbered() : name,
                false,
                engine,
                minInterpreters,
                maxInterpreters,
                new CallLimits(queue, whenFull, callTimeout, streams),
                List.copyOf(modules),
                allowScripts,
                compat,
                syncMainOnly,
                exported,
                List.copyOf(adapters),
                Map.of(),
                config);
    }
}
