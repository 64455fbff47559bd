package io.pyworker.wire;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body, version 1 (docs/formats.md). Trusts nothing: whatever the bytes are, a method returns a value or throws
 * {@link ConversionFailure}, and memory is bounded by the body's size. Not for several threads at once.
 */
final class BodyReader {
    /** How deep containers may nest, the same on every engine. */
    static final int MAX_DEPTH = 100;

    /** How many elements a container may claim before they were seen: nested claims must not add up. */
    static final int ROOM_IN_ADVANCE = 1024;

    private static final int DIGIT_BITS = 15;

    /** The length that GraalPy writes for a str that UTF-8 cannot hold. */
    private static final int LONE_SURROGATE = -1;

    private final ByteBuffer in;
    private int depth;

    BodyReader(byte[] body) {
        in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The next value's code; the payload follows. */
    char code() {
        return (char) (need(1).get() & 0xFF);
    }

    /** The next value's code, left in place. */
    char peek() {
        return (char) (need(1).get(in.position()) & 0xFF);
    }

    int int32() {
        return need(4).getInt();
    }

    /** The payload of {@code I}. */
    long int64() {
        return need(8).getLong();
    }

    double float64() {
        return need(8).getDouble();
    }

    /** The element count of a container. Each element takes a byte at least, which bounds it. */
    int count() {
        int count = int32();
        if (count < 0 || count > in.remaining()) {
            throw malformed("a count of " + count);
        }
        return count;
    }

    /** The payload of {@code l}. */
    BigInteger digits() {
        int signed = int32();
        if (signed == Integer.MIN_VALUE || Math.abs(signed) > in.remaining() / 2) {
            throw malformed("an int of " + signed + " digits");
        }
        int count = Math.abs(signed);
        byte[] magnitude = new byte[(int) (((long) count * DIGIT_BITS + 7) / 8 + 1)];
        int bits = 0;
        int held = 0;
        int at = magnitude.length;
        for (int i = 0; i < count; i++) {
            held |= (need(2).getShort() & 0x7FFF) << bits;
            for (bits += DIGIT_BITS; bits >= 8; bits -= 8) {
                magnitude[--at] = (byte) held;
                held >>>= 8;
            }
        }
        if (bits > 0) {
            magnitude[--at] = (byte) held;
        }
        return new BigInteger(Integer.signum(signed), magnitude);
    }

    /** An int of any size in its natural form. */
    static Object narrowed(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /** The payload of {@code u} and {@code t}. */
    String str() {
        if (in.remaining() >= Integer.BYTES && in.getInt(in.position()) == LONE_SURROGATE) {
            throw new ConversionFailure("a str with a lone surrogate, which has no UTF-8 form");
        }
        int length = count();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            requireUtf8(length);
        }
        in.position(in.position() + length);
        return text;
    }

    private void requireUtf8(int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in.slice(in.position(), length));
        } catch (CharacterCodingException e) {
            throw malformed("a str that is not UTF-8");
        }
    }

    /** The payload of {@code s}: a view of the body, in the machine's byte order. */
    ByteBuffer block() {
        int length = count();
        ByteBuffer block = in.slice(in.position(), length).order(ByteOrder.nativeOrder());
        in.position(in.position() + length);
        return block;
    }

    /** The same, copied. */
    byte[] bytes() {
        byte[] bytes = new byte[count()];
        in.get(bytes);
        return bytes;
    }

    /** Enters a container; must be matched by {@link #leave()}. */
    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new ConversionFailure("nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    void leave() {
        depth--;
    }

    /** Whether the dict ends here; its end is then consumed. */
    boolean endOfDict() {
        if (peek() != '0') {
            return false;
        }
        code();
        return true;
    }

    void requireEnd() {
        if (in.hasRemaining()) {
            throw malformed(in.remaining() + " bytes too many");
        }
    }

    /** What a code stands for, for messages. */
    static String pythonType(char code) {
        return switch (code) {
            case 'N' -> "None";
            case 'T', 'F' -> "bool";
            case 'i', 'I', 'l' -> "int";
            case 'g' -> "float";
            case 'u', 't' -> "str";
            case 's' -> "bytes";
            case '(' -> "tuple";
            case '[' -> "list";
            case '<' -> "set";
            case '>' -> "frozenset";
            case '{' -> "dict";
            case 'y' -> "complex";
            case '.' -> "Ellipsis";
            default -> "code " + (int) code;
        };
    }

    ConversionFailure malformed(String what) {
        return new ConversionFailure("a malformed body (" + what + " before byte " + in.position() + ")");
    }

    private ByteBuffer need(int size) {
        if (in.remaining() < size) {
            throw malformed("the end");
        }
        return in;
    }
}
