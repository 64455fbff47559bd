package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the library that stand under {@code any} with their signature beside them. */
final class TaggedTypes {
    private static final PyType<?>[] SCALARS = {
        PyType.DECIMAL,
        PyType.INSTANT,
        PyType.DATE,
        PyType.TIME,
        PyType.DATETIME,
        PyType.OFFSET_DATETIME,
        PyType.ZONED_DATETIME,
        PyType.DURATION,
        PyType.UUID,
        PyType.PATH,
        PyType.URI
    };

    private static final PyType<?>[] BUFFERS = {
        PyType.BYTE_BUFFER,
        PyType.BOOL_ARRAY,
        PyType.INT16_ARRAY,
        PyType.INT32_ARRAY,
        PyType.INT64_ARRAY,
        PyType.FLOAT32_ARRAY,
        PyType.FLOAT64_ARRAY
    };

    /** Only from Python: in Java nothing says that the rows have one length. */
    private static final PyType<?>[] MATRICES = {
        PyType.BOOL_MATRIX,
        PyType.INT16_MATRIX,
        PyType.INT32_MATRIX,
        PyType.INT64_MATRIX,
        PyType.FLOAT32_MATRIX,
        PyType.FLOAT64_MATRIX
    };

    private static final Map<String, Codec<?>> BY_SIGNATURE = new HashMap<>();
    private static final Map<Class<?>, Codec<?>> BY_CLASS = new HashMap<>();

    static {
        for (PyType<?> type : SCALARS) {
            put(((PyType.Scalar<?>) type).javaType(), ScalarCodecs.of(type));
        }
        for (PyType<?> type : BUFFERS) {
            put(((PyType.Buffer<?>) type).javaType(), BufferCodecs.of(type));
        }
        for (PyType<?> type : MATRICES) {
            BY_SIGNATURE.put(type.signature(), BufferCodecs.of(type));
        }
    }

    private TaggedTypes() {}

    private static void put(Class<?> javaType, Codec<?> codec) {
        BY_SIGNATURE.put(codec.declared(), codec);
        BY_CLASS.put(javaType, codec);
    }

    /** The codec of a signature, or null if it is none of these. */
    static @Nullable Codec<?> ofSignature(String signature) {
        return BY_SIGNATURE.get(signature);
    }

    /** The codec of just this class, or null if it is none of these. */
    static @Nullable Codec<?> ofClass(Class<?> javaType) {
        return BY_CLASS.get(javaType);
    }
}
