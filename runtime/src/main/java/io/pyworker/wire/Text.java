package io.pyworker.wire;

/** Strings that both sides can hold: Java's and Python's both allow lone surrogates, UTF-8 does not, so they do not cross. */
final class Text {
    private Text() {}

    /** The string itself. */
    static String checked(String value) {
        for (int i = 0, n = value.length(); i < n; i++) {
            if (Character.isSurrogate(value.charAt(i))
                    && codePointAt(value, i) >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                i++;
            }
        }
        return value;
    }

    /** The code point at an index that is not the second half of a pair. */
    static int codePointAt(String value, int index) {
        int c = value.codePointAt(index);
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new ConversionFailure("a str with a lone surrogate at index " + index + ", which has no UTF-8 form");
        }
        return c;
    }
}
