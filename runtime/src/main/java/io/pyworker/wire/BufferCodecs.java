package io.pyworker.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks of memory: one copy in, beside the call; one copy out, then at most one more into an array of numbers. */
final class BufferCodecs {
    static final Map<String, Codec<?>> BY_SIGNATURE = Map.of(
            "bytes", new Bytes(),
            "buffer", new Buffer(),
            "int32[]", new Int32Array(),
            "int64[]", new Int64Array(),
            "float64[]", new Float64Array());

    private BufferCodecs() {}

    private abstract static class Memory<T> extends Codec<T> {
        /** A copy, in the machine's byte order, ready to be read. */
        abstract ByteBuffer snapshot(T value);

        /** The value, from bytes that belong to nobody else. */
        abstract T fromBytes(byte[] bytes);

        @Override
        public final @Nullable Object encode(@Nullable T value) {
            return value == null ? null : snapshot(value);
        }

        @Override
        public final @Nullable T decode(@Nullable Object wire) {
            if (wire == null) {
                return null;
            }
            if (wire instanceof byte[] bytes) {
                return fromBytes(bytes);
            }
            throw mismatch(wire, "a buffer");
        }

        @Override
        final void write(BodyWriter out, @Nullable T value) {
            if (value == null) {
                out.none();
            } else {
                out.bytes(snapshot(value));
            }
        }

        @Override
        final @Nullable T read(BodyReader in) {
            char code = in.code();
            return switch (code) {
                case 'N' -> null;
                case 's' -> fromBytes(in.bytes());
                default -> throw in.mismatch(code, "a buffer");
            };
        }

        static ByteBuffer allocate(int elements, int elementBytes) {
            if ((long) elements * elementBytes > Integer.MAX_VALUE - 16) {
                throw new ConversionFailure("more than 2 GiB in one value");
            }
            return ByteBuffer.allocate(elements * elementBytes).order(ByteOrder.nativeOrder());
        }

        static ByteBuffer elements(byte[] bytes, int elementBytes) {
            if (bytes.length % elementBytes != 0) {
                throw new ConversionFailure(
                        "a buffer of " + bytes.length + " bytes, which is no multiple of " + elementBytes);
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        }
    }

    private static final class Bytes extends Memory<byte[]> {
        @Override
        ByteBuffer snapshot(byte[] value) {
            return ByteBuffer.wrap(value.clone());
        }

        @Override
        byte[] fromBytes(byte[] bytes) {
            return bytes;
        }
    }

    private static final class Buffer extends Memory<ByteBuffer> {
        @Override
        ByteBuffer snapshot(ByteBuffer value) {
            return ByteBuffer.allocate(value.remaining()).put(value.duplicate()).flip();
        }

        @Override
        ByteBuffer fromBytes(byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
    }

    private static final class Int32Array extends Memory<int[]> {
        @Override
        ByteBuffer snapshot(int[] value) {
            ByteBuffer copy = allocate(value.length, Integer.BYTES);
            copy.asIntBuffer().put(value);
            return copy;
        }

        @Override
        int[] fromBytes(byte[] bytes) {
            int[] value = new int[bytes.length / Integer.BYTES];
            elements(bytes, Integer.BYTES).asIntBuffer().get(value);
            return value;
        }
    }

    private static final class Int64Array extends Memory<long[]> {
        @Override
        ByteBuffer snapshot(long[] value) {
            ByteBuffer copy = allocate(value.length, Long.BYTES);
            copy.asLongBuffer().put(value);
            return copy;
        }

        @Override
        long[] fromBytes(byte[] bytes) {
            long[] value = new long[bytes.length / Long.BYTES];
            elements(bytes, Long.BYTES).asLongBuffer().get(value);
            return value;
        }
    }

    private static final class Float64Array extends Memory<double[]> {
        @Override
        ByteBuffer snapshot(double[] value) {
            ByteBuffer copy = allocate(value.length, Double.BYTES);
            copy.asDoubleBuffer().put(value);
            return copy;
        }

        @Override
        double[] fromBytes(byte[] bytes) {
            double[] value = new double[bytes.length / Double.BYTES];
            elements(bytes, Double.BYTES).asDoubleBuffer().get(value);
            return value;
        }
    }
}
