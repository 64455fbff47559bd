package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

@WorkerExport
interface NestedOptionals {
    Optional<Optional<String>> result(); // expect PW044

    void parameter(
            Optional<OptionalInt> primitive, // expect PW044
            List<Optional<? extends Optional<String>>> within, // expect PW044
            Maybe<Optional<Integer>> argument, // expect PW044
            Maybe<Integer> fine,
            Optional<List<Optional<String>>> apart);

    record Maybe<T>(Optional<T> value) {}
}
