package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.PyName;
import io.pyworker.PyNew;
import io.pyworker.WorkerExport;
import java.util.List;

final class RemoteObjects {
    @WorkerExport(module = "a", pyClass = "A", pyObject = "a") // expect PW058
    interface Both {
        void run();
    }

    @WorkerExport(module = "a", pyClass = "A B") // expect PW059
    interface Nameless {
        void run();
    }

    @WorkerExport("a")
    interface Functions {
        @PyNew
        String create(); // expect PW060

        @PyAttribute
        int total(); // expect PW060
    }

    @WorkerExport(module = "a", pyObject = "a")
    interface Single {
        @PyNew
        int create(); // expect PW060
    }

    @WorkerExport(module = "a", pyClass = "A")
    interface Instance extends AutoCloseable {
        @PyNew
        String create(); // expect PW061

        @PyAttribute
        int item(int index); // expect PW062

        @PyAttribute
        void reset(); // expect PW062

        @PyAttribute
        void limit(@Kw int value); // expect PW062

        @PyAttribute
        int getTotal();

        @PyAttribute
        void setTotal(long value); // expect PW063

        @PyAttribute
        int sum();

        @PyAttribute
        @PyName("sum") // expect PW022
        int otherSum();

        List<Instance> children(); // expect PW012

        void join(Instance other, List<Instance> others); // expect PW010 PW012

        @Override
        @PyName("close")
        void close(); // expect PW064
    }
}
