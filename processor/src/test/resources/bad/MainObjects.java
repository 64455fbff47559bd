package com.acme;

import io.pyworker.Deadline;
import io.pyworker.Progress;
import io.pyworker.PyAttribute;
import io.pyworker.PyNew;
import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import io.pyworker.WorkerImport;
import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

class MainObjects {
    @WorkerImport("post") // expect PW071
    interface Taken {
        void f();
    }

    @WorkerImport("a-b") // expect PW071
    interface NoIdentifier {
        void f();
    }

    @WorkerImport
    @WorkerExport("both")
    interface Both { // expect PW070
        void f();
    }

    @WorkerImport("refused")
    interface Refused {
        void callable(IntUnaryOperator f); // expect PW070

        void progress(Progress<String> progress); // expect PW070

        @PyNew
        String made(); // expect PW070

        void shared(@Shared ByteBuffer memory); // expect PW070

        Stream<String> stream(); // expect PW070

        @Deadline("2s")
        void hurry(); // expect PW070

        void _hidden(); // expect PW070

        @PyAttribute
        void nothing(); // expect PW070

        @PyAttribute
        int size(int x); // expect PW070

        void name(String x);

        String name(int x); // expect PW022
    }
}
