package io.pyworker.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code Map} and {@code dict}, in the order of the one that crosses. Where Python's {@code marshal} could not hash the form of a key,
 * the form is a list of key, value, key, value, ...
 */
final class DictCodec<K, V> extends BodyCodec<Map<K, V>> {
    /** How keys cross. */
    enum Keys {
        /** As a list of key, value, key, value, ... */
        LISTED,
        /** In a dict, where keys that Java tells apart are apart. */
        DIRECT,
        /** In a dict, where Python may take two for one: that is refused. */
        COMPARED
    }

    private final Keys keys;
    private final Codec<K> key;
    private final Codec<V> value;

    DictCodec(String signature, Keys keys, Codec<K> key, Codec<V> value) {
        super(signature);
        this.keys = keys;
        this.key = key;
        this.value = value;
    }

    @Override
    void put(BodyWriter out, Map<K, V> map) {
        if (keys != Keys.LISTED) {
            PythonKeys seen = keys == Keys.COMPARED ? new PythonKeys() : null;
            out.beginDict();
            for (Map.Entry<K, V> entry : map.entrySet()) {
                writeEntry(out, seen, entry.getKey(), entry.getValue());
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
            writeEntry(out, null, ((Map.Entry<K, V>) entry).getKey(), ((Map.Entry<K, V>) entry).getValue());
        }
        out.end();
    }

    private void writeEntry(BodyWriter out, @Nullable PythonKeys seen, K k, V v) {
        try {
            int start = out.position();
            key.write(out, k);
            if (seen != null) {
                seen.add(out.since(start));
            }
            value.write(out, v);
        } catch (ConversionFailure e) {
            throw e.inside(KeyStep.of(k));
        } catch (ClassCastException e) {
            throw new ConversionFailure("an entry whose class is not the declared one").inside(KeyStep.of(k));
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
            int before = map.size();
            map.put(k, value.read(in));
            if (map.size() == before) {
                throw new ConversionFailure("two keys that are one " + key.declared());
            }
        } catch (ConversionFailure e) {
            throw e.inside(KeyStep.of(k));
        }
    }
}
