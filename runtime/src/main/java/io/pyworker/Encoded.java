package io.pyworker;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value for a parameter of type {@code Object}, which an adapter of {@code worker.toml} shall decode in Python.
 *
 * @param pythonType the adapter's type with its module: {@code imageProcessor.Image}
 * @param structure what the adapter's decoder gets
 */
public record Encoded(String pythonType, @Nullable Object structure) {
    public Encoded {
        Objects.requireNonNull(pythonType, "pythonType");
    }
}
