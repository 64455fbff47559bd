package io.pyworker.wire;

import io.pyworker.Complex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one dict that is being written. Java tells {@code 1L}, {@code 1.0} and {@code true} apart, and {@code 0.0} and
 * {@code -0.0}; to Python each of these is one key, and an entry would vanish.
 */
final class PythonKeys {
    private static final Object ELLIPSIS = new Object();

    private final Set<@Nullable Object> seen = new HashSet<>();

    /** Adds a key in the form that was written. */
    void add(byte[] form) {
        if (!seen.add(comparable(new BodyReader(form)))) {
            throw new ConversionFailure("two keys that are one in Python");
        }
    }

    /** An object that is equal to another one where Python's are. */
    private static @Nullable Object comparable(BodyReader in) {
        char code = in.code();
        return switch (code) {
            case 'N' -> null;
            case 'T' -> 1L;
            case 'F' -> 0L;
            case 'i' -> (long) in.int32();
            case 'l' -> BodyReader.narrowed(in.digits());
            case 'g' -> number(in.float64());
            case 'y' -> complex(in.float64(), in.float64());
            case 'u' -> in.str();
            case 's' -> in.block();
            case '(', '[' -> gathered(in, new ArrayList<>());
            case '<', '>' -> gathered(in, new HashSet<>());
            case '.' -> ELLIPSIS;
            default -> throw in.malformed("code " + (int) code);
        };
    }

    private static Object gathered(BodyReader in, Collection<@Nullable Object> target) {
        for (int i = in.count(); i > 0; i--) {
            target.add(comparable(in));
        }
        return target;
    }

    /** An int where Python has an equal one. A NaN is equal to nothing. */
    private static Object number(double value) {
        if (Double.isNaN(value)) {
            return new Object();
        }
        return value == Math.rint(value) && !Double.isInfinite(value)
                ? BodyReader.narrowed(new BigDecimal(value).toBigInteger())
                : (Object) value;
    }

    private static Object complex(double real, double imaginary) {
        if (imaginary == 0) {
            return number(real);
        }
        return Double.isNaN(real) || Double.isNaN(imaginary)
                ? new Object()
                : new Complex(real + 0.0, imaginary); // -0.0 + 0.0 is 0.0
    }
}
