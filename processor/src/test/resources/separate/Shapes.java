package com.acme;

import io.pyworker.PyDiscriminator;
import io.pyworker.PyName;
import io.pyworker.PyValue;
import io.pyworker.Shape;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@Shapes.NullMarked
final class Shapes {
    @PyDiscriminator("kind")
    sealed interface Figure permits Circle, Grid {}

    @PyName("Disc")
    record Circle(@PyName("center_of") String center, @Nullable Figure parent, Kind kindOf) implements Figure {}

    record Grid(@Shape double[][] matrix, List<@Nullable String> names, String @Nullable [] more, Box<String> box)
            implements Figure {}

    record Box<T>(@Nullable T maybe, T sure) {}

    enum Kind {
        @PyValue("circ")
        CIRCLE,
        @PyValue("grid")
        GRID
    }

    interface Base<T> {
        @Nullable String first(@PyName("value") @Nullable T value, @PyName("values") List<@Nullable Integer> values);
    }

    @interface NullMarked {}

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}
}
