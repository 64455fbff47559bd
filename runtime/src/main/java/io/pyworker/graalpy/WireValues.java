package io.pyworker.graalpy;

import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import io.pyworker.wire.SharedMemory;
import java.nio.ByteBuffer;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Wire values in and out of one interpreter. Used by its thread only. */
final class WireValues {
    /** What {@link #outcome} gives for the Python object that means "the outcome comes later". */
    static final Object PENDING = new Object();

    /** What {@link #outcome} gives for the Python object that means "a stream has begun". */
    static final Object STREAMING = new Object();

    private final @Nullable BufferChannel buffers;
    private final SharedFiles shared;
    private final CallTable<HostFunction> functions;
    private final Value none;
    private final Value pending;
    private final Value streaming;

    /**
     * Wire values of one interpreter.
     *
     * @param buffers where Python reads buffers and bodies from; null if it can look at Java's memory itself
     * @param shared where Python finds shared memory
     * @param functions what Python may call
     * @param none Python's {@code None}
     * @param pending what Python's {@code call} returns if the outcome comes later
     * @param streaming what it returns if a stream has begun
     */
    WireValues(
            @Nullable BufferChannel buffers,
            SharedFiles shared,
            CallTable<HostFunction> functions,
            Value none,
            Value pending,
            Value streaming) {
        this.buffers = buffers;
        this.shared = shared;
        this.functions = functions;
        this.none = none;
        this.pending = pending;
        this.streaming = streaming;
    }

    /**
     * Fills in the arguments from {@code offset} on: buffers go to the channel and leave their length, shared memory and functions leave
     * their handle.
     */
    void toPython(long call, @Nullable Object[] wire, Object[] target, int offset) {
        for (int i = 0; i < wire.length; i++) {
            target[offset + i] = toPython(call, wire[i]);
        }
    }

    private Object toPython(long call, @Nullable Object wire) {
        if (wire == null) {
            return none;
        }
        if (wire instanceof ByteBuffer bytes) {
            return memory(bytes, false);
        }
        if (wire instanceof HostFunction function) {
            return functions.add(call, function);
        }
        if (wire instanceof SharedMemory sharedMemory) {
            return shared.offer(call, sharedMemory.memory());
        }
        return wire;
    }

    private Object memory(ByteBuffer bytes, boolean isNext) {
        int length = bytes.remaining();
        if (length == 0) {
            return 0;
        }
        if (buffers == null) {
            return bytes.slice().asReadOnlyBuffer();
        }
        if (isNext) {
            buffers.offerFirst(bytes);
        } else {
            buffers.offer(bytes);
        }
        return length;
    }

    /** What Python reads at once: a buffer leaves its length. */
    Object toPython(@Nullable Object wire) {
        if (wire == null) {
            return none;
        }
        return wire instanceof ByteBuffer bytes ? memory(bytes, true) : wire;
    }

    /** A call's wire value, copied out of the interpreter, {@link #PENDING} or {@link #STREAMING}. */
    @Nullable
    Object outcome(Value value) {
        return fromPython(value, this);
    }

    /** The wire value of a result that comes later than its call, or of an element. */
    static @Nullable Object fromPython(Value value) {
        return fromPython(value, null);
    }

    private static @Nullable Object fromPython(Value value, @Nullable WireValues marked) {
        if (value.isNumber()) {
            return number(value);
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNull()) {
            return null;
        }
        if (value.hasBufferElements()) {
            return bytes(value);
        }
        if (marked != null && value.equals(marked.pending)) {
            return PENDING;
        }
        if (marked != null && value.equals(marked.streaming)) {
            return STREAMING;
        }
        throw new ConversionFailure("a result that is no wire value");
    }

    /** A float with an integral value looks like an int here; the declared type tells them apart later. */
    private static Object number(Value value) {
        if (value.fitsInLong()) {
            return value.asLong();
        }
        if (value.fitsInDouble()) {
            return value.asDouble();
        }
        return value.asBigInteger();
    }

    static byte[] bytes(Value value) {
        long size = value.getBufferSize();
        if (size > Integer.MAX_VALUE - 16) {
            throw new ConversionFailure("more than 2 GiB in one value");
        }
        byte[] bytes = new byte[(int) size];
        value.readBuffer(0, bytes, 0, bytes.length);
        return bytes;
    }
}
