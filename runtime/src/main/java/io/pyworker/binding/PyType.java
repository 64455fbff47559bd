package io.pyworker.binding;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Java type together with its Python form: pure data, from which the runtime makes a codec once per connection.
 *
 * @param <T> the Java type, boxed
 */
public sealed interface PyType<T> {
    /** {@code boolean} and {@code bool}; null is refused. */
    PyType<Boolean> BOOL = new Scalar<>("bool", Boolean.class);
    /** {@code Boolean} and {@code bool} or {@code None}. */
    PyType<Boolean> BOOL_OR_NONE = new Scalar<>("bool?", Boolean.class);
    /** {@code int} and {@code int}; null and values outside 32 bits are refused. */
    PyType<Integer> INT32 = new Scalar<>("int32", Integer.class);
    /** {@code Integer} and {@code int} or {@code None}. */
    PyType<Integer> INT32_OR_NONE = new Scalar<>("int32?", Integer.class);
    /** {@code long} and {@code int}; null and values outside 64 bits are refused. */
    PyType<Long> INT64 = new Scalar<>("int64", Long.class);
    /** {@code Long} and {@code int} or {@code None}. */
    PyType<Long> INT64_OR_NONE = new Scalar<>("int64?", Long.class);
    /** {@code double} and {@code float}; null is refused. */
    PyType<Double> FLOAT64 = new Scalar<>("float64", Double.class);
    /** {@code Double} and {@code float} or {@code None}. */
    PyType<Double> FLOAT64_OR_NONE = new Scalar<>("float64?", Double.class);
    /** {@code String} and {@code str} or {@code None}. */
    PyType<String> STR = new Scalar<>("str", String.class);
    /** {@code void} and {@code None}: a result only. */
    PyType<Void> NONE = new Scalar<>("none", Void.class);
    /** {@code Object}: whatever the value is, in its natural Java form (containers, {@code Long}, {@code Double}, ...). */
    PyType<Object> ANY = new Scalar<>("any", Object.class);

    /** {@code byte[]} and {@code bytes}. */
    PyType<byte[]> BYTES = new Buffer<>("bytes", byte[].class);
    /** {@code ByteBuffer} and a {@code memoryview} of format {@code B}. */
    PyType<ByteBuffer> BYTE_BUFFER = new Buffer<>("buffer", ByteBuffer.class);
    /** {@code int[]} and a {@code memoryview} of format {@code i}. */
    PyType<int[]> INT32_ARRAY = new Buffer<>("int32[]", int[].class);
    /** {@code long[]} and a {@code memoryview} of format {@code q}. */
    PyType<long[]> INT64_ARRAY = new Buffer<>("int64[]", long[].class);
    /** {@code double[]} and a {@code memoryview} of format {@code d}. */
    PyType<double[]> FLOAT64_ARRAY = new Buffer<>("float64[]", double[].class);

    /** {@code List} and {@code list}. */
    static <E> PyType<List<E>> list(PyType<E> element) {
        return new ListOf<>(element);
    }

    /** {@code Set} and {@code set}. */
    static <E> PyType<Set<E>> set(PyType<E> element) {
        return new SetOf<>(element);
    }

    /** {@code Map} and {@code dict}, in the map's order. */
    static <K, V> PyType<Map<K, V>> dict(PyType<K> key, PyType<V> value) {
        return new DictOf<>(key, value);
    }

    /** The form that contracts and dispatch tables use, such as {@code dict[str,int32?]}. */
    String signature();

    /** A value that crosses as it is: no body, no buffer. */
    record Scalar<T>(String signature, Class<T> javaType) implements PyType<T> {}

    /** A block of memory that crosses beside the call, in one copy. */
    record Buffer<T>(String signature, Class<T> javaType) implements PyType<T> {}

    /** See {@link PyType#list}. */
    record ListOf<E>(PyType<E> element) implements PyType<List<E>> {
        @Override
        public String signature() {
            return "list[" + element.signature() + "]";
        }
    }

    /** See {@link PyType#set}. */
    record SetOf<E>(PyType<E> element) implements PyType<Set<E>> {
        @Override
        public String signature() {
            return "set[" + element.signature() + "]";
        }
    }

    /** See {@link PyType#dict}. */
    record DictOf<K, V>(PyType<K> key, PyType<V> value) implements PyType<Map<K, V>> {
        @Override
        public String signature() {
            return "dict[" + key.signature() + "," + value.signature() + "]";
        }
    }
}
