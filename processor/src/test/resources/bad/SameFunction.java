package com.acme;

import io.pyworker.PyName;
import io.pyworker.WorkerExport;

final class SameFunction {
    @WorkerExport
    interface Own {
        int wordCount();

        int word_count(); // expect PW022

        @PyName("word_count") // expect PW022
        int count();
    }

    @WorkerExport
    interface Inherited extends Base { // expect PW022
        int wordCount(); // expect PW022
    }

    interface Base {
        int word_count();

        @PyName("word_count")
        int other();
    }
}
