package com.acme;

import io.pyworker.WorkerExport;

final class NothingToExport {
    @WorkerExport
    interface Empty {} // expect PW005

    @WorkerExport
    interface DefaultOnly extends Base { // expect PW005
        @Override
        default int answer() {
            return 42;
        }

        static int other() {
            return 0;
        }

        @Override
        String toString();
    }

    interface Base {
        int answer();
    }
}
