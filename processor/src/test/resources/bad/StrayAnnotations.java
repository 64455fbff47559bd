package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

final class StrayAnnotations {
    StrayAnnotations(@Kw int top) {} // expect PW050

    @PyName("a_method") // expect PW050
    void aMethod() {}

    @WorkerExport
    interface Exported {
        int answer(@Kw int top);

        @PyName("not_exported") // expect PW050
        default int notExported(@PyName("lowest") int low) { // expect PW050
            return low;
        }

        @PyName("neither") // expect PW050
        static int neither() {
            return 0;
        }
    }

    interface MayBeExtended {
        @PyName("other")
        int answer(@Kw int top);
    }
}
