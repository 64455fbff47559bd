package com.acme;

import io.pyworker.WorkerExport;

final class PrivateInterface {
    private PrivateInterface() {}

    @WorkerExport
    private interface Direct { // expect PW003
        int answer();
    }

    private static class Hidden {
        @WorkerExport
        public interface Enclosed { // expect PW003
            int answer();
        }
    }
}
