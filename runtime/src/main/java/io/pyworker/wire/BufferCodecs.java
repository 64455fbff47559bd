package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;

/** Blocks of memory: one copy in, beside the call; one copy out, then at most one more into an array of numbers. */
final class BufferCodecs {
    private static final Map<PyType<?>, Codec<?>> CODECS = Map.of(
            PyType.BYTES, new Bytes(),
            PyType.BYTE_BUFFER, new Buffer(),
            PyType.INT32_ARRAY, new Int32Array(),
            PyType.INT64_ARRAY, new Int64Array(),
            PyType.FLOAT64_ARRAY, new Float64Array());

    private BufferCodecs() {}

    static Codec<?> of(PyType.Buffer<?> type) {
        return Objects.requireNonNull(CODECS.get(type), type.signature());
    }

    private abstract static class Memory<T> extends Codec<T> {
        /** A copy, in the machine's byte order, ready to be read. */
        abstract ByteBuffer snapshot(T value);

        /** The value, from bytes that belong to nobody else. */
        abstract T fromBytes(byte[] bytes);

        @Override
        final Object toWire(T value) {
            return snapshot(value);
        }

        @Override
        final T fromWire(Object wire) {
            if (wire instanceof byte[] bytes) {
                return fromBytes(bytes);
            }
            throw mismatch(wire, "a buffer");
        }

        @Override
        final void put(BodyWriter out, T value) {
            out.bytes(snapshot(value));
        }

        @Override
        final T take(char code, BodyReader in) {
            if (code != 's') {
                throw in.mismatch(code, "a buffer");
            }
            return fromBytes(in.bytes());
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
