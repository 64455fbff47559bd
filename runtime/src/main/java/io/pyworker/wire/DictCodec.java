package io.pyworker.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Map} and {@code dict}, in the order of the one that crosses. Where Python's {@code marshal} could not hash the form of a key,
 * the form is a list of key, value, key, value, ...
 */
final class DictCodec<K, V> extends BodyCodec<Map<K, V>> {
    private final boolean directKeys;
    private final Codec<K> key;
    private final Codec<V> value;

    DictCodec(String signature, boolean directKeys, Codec<K> key, Codec<V> value) {
        super(signature);
        this.directKeys = directKeys;
        this.key = key;
        this.value = value;
    }

    /** The path step of an entry. Only keys that are text or numbers are shown. */
    static String step(@Nullable Object key) {
        return key instanceof Number || key instanceof Boolean
                ? "[" + key + "]"
                : key instanceof String ? "[\"" + key + "\"]" : "[?]";
    }

    @Override
    void put(BodyWriter out, Map<K, V> map) {
        if (directKeys) {
            out.beginDict();
            for (Map.Entry<K, V> entry : map.entrySet()) {
                writeEntry(out, entry.getKey(), entry.getValue());
            }
            out.endDict();
        } else {
            putList(out, map.entrySet().toArray());
        }
    }

    @SuppressWarnings("unchecked") // a snapshot of the map's own entries
    private void putList(BodyWriter out, Object[] entries) {
        if (entries.length > Integer.MAX_VALUE / 2) {
            throw new ConversionFailure("more than 2 GiB in one value");
        }
        out.begin('[', 2 * entries.length);
        for (Object entry : entries) {
            writeEntry(out, ((Map.Entry<K, V>) entry).getKey(), ((Map.Entry<K, V>) entry).getValue());
        }
        out.end();
    }

    private void writeEntry(BodyWriter out, K k, V v) {
        try {
            key.write(out, k);
            value.write(out, v);
        } catch (ConversionFailure e) {
            throw e.inside(step(k));
        } catch (ClassCastException e) {
            throw new ConversionFailure("an entry whose class is not the declared one").inside(step(k));
        }
    }

    @Override
    Map<K, V> take(char code, BodyReader in) {
        Map<K, V> map = new LinkedHashMap<>();
        in.enter();
        if (code == '{') {
            while (!in.endOfDict()) {
                readEntry(in, map);
            }
        } else if (code == '[' || code == '(') {
            readList(in, map);
        } else {
            throw mismatch(code);
        }
        in.leave();
        return map;
    }

    private void readList(BodyReader in, Map<K, V> map) {
        int count = in.count();
        if (count % 2 != 0) {
            throw mismatch("a list of " + count + " keys and values");
        }
        for (int i = 0; i < count; i += 2) {
            readEntry(in, map);
        }
    }

    private void readEntry(BodyReader in, Map<K, V> map) {
        K k;
        try {
            k = key.read(in);
        } catch (ConversionFailure e) {
            throw e.inside(".keys()");
        }
        try {
            map.put(k, value.read(in));
        } catch (ConversionFailure e) {
            throw e.inside(step(k));
        }
    }
}
