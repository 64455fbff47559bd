package io.pyworker.wire;

import io.pyworker.Complex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives values their natural Java form: {@code Long} or {@code BigInteger} for int, {@code byte[]} for bytes, {@code List} for list and
 * tuple, ..., and tagged ones the class of their tag.
 */
final class AnyReader {
    private static final int TAGGED = 3;

    private final NamedCodecs named;

    AnyReader(NamedCodecs named) {
        this.named = named;
    }

    private @Nullable Object read(BodyReader in) {
        char code = in.code();
        return code == 'N' ? null : value(code, in);
    }

    /** The value whose code was just read and is not that of {@code None}. */
    Object value(char code, BodyReader in) {
        return switch (code) {
            case 'T' -> true;
            case 'F' -> false;
            case 'i' -> (long) in.int32();
            case 'I' -> in.int64();
            case 'l' -> BodyReader.narrowed(in.digits());
            case 'g' -> in.float64();
            case 'y' -> new Complex(in.float64(), in.float64());
            case 'u', 't' -> in.str();
            case 's' -> in.bytes();
            case '(' -> tuple(in);
            case '[' -> list(in, entered(in));
            case '<', '>' -> set(in, entered(in));
            case '{' -> dict(in);
            default -> throw in.malformed("code " + (int) code);
        };
    }

    private static int entered(BodyReader in) {
        in.enter();
        return in.count();
    }

    private Object tuple(BodyReader in) {
        int count = entered(in);
        return count == TAGGED && in.peek() == '.' ? tagged(in) : list(in, count);
    }

    private List<@Nullable Object> list(BodyReader in, int count) {
        List<@Nullable Object> list = new ArrayList<>(Math.min(count, BodyReader.ROOM_IN_ADVANCE));
        addAll(in, count, list);
        return list;
    }

    private Set<@Nullable Object> set(BodyReader in, int count) {
        Set<@Nullable Object> set = new LinkedHashSet<>();
        addAll(in, count, set);
        return set;
    }

    private void addAll(BodyReader in, int count, Collection<@Nullable Object> target) {
        int i = 0;
        try {
            for (; i < count; i++) {
                target.add(read(in));
            }
        } catch (ConversionFailure e) {
            throw e.inside("[" + i + "]");
        }
        in.leave();
    }

    private Map<@Nullable Object, @Nullable Object> dict(BodyReader in) {
        in.enter();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        while (!in.endOfDict()) {
            Object key = key(in);
            try {
                int before = map.size();
                map.put(key, read(in));
                if (map.size() == before) {
                    throw new ConversionFailure("two keys that are one in Java");
                }
            } catch (ConversionFailure e) {
                throw e.inside(KeyStep.of(key));
            }
        }
        in.leave();
        return map;
    }

    private @Nullable Object key(BodyReader in) {
        try {
            return read(in);
        } catch (ConversionFailure e) {
            throw e.inside(".keys()");
        }
    }

    private Object tagged(BodyReader in) {
        in.code();
        char code = in.code();
        if (code != 'u' && code != 't') {
            throw in.malformed("a tag that is no str");
        }
        String signature = in.str();
        Codec<?> codec =
                signature.startsWith("@") ? named.ofName(signature.substring(1)) : TaggedTypes.ofSignature(signature);
        if (codec == null) {
            throw new ConversionFailure("a value of a type that the interface does not mention; declare a type that has"
                    + " it instead of Object");
        }
        Object value = codec.read(in);
        if (value == null) {
            throw in.malformed("None with a tag");
        }
        in.leave();
        return value;
    }
}
