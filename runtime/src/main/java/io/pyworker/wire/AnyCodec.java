package io.pyworker.wire;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values whose own class decides their Python form: the context and the result of a script. */
final class AnyCodec extends Codec.InBody<Object> {
    AnyCodec() {
        super("any");
    }

    @Override
    void put(BodyWriter out, Object value) {
        write(out, value, 0);
    }

    @Override
    Object take(char code, BodyReader in) {
        return in.value(code);
    }

    private void write(BodyWriter out, @Nullable Object value, int depth) {
        if (depth > BodyReader.MAX_DEPTH) {
            throw new ConversionFailure(
                    "nested deeper than " + BodyReader.MAX_DEPTH + " levels, or a container that contains itself");
        }
        if (value == null) {
            out.none();
        } else if (value instanceof Collection<?> elements) {
            writeElements(out, elements, depth);
        } else if (value instanceof Map<?, ?> map) {
            writeEntries(out, map, depth);
        } else {
            writeLeaf(out, value);
        }
    }

    private void writeElements(BodyWriter out, Collection<?> elements, int depth) {
        Object[] snapshot = elements.toArray();
        out.sequence(elements instanceof Set ? '<' : '[', snapshot.length);
        for (int i = 0; i < snapshot.length; i++) {
            try {
                write(out, snapshot[i], depth + 1);
            } catch (ConversionFailure e) {
                throw e.inside("[" + i + "]");
            }
        }
    }

    private void writeEntries(BodyWriter out, Map<?, ?> map, int depth) {
        out.beginDict();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            try {
                write(out, entry.getKey(), depth + 1);
                write(out, entry.getValue(), depth + 1);
            } catch (ConversionFailure e) {
                throw e.inside(DictCodec.step(entry.getKey()));
            }
        }
        out.endDict();
    }

    private static void writeLeaf(BodyWriter out, Object value) {
        if (value instanceof String text) {
            out.str(text);
        } else if (value instanceof Boolean bool) {
            out.bool(bool);
        } else if (value instanceof Double || value instanceof Float) {
            out.float64(((Number) value).doubleValue());
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            out.int64(((Number) value).longValue());
        } else if (value instanceof BigInteger integer) {
            out.integer(integer);
        } else if (value instanceof byte[] bytes) {
            out.bytes(ByteBuffer.wrap(bytes));
        } else if (value instanceof ByteBuffer buffer) {
            out.bytes(buffer.duplicate());
        } else {
            throw new ConversionFailure(
                    value.getClass().getTypeName() + " has no Python form; use null, Boolean, a number, String,"
                            + " byte[], ByteBuffer, List, Set or Map");
        }
    }
}
