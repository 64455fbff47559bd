package com.acme;

import io.pyworker.PyValue;
import io.pyworker.WorkerExport;

@WorkerExport
interface EnumConstants {
    void names(Names names); // expect PW035 PW035 PW035 PW035

    void some(Some some); // expect PW036

    void neither(Neither neither); // expect PW036

    void both(Both both); // expect PW036

    void mixed(Mixed mixed); // expect PW036

    void twice(Twice twice); // expect PW036

    enum Names {
        value,
        _HIDDEN,
        DOLLAR$,
        None,
        FINE
    }

    enum Some {
        @PyValue("one")
        ONE,
        TWO
    }

    enum Neither {
        @PyValue
        ONE
    }

    enum Both {
        @PyValue(value = "one", number = 1)
        ONE
    }

    enum Mixed {
        @PyValue("one")
        ONE,
        @PyValue(number = 2)
        TWO
    }

    enum Twice {
        @PyValue(number = 2)
        ONE,
        @PyValue(number = 2)
        TWO
    }
}
