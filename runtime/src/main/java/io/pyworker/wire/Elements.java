package io.pyworker.wire;

import java.nio.ByteBuffer;

/**
 * The elements of a primitive array, in a buffer of the machine's byte order.
 *
 * @param <A> the array
 */
abstract class Elements<A> {
    static final Elements<boolean[]> BOOL = new Elements<>("bool", 1) {
        @Override
        int count(boolean[] array) {
            return array.length;
        }

        @Override
        boolean[] newArray(int count) {
            return new boolean[count];
        }

        @Override
        boolean[][] newRows(int rows) {
            return new boolean[rows][];
        }

        @Override
        void copy(boolean[] array, ByteBuffer target) {
            for (boolean element : array) {
                target.put(element ? (byte) 1 : 0);
            }
        }

        @Override
        void copy(ByteBuffer source, boolean[] array) {
            for (int i = 0; i < array.length; i++) {
                array[i] = source.get() != 0;
            }
        }
    };

    static final Elements<short[]> INT16 = new Elements<>("int16", Short.BYTES) {
        @Override
        int count(short[] array) {
            return array.length;
        }

        @Override
        short[] newArray(int count) {
            return new short[count];
        }

        @Override
        short[][] newRows(int rows) {
            return new short[rows][];
        }

        @Override
        void copy(short[] array, ByteBuffer target) {
            target.asShortBuffer().put(array);
        }

        @Override
        void copy(ByteBuffer source, short[] array) {
            source.asShortBuffer().get(array);
        }
    };

    static final Elements<int[]> INT32 = new Elements<>("int32", Integer.BYTES) {
        @Override
        int count(int[] array) {
            return array.length;
        }

        @Override
        int[] newArray(int count) {
            return new int[count];
        }

        @Override
        int[][] newRows(int rows) {
            return new int[rows][];
        }

        @Override
        void copy(int[] array, ByteBuffer target) {
            target.asIntBuffer().put(array);
        }

        @Override
        void copy(ByteBuffer source, int[] array) {
            source.asIntBuffer().get(array);
        }
    };

    static final Elements<long[]> INT64 = new Elements<>("int64", Long.BYTES) {
        @Override
        int count(long[] array) {
            return array.length;
        }

        @Override
        long[] newArray(int count) {
            return new long[count];
        }

        @Override
        long[][] newRows(int rows) {
            return new long[rows][];
        }

        @Override
        void copy(long[] array, ByteBuffer target) {
            target.asLongBuffer().put(array);
        }

        @Override
        void copy(ByteBuffer source, long[] array) {
            source.asLongBuffer().get(array);
        }
    };

    static final Elements<float[]> FLOAT32 = new Elements<>("float32", Float.BYTES) {
        @Override
        int count(float[] array) {
            return array.length;
        }

        @Override
        float[] newArray(int count) {
            return new float[count];
        }

        @Override
        float[][] newRows(int rows) {
            return new float[rows][];
        }

        @Override
        void copy(float[] array, ByteBuffer target) {
            target.asFloatBuffer().put(array);
        }

        @Override
        void copy(ByteBuffer source, float[] array) {
            source.asFloatBuffer().get(array);
        }
    };

    static final Elements<double[]> FLOAT64 = new Elements<>("float64", Double.BYTES) {
        @Override
        int count(double[] array) {
            return array.length;
        }

        @Override
        double[] newArray(int count) {
            return new double[count];
        }

        @Override
        double[][] newRows(int rows) {
            return new double[rows][];
        }

        @Override
        void copy(double[] array, ByteBuffer target) {
            target.asDoubleBuffer().put(array);
        }

        @Override
        void copy(ByteBuffer source, double[] array) {
            source.asDoubleBuffer().get(array);
        }
    };

    /** Of one element, in signatures. */
    final String name;

    /** Of one element. */
    final int bytes;

    private Elements(String name, int bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    abstract int count(A array);

    abstract A newArray(int count);

    abstract A[] newRows(int rows);

    /** Copies all elements to the buffer's position, which may or may not move. */
    abstract void copy(A array, ByteBuffer target);

    /** Fills the array from the buffer's position, which may or may not move. */
    abstract void copy(ByteBuffer source, A array);
}
