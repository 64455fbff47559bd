package io.pyworker.wire;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** The payload of {@code s}. */
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

    /** The one value that the body holds, in its natural Java form. */
    @Nullable
    Object readWhole() {
        Object value = readAny();
        requireEnd();
        return value;
    }

    /** The next value in its natural Java form: {@code Long} or {@code BigInteger} for int, {@code byte[]} for bytes, ... */
    @Nullable
    Object readAny() {
        char code = code();
        return code == 'N' ? null : value(code);
    }

    /** The same, whose code was just read and is not that of {@code None}. */
    Object value(char code) {
        return switch (code) {
            case 'T' -> true;
            case 'F' -> false;
            case 'i' -> (long) int32();
            case 'I' -> int64();
            case 'l' -> narrowed(digits());
            case 'g' -> float64();
            case 'u', 't' -> str();
            case 's' -> bytes();
            case '(', '[' -> readList();
            case '<', '>' -> readSet();
            case '{' -> readDict();
            default -> throw malformed("code " + (int) code);
        };
    }

    private static Object narrowed(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private List<@Nullable Object> readList() {
        enter();
        int count = count();
        List<@Nullable Object> list = new ArrayList<>(Math.min(count, ROOM_IN_ADVANCE));
        for (int i = 0; i < count; i++) {
            list.add(readAny());
        }
        leave();
        return list;
    }

    private Set<@Nullable Object> readSet() {
        enter();
        int count = count();
        Set<@Nullable Object> set = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            set.add(readAny());
        }
        leave();
        return set;
    }

    private Map<@Nullable Object, @Nullable Object> readDict() {
        enter();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        while (!endOfDict()) {
            map.put(readAny(), readAny());
        }
        leave();
        return map;
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

    /** What stands where something else was declared. */
    ConversionFailure mismatch(char code, String declared) {
        return new ConversionFailure(pythonType(code) + " where " + declared + " was declared");
    }

    private static String pythonType(char code) {
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

    private ConversionFailure malformed(String what) {
        return new ConversionFailure("a malformed body (" + what + " before byte " + in.position() + ")");
    }

    private ByteBuffer need(int size) {
        if (in.remaining() < size) {
            throw malformed("the end");
        }
        return in;
    }
}
