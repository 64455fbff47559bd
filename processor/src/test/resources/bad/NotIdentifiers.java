package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport
interface NotIdentifiers {
    @PyName("word-count") // expect PW020
    int wordCount();

    @PyName(
            "") // expect PW020
    int empty();

    int parameters(
            @PyName("1st") int first, // expect PW020
            @Kw("a b") int second); // expect PW020

    int dollar$(); // expect PW020
}
