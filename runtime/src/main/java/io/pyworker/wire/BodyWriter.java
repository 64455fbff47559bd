package io.pyworker.wire;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes a body, version 1 (docs/formats.md): a subset of marshal version 2. Not for several threads at once. */
final class BodyWriter {
    private static final int FIRST_CAPACITY = 256;
    private static final int DIGIT_BITS = 15;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private int depth;

    /** What was written; the writer must not be used again. */
    ByteBuffer finish() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** Where the next value begins. */
    int position() {
        return size;
    }

    /** A copy of what was written from a position on. */
    byte[] since(int position) {
        return Arrays.copyOfRange(bytes, position, size);
    }

    void none() {
        put('N');
    }

    void bool(boolean value) {
        put(value ? 'T' : 'F');
    }

    void int64(long value) {
        if (value == (int) value) {
            put('i');
            int32((int) value);
        } else {
            put('l');
            digits(value);
        }
    }

    /** An int of any size: a body has no limit, only declared types have. */
    void integer(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            int64(value.longValue());
            return;
        }
        byte[] magnitude = value.abs().toByteArray();
        int count = (value.abs().bitLength() + DIGIT_BITS - 1) / DIGIT_BITS;
        put('l');
        int32(value.signum() * count);
        int held = 0;
        int bits = 0;
        int next = magnitude.length;
        for (int i = 0; i < count; i++) {
            for (; bits < DIGIT_BITS; bits += Byte.SIZE) {
                held |= (next > 0 ? magnitude[--next] & 0xFF : 0) << bits;
            }
            digit(held & 0x7FFF);
            held >>>= DIGIT_BITS;
            bits -= DIGIT_BITS;
        }
    }

    private void digit(int digit) {
        room(2);
        bytes[size++] = (byte) digit;
        bytes[size++] = (byte) (digit >> 8);
    }

    void float64(double value) {
        put('g');
        int64Bits(value);
    }

    private void int64Bits(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int32((int) bits);
        int32((int) (bits >>> 32));
    }

    void complex(double real, double imaginary) {
        put('y');
        int64Bits(real);
        int64Bits(imaginary);
    }

    void bytes(byte[] value) {
        block(value.length).put(value);
    }

    /** Writes bytes: so many, which the caller puts into the buffer at once. It has the machine's byte order. */
    ByteBuffer block(int length) {
        put('s');
        int32(length);
        room(length);
        ByteBuffer block = ByteBuffer.wrap(bytes, size, length).order(ByteOrder.nativeOrder());
        size += length;
        return block;
    }

    /** Begins a tuple, list, set or frozenset: the code, then that many elements follow, then {@link #end()}. */
    void begin(char code, int count) {
        enter();
        put(code);
        int32(count);
    }

    /** Begins a tagged value: that signature's form follows, then {@link #end()}. */
    void beginTagged(String signature) {
        begin('(', 3);
        put('.');
        str(signature);
    }

    void end() {
        depth--;
    }

    void beginDict() {
        enter();
        put('{');
    }

    void endDict() {
        put('0');
        end();
    }

    private void enter() {
        if (++depth > BodyReader.MAX_DEPTH) {
            throw new ConversionFailure(
                    "nested deeper than " + BodyReader.MAX_DEPTH + " levels, or a container that contains itself");
        }
    }

    /** Writes UTF-8; refuses lone surrogates. */
    void str(String value) {
        put('u');
        int sizeAt = size;
        int32(0);
        int start = size;
        room(value.length());
        int i = 0;
        for (int n = value.length(); i < n && value.charAt(i) < 0x80; i++) {
            bytes[size++] = (byte) value.charAt(i);
        }
        beyondAscii(value, i);
        int length = size - start;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(sizeAt, length);
    }

    private void beyondAscii(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            int c = Text.codePointAt(value, i);
            room(4);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | (c >> 6));
                tail(c);
            } else if (c < 0x10000) {
                bytes[size++] = (byte) (0xE0 | (c >> 12));
                tail(c >> 6);
                tail(c);
            } else {
                bytes[size++] = (byte) (0xF0 | (c >> 18));
                tail(c >> 12);
                tail(c >> 6);
                tail(c);
                i++;
            }
        }
    }

    private void tail(int c) {
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }

    /** marshal's long: the signed count of 15-bit digits, then the digits, least first. */
    private void digits(long value) {
        long magnitude = Math.abs(value); // Long.MIN_VALUE stays itself: as an unsigned number it is its own magnitude
        int count = 0;
        for (long rest = magnitude; rest != 0; rest >>>= DIGIT_BITS) {
            count++;
        }
        int32(value < 0 ? -count : count);
        for (long rest = magnitude; rest != 0; rest >>>= DIGIT_BITS) {
            digit((int) rest & 0x7FFF);
        }
    }

    private void put(char code) {
        room(1);
        bytes[size++] = (byte) code;
    }

    private void int32(int value) {
        room(4);
        bytes[size] = (byte) value;
        bytes[size + 1] = (byte) (value >> 8);
        bytes[size + 2] = (byte) (value >> 16);
        bytes[size + 3] = (byte) (value >> 24);
        size += 4;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            long wanted = Math.max((long) size + more, 2L * bytes.length);
            if ((long) size + more > Integer.MAX_VALUE - 16) {
                throw new ConversionFailure("more than 2 GiB in one value");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
        }
    }
}
