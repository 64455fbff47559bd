package io.pyworker.graalpy;

import io.pyworker.binding.PyType;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.wire.Codec;
import io.pyworker.wire.HostFunction;
import io.pyworker.wire.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * One GraalPy context with the package {@code pyworker} in it, seen through the few functions that Java calls. Confined to the
 * interpreter's thread, {@link #close} excepted.
 */
final class PythonSide implements AutoCloseable {
    private static final int SPEC_FORMAT = 1;

    private final BufferChannel buffers = new BufferChannel();
    private final SharedFiles shared = new SharedFiles();

    /** What Python may call. */
    final CallTable<HostFunction> functions = new CallTable<>();

    final Context context;
    private final Value boot;
    private final Value call;
    private final Value pump;
    private final Value recover;
    private final Value produce;
    private final WireValues values;

    /** What a function that Python calls returns instead of throwing. */
    final Value failed;

    PythonSide(InterpreterSpec spec) {
        context = newContext(new WorkerFileSystem(PythonPackage.load(), spec.sources(), buffers, shared));
        context.initialize("python");
        boot = context.eval("python", "import pyworker._boot as boot\nboot");
        call = boot.getMember("call");
        pump = boot.getMember("pump");
        recover = boot.getMember("recover");
        produce = boot.getMember("produce");
        boolean viewsMemory = context.eval("python", "from pyworker._graalpy import can_view\ncan_view")
                .execute(ByteBuffer.allocate(1))
                .asBoolean();
        values = new WireValues(
                viewsMemory ? null : buffers,
                shared,
                functions,
                context.eval("python", "(None,)").getArrayElement(0),
                context.eval("python", "from pyworker._dispatch import PENDING\nPENDING"),
                context.eval("python", "from pyworker._dispatch import STREAMING\nSTREAMING"));
        failed = context.eval("python", "from pyworker._dispatch import FAILED\nFAILED");
    }

    private static Context newContext(FileSystem files) {
        return Context.newBuilder("python")
                .engine(GraalPyEngine.Shared.ENGINE)
                .allowHostAccess(GraalPyEngine.Shared.HOST_ACCESS)
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.allowInternalResourceAccess(files))
                        .build())
                .environment("PYTHONTZPATH", WorkerFileSystem.ZONES)
                .allowExperimentalOptions(true)
                .option("python.PythonPath", WorkerFileSystem.LIB + ":" + WorkerFileSystem.APP)
                .option("python.DontWriteBytecodeFlag", "true")
                .build();
    }

    /**
     * Imports the modules and resolves the exports.
     *
     * @return the report of {@code pyworker._boot.start}
     */
    @Nullable
    Object start(InterpreterSpec spec, Callbacks callbacks) {
        buffers.offer(encoded(spec));
        Value report = boot.getMember("start_graalpy")
                .execute(callbacks.toPython(), WorkerFileSystem.BUFFERS, WorkerFileSystem.SHARED);
        return Codec.of(PyType.ANY).decode(WireValues.bytes(report));
    }

    private static ByteBuffer encoded(InterpreterSpec spec) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("format", SPEC_FORMAT);
        described.put("interpreter", spec.name());
        described.putAll(spec.config().forPython());
        List<Object> tables = new ArrayList<>();
        spec.tables().forEach(table -> tables.add(List.of(table.contract(), table.source(), table.hash())));
        described.put("tables", tables);
        return (ByteBuffer) Objects.requireNonNull(Codec.of(PyType.ANY).encode(described));
    }

    /**
     * Calls a function: its wire value, {@link WireValues#PENDING} if the outcome comes through settle or fail, or {@link
     * WireValues#STREAMING} if its elements are to be produced.
     */
    @Nullable
    Object call(Message.Call message) {
        @Nullable Object[] wire = message.arguments();
        Object[] arguments = new Object[wire.length + 2];
        arguments[0] = message.id();
        arguments[1] = message.slot();
        values.toPython(message.id(), wire, arguments, 2);
        Arrays.fill(wire, null); // Python has its own copy: what was sent need not live as long as the call
        try {
            return values.outcome(call.execute(arguments));
        } finally {
            buffers.clear();
        }
    }

    /** A wire value that Python reads at once, in what it does next. */
    Object toPython(@Nullable Object wire) {
        return values.toPython(wire);
    }

    /** Hands over what Python awaits, as {@link #toPython} gave it. */
    void reply(long number, Object value) {
        try {
            boot.getMember("reply").execute(number, value);
        } finally {
            buffers.clear();
        }
    }

    /** Gives a message to the functions that want such; whether the event loop is there. */
    boolean post(Message.Post message) {
        try {
            return boot.getMember("message")
                    .execute(values.toPython(message.wire()))
                    .asBoolean();
        } finally {
            buffers.clear();
        }
    }

    /** Gives them what waits; whether the event loop is there. */
    boolean deliver() {
        return boot.getMember("deliver").execute().asBoolean();
    }

    /** A call is over: what it shared is Java's alone again. */
    void end(long id) {
        shared.end(id);
    }

    /** How many files of shared memory there are. */
    int sharedCount() {
        return shared.size();
    }

    /** Runs what is ready on the event loop: the seconds until it wants to run again, 0 for at once, negative for nothing to do. */
    double pump() {
        return pump.execute().asDouble();
    }

    /**
     * Mends the loop after an error that Python could not catch hit a step of a task.
     *
     * @param reason what the awaiter of a task that belongs to no call is told
     * @param interrupted whether it was an interrupt: that awaiter then gets a {@code CancelledError}
     * @return the id of the call whose task it was, which the caller must settle, or -1
     */
    long recover(String reason, boolean interrupted) {
        buffers.clear(); // a step that was hit may have left something to read
        return recover.execute(reason, interrupted).asLong();
    }

    /** How it is with a stream after {@link #produce}. */
    enum Production {
        /** It has ended. */
        OVER,
        /** It is suspended, or its failure was delivered. */
        LEFT,
        /** A task on the loop goes on with it, and will deliver the outcome. */
        ON_LOOP
    }

    /** Goes on with a stream, whose elements come through emit. */
    Production produce(long id) {
        Value over = produce.execute(id);
        if (over.isNull()) {
            return Production.ON_LOOP;
        }
        return over.asBoolean() ? Production.OVER : Production.LEFT;
    }

    /** Ends a plain stream; false if there is none, or its failure was delivered. */
    boolean closeStream(long id) {
        return boot.getMember("close").execute(id).asBoolean();
    }

    /** Cancels the task of a call; false if it has none. */
    boolean cancel(long id) {
        return boot.getMember("cancel").execute(id).asBoolean();
    }

    /** Forgets an object that Java held a reference to. */
    void release(long reference) {
        boot.getMember("release").execute(reference);
    }

    /** Whether a call has a task, which will deliver its outcome. */
    boolean isPending(long id) {
        return boot.getMember("is_pending").execute(id).asBoolean();
    }

    /** Gives the task or stream of a call up; false if it has none. */
    boolean abandon(long id) {
        return boot.getMember("abandon").execute(id).asBoolean();
    }

    /** Cancels what is pending on the loop and closes it; what was pending is settled or failed. */
    void stop() {
        boot.getMember("stop").execute();
    }

    /** Ends whatever runs. Any thread. */
    @Override
    public void close() {
        context.close(true);
    }
}
