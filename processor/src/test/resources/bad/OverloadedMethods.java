package com.acme;

import io.pyworker.PyName;
import io.pyworker.WorkerExport;

final class OverloadedMethods {
    @WorkerExport
    interface Own {
        int count(String text);

        int count(byte[] bytes); // expect PW007

        @PyName("count_all")
        int count(); // expect PW007
    }

    @WorkerExport
    interface Inherited extends Base {
        int count(String text, int top); // expect PW007

        default int count(int number) {
            return number;
        }
    }

    @WorkerExport
    interface InheritedTwice extends Base, OtherBase {} // expect PW007

    interface Base {
        int count(String text);
    }

    interface OtherBase {
        int count(byte[] bytes);
    }
}
