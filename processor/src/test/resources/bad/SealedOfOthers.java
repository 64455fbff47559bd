package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
interface SealedOfOthers {
    void classes(Shape shape); // expect PW018

    void open(Deep deep); // expect PW018

    void generic(Generic<String> generic); // expect PW018

    void ofGeneric(OfGeneric ofGeneric); // expect PW018

    sealed interface Shape permits Circle, Dot {}

    final class Circle implements Shape {}

    record Dot() implements Shape {}

    sealed interface Deep permits Middle {}

    non-sealed interface Middle extends Deep {}

    sealed interface Generic<T> permits Text {}

    record Text(String text) implements Generic<String> {}

    sealed interface OfGeneric permits Box {}

    record Box<T>(T value) implements OfGeneric {}
}
