package com.acme;

import io.pyworker.Complex;
import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.PyDefault;
import io.pyworker.Shape;
import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

final class NullMarkedTypes {
    private NullMarkedTypes() {}

    @NullMarked
    @WorkerExport
    interface Marked extends Generic<String, Integer> {
        String text(@Nullable String value, List<@Nullable Double> values, double @Nullable [] array, Integer number);

        @Nullable Map<String, ? extends @Nullable List<String>> map(
                Optional<String> optional, OptionalInt optionalInt, Object any, @Kwargs Map<String, Long> options);

        Optional<List<Integer>> optional(@NonNull Boolean first, @PyDefault @Kw List<String> second, String... rest);

        @Shape
        int[][] matrix(@Nullable String[] names, String @Nullable [] more, @Shared ByteBuffer buffer, Complex complex);

        Box<String> boxes(Box<@Nullable Integer> numbers, Loose loose, @Nullable Strict strict, Color[] colors);

        @NullUnmarked
        String unmarked(String value, @NonNull String required, List<@NonNull Integer> list);

        Void nothing();
    }

    @NullMarked
    interface Generic<A, B> {
        A generic(B value, @Nullable B other);
    }

    @WorkerExport
    interface Unmarked {
        String text(@NonNull String value, Box<String> box, Strict strict);
    }

    @NullMarked
    record Box<T>(T value, @Nullable T maybe, List<T> list, @Nullable Box<T> next) {}

    record Loose(String text, Integer number, @NonNull String required) {}

    @NullMarked
    record Strict(String text, Integer number, @Nullable String maybe, int[] ints) {}

    enum Color {
        RED
    }

    @interface NullMarked {}

    @interface NullUnmarked {}

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}

    @Target(ElementType.TYPE_USE)
    @interface NonNull {}

}
