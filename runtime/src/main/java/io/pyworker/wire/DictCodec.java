package io.pyworker.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code Map} and {@code dict}, in the order of the one that crosses. */
final class DictCodec<K, V> extends Codec.InBody<Map<K, V>> {
    private final Codec<K> key;
    private final Codec<V> value;

    DictCodec(Codec<K> key, Codec<V> value) {
        super("dict");
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
        out.beginDict();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            writeEntry(out, entry.getKey(), entry.getValue());
        }
        out.endDict();
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
        if (code != '{') {
            throw in.mismatch(code, declared());
        }
        Map<K, V> map = new LinkedHashMap<>();
        while (!in.endOfDict()) {
            readEntry(in, map);
        }
        return map;
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
