package com.acme;

import io.pyworker.WorkerExport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.OptionalInt;

@WorkerExport
interface TwoDefinitions {
    void number(
            Box<Integer> boxed,
            Box<OptionalInt> optional); // expect PW047

    void text(
            Loose<String> text,
            Loose<Optional<String>> optional);

    record Box<T>(@NonNull T value) {}

    record Loose<T>(T value) {}

    @Target(ElementType.TYPE_USE)
    @interface NonNull {}
}
