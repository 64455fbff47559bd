package io.pyworker.maven.python;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the bytes of a Python file into text as Python does: UTF-8, unless one of the first two lines names another encoding. */
final class PythonText {
    private static final Pattern COOKIE = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

    private PythonText() {}

    /**
     * Decodes strictly.
     *
     * @throws PythonSyntaxException for an unknown encoding, or at the first bytes that are not of it
     */
    static String decode(byte[] bytes) {
        Charset charset = charset(bytes);
        CharsetDecoder decoder = charset.newDecoder();
        var out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            throw new PythonSyntaxException("the file is not " + charset + " from here on", line, column);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\\R", 3);
        for (int i = 0; i < Math.min(2, lines.length); i++) {
            Matcher cookie = COOKIE.matcher(lines[i]);
            if (cookie.find()) {
                return named(cookie.group(1), i + 1);
            }
            if (!lines[i].isBlank() && !lines[i].strip().startsWith("#")) {
                break;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset named(String name, int line) {
        String dashed = name.replace('_', '-').replaceFirst("(?i)^utf-8-sig$", "utf-8");
        return Stream.of(dashed, dashed.replace("-", "")) // Java knows latin1, Python latin-1 as well
                .filter(PythonText::isKnown)
                .findFirst()
                .map(Charset::forName)
                .orElseThrow(() -> new PythonSyntaxException("unknown encoding `" + name + "`", line, 1));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
