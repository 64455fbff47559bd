package io.pyworker.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fingerprint of plain values, which Python takes of what it was sent, in the same way ({@code pyworker/_fingerprint.py}). */
final class Fingerprint {
    private static final int DIGITS = 32;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Fingerprint() {}

    /** Of null, {@code Boolean}, {@code Long}, {@code Double}, {@code String}, and lists and maps of these, which are taken in their order. */
    static String of(@Nullable Object value) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(value);
        return Digest.sha256(fingerprint.out.toByteArray()).substring(0, DIGITS);
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            text("{" + map.size() + ";");
            map.forEach((key, element) -> {
                add(key);
                add(element);
            });
        } else if (value instanceof List<?> list) {
            text("[" + list.size() + ";");
            list.forEach(this::add);
        } else if (value instanceof String string) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            text("s" + bytes.length + ";");
            out.writeBytes(bytes);
        } else if (value instanceof Double number) {
            text("d");
            out.writeBytes(ByteBuffer.allocate(Double.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putDouble(number)
                    .array());
        } else {
            text(plain(value) + ";");
        }
    }

    /** As Python writes it. */
    private static String plain(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "True" : "False";
        }
        return value == null ? "None" : value.toString();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
