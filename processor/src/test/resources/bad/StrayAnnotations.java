package com.acme;

import io.pyworker.Deadline;
import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.PyDefault;
import io.pyworker.PyDiscriminator;
import io.pyworker.PyName;
import io.pyworker.PyValue;
import io.pyworker.Shape;
import io.pyworker.Shared;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.util.Map;

@PyDiscriminator("kind") // expect PW050
final class StrayAnnotations {
    @PyValue("value") // expect PW050
    static final int CONSTANT = 1;

    StrayAnnotations(@Kw int top) {} // expect PW050

    @PyName("a_method") // expect PW050
    void aMethod() {}

    @Shape // expect PW050
    double[][] matrix(@Kwargs Map<String, String> map, @PyDefault String text) { // expect PW050 PW050
        return new double[0][];
    }

    @WorkerExport
    @PyName("not_the_module") // expect PW050
    interface Exported {
        int answer(@Kw int top);

        @PyName("not_exported") // expect PW050
        default int notExported(@PyName("lowest") int low) { // expect PW050
            return low;
        }

        @Deadline("1s") // expect PW050
        @Throws(py = "ValueError", java = IllegalArgumentException.class) // expect PW050
        default void neverExported() {}

        @PyName("neither") // expect PW050
        static int neither() {
            return 0;
        }
    }

    interface MayBeExtended {
        @PyName("other")
        @Shape
        double[][] answer(@Kw int top, @Shared java.nio.ByteBuffer buffer, @PyDefault String text);
    }

    @Throws(py = "ValueError", java = IllegalArgumentException.class)
    @Throws(py = "KeyError", java = IllegalStateException.class)
    static void repeated() {} // expect PW050

    @PyDiscriminator("kind") // expect PW050
    interface NotSealed {}

    @PyName("MayBeUsed")
    record MayBeUsed(@PyName("x") int first, @Shape double[][] second) {
        MayBeUsed(@PyName("x") int first) {
            this(first, new double[0][]);
        }

        @PyName("other") // expect PW050
        int other() {
            return 1;
        }
    }

    @PyName("Used")
    @PyDiscriminator("kind")
    sealed interface MayBeMentioned permits One {}

    record One() implements MayBeMentioned {}

    enum Level {
        @PyValue("low")
        LOW;

        @PyValue("high") // expect PW050
        static final int HIGH = 2;
    }

    @PyName("MayBeAdapted")
    static final class MayBeAdapted {}
}
