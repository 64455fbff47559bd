package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.Map;

/** The codecs of all {@link PyType.Buffer} types. */
final class BufferCodecs {
    private static final Map<PyType<?>, Codec<?>> CODECS = Map.ofEntries(
            Map.entry(PyType.BYTES, new Bytes()),
            Map.entry(PyType.BYTE_BUFFER, new Buffer()),
            Map.entry(PyType.SHARED, new SharedCodec()),
            Map.entry(PyType.BOOL_ARRAY, new PrimitiveArrayCodec<>(Elements.BOOL)),
            Map.entry(PyType.INT16_ARRAY, new PrimitiveArrayCodec<>(Elements.INT16)),
            Map.entry(PyType.INT32_ARRAY, new PrimitiveArrayCodec<>(Elements.INT32)),
            Map.entry(PyType.INT64_ARRAY, new PrimitiveArrayCodec<>(Elements.INT64)),
            Map.entry(PyType.FLOAT32_ARRAY, new PrimitiveArrayCodec<>(Elements.FLOAT32)),
            Map.entry(PyType.FLOAT64_ARRAY, new PrimitiveArrayCodec<>(Elements.FLOAT64)),
            Map.entry(PyType.BOOL_MATRIX, new MatrixCodec<>(Elements.BOOL)),
            Map.entry(PyType.INT16_MATRIX, new MatrixCodec<>(Elements.INT16)),
            Map.entry(PyType.INT32_MATRIX, new MatrixCodec<>(Elements.INT32)),
            Map.entry(PyType.INT64_MATRIX, new MatrixCodec<>(Elements.INT64)),
            Map.entry(PyType.FLOAT32_MATRIX, new MatrixCodec<>(Elements.FLOAT32)),
            Map.entry(PyType.FLOAT64_MATRIX, new MatrixCodec<>(Elements.FLOAT64)));

    private BufferCodecs() {}

    @SuppressWarnings("unchecked") // each type with its own codec
    static <T> Codec<T> of(PyType<T> type) {
        Codec<?> codec = CODECS.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("unknown type " + type.signature());
        }
        return (Codec<T>) codec;
    }

    private static final class Bytes extends BlockCodec<byte[]> {
        Bytes() {
            super("bytes");
        }

        @Override
        long size(byte[] value) {
            return value.length;
        }

        @Override
        void copy(byte[] value, ByteBuffer target) {
            target.put(value);
        }

        @Override
        byte[] copyOf(ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            return bytes;
        }

        @Override
        byte[] wrap(byte[] bytes) {
            return bytes;
        }
    }

    private static final class Buffer extends BlockCodec<ByteBuffer> {
        Buffer() {
            super("buffer");
        }

        @Override
        long size(ByteBuffer value) {
            return value.remaining();
        }

        @Override
        void copy(ByteBuffer value, ByteBuffer target) {
            target.put(value.duplicate());
        }

        @Override
        ByteBuffer copyOf(ByteBuffer source) {
            return ByteBuffer.allocate(source.remaining()).put(source).flip();
        }

        @Override
        ByteBuffer wrap(byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
    }
}
