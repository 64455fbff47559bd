package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An enum as the key of its constant. */
final class EnumCodec<E extends Enum<E>> extends ValueCodec<E> {
    /** How many keys a message names. */
    private static final int NAMED = 20;

    private final List<Object> keys;
    private final Map<Object, E> constants = new HashMap<>();

    EnumCodec(PyType.EnumOf<E> type) {
        super(type.signature());
        E[] declared = type.javaType().getEnumConstants();
        keys = type.keys().stream().map(EnumCodec::normal).toList();
        for (int i = 0; i < declared.length; i++) {
            constants.put(keys.get(i), declared[i]);
        }
    }

    private static Object normal(Object key) {
        return key instanceof Number number ? (Object) number.longValue() : key;
    }

    @Override
    Object toWire(E value) {
        return keys.get(value.ordinal());
    }

    @Override
    E fromWire(Object wire) {
        if (wire instanceof String || wire instanceof Long) {
            return constant(wire);
        }
        throw mismatch(wire);
    }

    @Override
    void put(BodyWriter out, E value) {
        if (keys.get(value.ordinal()) instanceof Long number) {
            out.int64(number);
        } else {
            out.str((String) keys.get(value.ordinal()));
        }
    }

    @Override
    E take(char code, BodyReader in) {
        return switch (code) {
            case 'u', 't' -> constant(in.str());
            case 'i' -> constant((long) in.int32());
            case 'I' -> constant(in.int64());
            case 'l' -> constant(BodyReader.narrowed(in.digits()));
            default -> throw mismatch(code);
        };
    }

    private E constant(Object key) {
        E constant = constants.get(key);
        if (constant == null) {
            throw new ConversionFailure((key instanceof String ? "a str" : "an int") + " that is no key of "
                    + declared() + ", which has " + keyList());
        }
        return constant;
    }

    private String keyList() {
        String first = keys.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return keys.size() > NAMED ? first + ", ..." : first;
    }
}
