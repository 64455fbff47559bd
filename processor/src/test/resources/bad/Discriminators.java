package com.acme;

import io.pyworker.PyDiscriminator;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport
interface Discriminators {
    void usual(Shape shape); // expect PW037

    void chosen(Event event); // expect PW037

    sealed interface Shape permits Circle, Dot {}

    record Circle(String type) implements Shape {}

    record Dot(String kind) implements Shape {}

    @PyDiscriminator("kind_of")
    sealed interface Event permits Start, End {}

    record Start(@PyName("kind_of") String what) implements Event {}

    record End(String type) implements Event {}
}
