package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An enum as the key of its constant. */
final class EnumCodec<E extends Enum<E>> extends ValueCodec<E> {
    /** How many keys a message names. */
    private static final int NAMED = 20;

    private final EnumMap<E, Object> keys;
    private final Map<Object, E> constants = new HashMap<>();

    EnumCodec(PyType.EnumOf<E> type) {
        super(type.signature());
        E[] declared = type.javaType().getEnumConstants();
        keys = new EnumMap<>(type.javaType());
        for (int i = 0; i < declared.length; i++) {
            Object key = normal(type.keys().get(i));
            keys.put(declared[i], key);
            constants.put(key, declared[i]);
        }
    }

    private static Object normal(Object key) {
        return key instanceof Number number ? (Object) number.longValue() : key;
    }

    @Override
    Object toWire(E value) {
        return key(value);
    }

    private Object key(E value) {
        Object key = keys.get(value);
        if (key == null) {
            throw ConversionFailure.otherClass(value);
        }
        return key;
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
        if (key(value) instanceof Long number) {
            out.int64(number);
        } else {
            out.str((String) key(value));
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
        String first = keys.values().stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return keys.size() > NAMED ? first + ", ..." : first;
    }
}
