package io.pyworker.values;

import io.pyworker.binding.PyType;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type, and how to draw values of it.
 *
 * @param type the type
 * @param draw gives one of its values
 * @param key whether values that differ in Java differ in Python, too, and can be hashed there: elements of sets, keys of dicts
 * @param nullable whether null is one of its values, and comes back as null
 */
public record Sample<T>(PyType<T> type, Function<Random, T> draw, boolean key, boolean nullable) {
    /** Null now and then, where that is a value. */
    public @Nullable T next(Random random) {
        return nullable && random.nextInt(8) == 0 ? null : draw.apply(random);
    }

    /** Without null. */
    public T nextPresent(Random random) {
        return draw.apply(random);
    }
}
