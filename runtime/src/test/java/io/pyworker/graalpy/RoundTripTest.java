package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.Tier;
import io.pyworker.binding.Export;
import io.pyworker.values.RandomTypes;
import io.pyworker.values.Sample;
import io.pyworker.values.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values of random types, nested in one another, go to Python and come back as they were. */
class RoundTripTest {
    private static final int TYPES_PER_WORKER = 100;
    private static final int VALUES_PER_TYPE = 10;
    private static final String ECHO = "def echo(value):\n    return value\n";

    private final Random random = new Random(20261120);

    @Test
    void everySimpleTypeComesBack() {
        comeBack(RandomTypes.SIMPLE);
    }

    @Test
    void nestedTypesComeBack() {
        RandomTypes types = new RandomTypes(random);
        for (int i = 0; i < Tier.of(4, 20, 100); i++) {
            List<Sample<?>> samples = new ArrayList<>();
            for (int k = 0; k < TYPES_PER_WORKER; k++) {
                samples.add(types.next(4));
            }
            comeBack(samples);
        }
    }

    private void comeBack(List<Sample<?>> samples) {
        try (TestWorker worker = new TestWorker(ECHO)) {
            List<Export<?>> exports = new ArrayList<>();
            for (Sample<?> sample : samples) {
                exports.add(worker.export("echo", sample.type(), sample.type()));
            }
            for (int i = 0; i < samples.size(); i++) {
                comesBack(worker, samples.get(i), exports.get(i));
            }
        }
    }

    private <T> void comesBack(TestWorker worker, Sample<T> sample, Export<?> echo) {
        for (int i = 0; i < VALUES_PER_TYPE; i++) {
            T value = sample.next(random);
            Object back = worker.call(echo, value);
            assertThat(Values.same(back, value))
                    .as("%s: %s, was %s", sample.type().signature(), back, value)
                    .isTrue();
        }
    }
}
