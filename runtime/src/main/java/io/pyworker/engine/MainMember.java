package io.pyworker.engine;

import io.pyworker.wire.HostFunction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a name of a main object stands for. */
public sealed interface MainMember {
    /** What Python is told of it (pyworker/_main.py); two members that mean the same for Python have equal ones. */
    Map<String, Object> description();

    /**
     * A function.
     *
     * @param body takes the wire values of all parameters in the order of the description
     * @param queue what lets the calls of its object run one after the other; null if they need not
     */
    record Function(
            Map<String, Object> description,
            HostFunction body,
            @Nullable MainQueue queue) implements MainMember {}

    /** A property: read by a function without parameters, written by one with one. */
    record Property(
            Map<String, Object> description,
            @Nullable HostFunction getter,
            @Nullable HostFunction setter,
            @Nullable MainQueue queue)
            implements MainMember {}

    /** A main object of its own. */
    record Nested(MainScope scope) implements MainMember {
        @Override
        public Map<String, Object> description() {
            return Map.of("kind", "object", "names", List.copyOf(scope.names()));
        }
    }
}
