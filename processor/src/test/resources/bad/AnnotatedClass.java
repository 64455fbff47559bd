package com.acme;

import io.pyworker.WorkerExport;

final class AnnotatedClass {
    @WorkerExport
    abstract static class AClass { // expect PW001
        abstract int answer();
    }

    @WorkerExport
    enum AnEnum { // expect PW001
        ONE
    }

    @WorkerExport
    record ARecord(int one) {} // expect PW001

    @WorkerExport
    @interface AnAnnotation { // expect PW001
        int answer();
    }
}
