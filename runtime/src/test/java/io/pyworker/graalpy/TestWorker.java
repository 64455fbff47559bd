package io.pyworker.graalpy;

import io.pyworker.CloseableIterator;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.pool.CallbackThreads;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import io.pyworker.values.Definitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker on the real engine whose Python a test wrote down: the path that generated code takes, without the generated code. */
final class TestWorker implements AutoCloseable {
    static final String CONTRACT = "com.acme.Functions";

    private final Map<String, String> files;
    private final List<Export<?>> exports = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private int interpreters = 1;
    private @Nullable String ofClass;
    private boolean scripts;
    private boolean syncMainOnly;
    private String tableHash = "0";
    private UnaryOperator<InterpreterSpec> respecified = UnaryOperator.identity();
    private CallLimits limits = CallLimits.NONE;
    private Duration closeBound = Duration.ofSeconds(30);
    private CancelSettings cancelling = CancelSettings.of(Duration.ZERO);
    private Executor callbacks = new CallbackThreads();
    private @Nullable WorkerPool pool;
    private @Nullable PoolChannel channel;
    private final List<GraalPyInterpreter> started = new CopyOnWriteArrayList<>();

    /** The module {@code functions} with this source. */
    TestWorker(String source) {
        this(Map.of("functions.py", source));
    }

    TestWorker(Map<String, String> files) {
        this.files = files;
    }

    /** All exports are methods of this class, whose instances the channels stand for. */
    TestWorker ofClass(String python) {
        ofClass = python;
        return this;
    }

    TestWorker interpreters(int count) {
        interpreters = count;
        return this;
    }

    TestWorker allowScripts() {
        scripts = true;
        return this;
    }

    TestWorker syncMainOnly() {
        syncMainOnly = true;
        return this;
    }

    /** The dispatch table is of a build whose contract has this hash. */
    TestWorker tableHash(String hash) {
        tableHash = hash;
        return this;
    }

    /** Interpreters are started with what this makes of their specification. */
    TestWorker respecified(UnaryOperator<InterpreterSpec> change) {
        respecified = change;
        return this;
    }

    /** At most so many live streams. */
    TestWorker streams(int most) {
        limits = new CallLimits(0, CallLimits.WhenFull.REJECT, Optional.empty(), most);
        return this;
    }

    TestWorker limits(CallLimits given) {
        limits = given;
        return this;
    }

    TestWorker cancelling(CancelSettings settings) {
        cancelling = settings;
        return this;
    }

    TestWorker callbacks(Executor executor) {
        callbacks = executor;
        return this;
    }

    TestWorker closeBound(Duration bound) {
        closeBound = bound;
        return this;
    }

    /** Exports a function of the module {@code functions} with positional parameters. */
    <R> Export<R> export(String function, PyType<R> result, PyType<?>... parameters) {
        return export(function, List.of(), result, parameters);
    }

    /** The same, whose errors are mapped. */
    <R> Export<R> export(String function, List<ErrorMapping<?>> errors, PyType<R> result, PyType<?>... parameters) {
        Export<R> export = new Export<>(
                exports.size(), "Functions." + function, Arrays.asList(parameters), result, Optional.empty(), errors);
        exports.add(export);
        String types = Arrays.stream(parameters)
                .map(type -> "(\"x\", \"positional\", \"" + type.signature() + "\", False)")
                .collect(Collectors.joining(", ", "[", "]"));
        String kind = ofClass == null ? "" : ", \"method\"";
        rows.add("    (\"" + function + "\", \"" + function + "\", " + types + ", \"" + result.signature() + "\"" + kind
                + "),");
        return export;
    }

    /** Exports the constructor of {@link #ofClass}. */
    Export<Void> constructor(PyType<?>... parameters) {
        Export<Void> export = export("__init__", PyType.NONE, parameters);
        String row = rows.remove(rows.size() - 1);
        rows.add(row.replace("\"method\"", "\"new\""));
        return export;
    }

    /** Exports a method whose result is another instance of {@link #ofClass}. */
    Export<Void> instance(String function, PyType<?>... parameters) {
        Export<Void> export = export(function, PyType.NONE, parameters);
        String row = rows.remove(rows.size() - 1);
        rows.add(row.replace("\"none\"", "\"instance\""));
        return export;
    }

    /** Exports a function whose result is a stream of these elements. */
    <R> Export<R> exportStream(String function, PyType<R> element, PyType<?>... parameters) {
        Export<R> export = export(function, element, parameters);
        String row = rows.remove(rows.size() - 1);
        String result = "\"" + element.signature() + "\"),";
        rows.add(row.substring(0, row.length() - result.length()) + "\"stream[" + element.signature() + "]\"),");
        return export;
    }

    <R> CloseableIterator<R> iterate(Export<R> export, @Nullable Object... arguments) {
        return channel().iterate(export, arguments);
    }

    <R> @Nullable R call(Export<R> export, @Nullable Object... arguments) {
        return channel().call(export, arguments);
    }

    <R> @Nullable R callWithin(Duration deadline, Export<R> export, @Nullable Object... arguments) {
        return channel().within(deadline).call(export, arguments);
    }

    <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments) {
        return channel().callAsync(export, arguments);
    }

    CompletableFuture<Object> run(String source, Map<String, ?> context) {
        return run(source, context, PyType.ANY);
    }

    <R> CompletableFuture<R> run(String source, Map<String, ?> context, PyType<R> result) {
        channel();
        Export<R> script = PoolChannel.script(result);
        return PoolChannel.forScripts(pool(), script).callAsync(script, source, context, result.signature());
    }

    WorkerPool pool() {
        if (pool == null) {
            WorkerConfig config = new WorkerConfig(
                    "test",
                    false,
                    "graalpy",
                    interpreters,
                    interpreters,
                    limits,
                    List.of(),
                    scripts,
                    false,
                    syncMainOnly,
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of());
            pool = new WorkerPool(
                    new MergedWorker(config, List.of(), List.of(new MapSources(files))),
                    List.of(new DispatchTable(CONTRACT, "0", table())),
                    new PoolSettings(this::start, ForkJoinPool.commonPool(), callbacks, cancelling, true));
            pool.start();
        }
        return pool;
    }

    private Interpreter start(InterpreterSpec spec, OutcomeListener listener) {
        Interpreter interpreter = new GraalPyEngine().start(respecified.apply(spec), listener);
        started.add((GraalPyInterpreter) interpreter);
        return interpreter;
    }

    /** The interpreter that was started last. */
    GraalPyInterpreter interpreter() {
        return started.get(started.size() - 1);
    }

    /** All that were started, in that order. */
    List<GraalPyInterpreter> started() {
        return started;
    }

    int pendingCalls() {
        return pool().pendingCalls();
    }

    List<String> interpreterNames() {
        return pool().interpreterNames();
    }

    PoolChannel channel() {
        if (channel == null) {
            channel = new PoolChannel(pool(), CONTRACT, exports);
        }
        return channel;
    }

    private String table() {
        List<PyType<?>> types = exports.stream()
                .<PyType<?>>flatMap(export -> Stream.concat(export.parameters().stream(), Stream.of(export.result())))
                .toList();
        return "FORMAT = 2\nCONTRACT = \"" + CONTRACT + "\"\nHASH = \"" + tableHash
                + "\"\nMODULE = \"functions\"\n"
                + (ofClass == null ? "" : "CLASS = \"" + ofClass + "\"\n")
                + Definitions.of(types) + "EXPORTS = [\n" + String.join("\n", rows) + "\n]\n";
    }

    @Override
    public void close() {
        if (pool != null) {
            PoolShutdown.close(List.of(pool), closeBound);
        }
    }
}
