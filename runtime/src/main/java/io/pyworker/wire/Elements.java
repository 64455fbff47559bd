package io.pyworker.wire;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The elements of a primitive array, in a buffer of the machine's byte order.
 *
 * @param name of one element, in signatures
 * @param bytes of one element
 * @param count how many an array has
 * @param newArray makes an array of so many
 * @param newRows makes so many empty rows
 * @param write copies an array to a buffer's position, which may or may not move
 * @param read fills an array from a buffer's position, which may or may not move
 * @param <A> the array
 */
record Elements<A>(
        String name,
        int bytes,
        ToIntFunction<A> count,
        IntFunction<A> newArray,
        IntFunction<A[]> newRows,
        BiConsumer<A, ByteBuffer> write,
        BiConsumer<ByteBuffer, A> read) {
    static final Elements<boolean[]> BOOL = new Elements<>(
            "bool",
            1,
            array -> array.length,
            boolean[]::new,
            boolean[][]::new,
            Elements::writeBooleans,
            Elements::readBooleans);

    static final Elements<short[]> INT16 = new Elements<>(
            "int16",
            Short.BYTES,
            array -> array.length,
            short[]::new,
            short[][]::new,
            (array, target) -> target.asShortBuffer().put(array),
            (source, array) -> source.asShortBuffer().get(array));

    static final Elements<int[]> INT32 = new Elements<>(
            "int32",
            Integer.BYTES,
            array -> array.length,
            int[]::new,
            int[][]::new,
            (array, target) -> target.asIntBuffer().put(array),
            (source, array) -> source.asIntBuffer().get(array));

    static final Elements<long[]> INT64 = new Elements<>(
            "int64",
            Long.BYTES,
            array -> array.length,
            long[]::new,
            long[][]::new,
            (array, target) -> target.asLongBuffer().put(array),
            (source, array) -> source.asLongBuffer().get(array));

    static final Elements<float[]> FLOAT32 = new Elements<>(
            "float32",
            Float.BYTES,
            array -> array.length,
            float[]::new,
            float[][]::new,
            (array, target) -> target.asFloatBuffer().put(array),
            (source, array) -> source.asFloatBuffer().get(array));

    static final Elements<double[]> FLOAT64 = new Elements<>(
            "float64",
            Double.BYTES,
            array -> array.length,
            double[]::new,
            double[][]::new,
            (array, target) -> target.asDoubleBuffer().put(array),
            (source, array) -> source.asDoubleBuffer().get(array));

    private static void writeBooleans(boolean[] array, ByteBuffer target) {
        for (boolean element : array) {
            target.put(element ? (byte) 1 : 0);
        }
    }

    private static void readBooleans(ByteBuffer source, boolean[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = source.get() != 0;
        }
    }

    int count(A array) {
        return count.applyAsInt(array);
    }
}
