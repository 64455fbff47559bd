package com.acme;

import io.pyworker.Kw;
import io.pyworker.WorkerExport;

final class NamelessParameter {
    @WorkerExport
    interface Derived extends FromClassFile { // expect PW025
        int own(@Kw int arg0);
    }

    interface FromClassFile {
        int count(String arg0, @Kw int arg1);

        int named(String arg0, @Kw("arg1") int arg1);
    }
}
