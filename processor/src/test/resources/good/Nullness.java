package com.acme;

import io.pyworker.WorkerExport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

@WorkerExport
public interface Nullness {
    @Nullable String text(@Nullable String value, @Nullable List<@Nullable Double> values, double @Nullable [] array);

    Map<@Nullable String, ? extends @Nullable List<String>> map(double @Nullable ... rest);

    boolean equals(@Nullable Object other);

    @Target(ElementType.TYPE_USE)
    @interface Nullable {}
}
