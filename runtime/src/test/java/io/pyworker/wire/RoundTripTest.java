package io.pyworker.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.Tier;
import io.pyworker.values.Definitions;
import io.pyworker.values.RandomTypes;
import io.pyworker.values.Sample;
import io.pyworker.values.Values;
import io.pyworker.values.Zoo;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is encoded and decoded is the same value, whatever the type. */
class RoundTripTest {
    private final Random random = new Random(20261120);

    private static Codecs codecs() {
        Codecs codecs = new Codecs();
        Zoo.NAMED.forEach(codecs::of);
        return codecs;
    }

    private <T> void comesBack(Codecs codecs, Sample<T> sample) {
        Codec<T> codec = codecs.of(sample.type());
        for (int i = 0; i < 3; i++) {
            T value = sample.next(random);
            T back = codec.decode(Wire.returned(codec.encode(value)));
            assertThat(Values.same(back, value))
                    .as("%s: %s, was %s", sample.type().signature(), back, value)
                    .isTrue();
        }
    }

    @Test
    void everySimpleTypeComesBack() {
        for (int i = 0; i < 100; i++) {
            RandomTypes.SIMPLE.forEach(sample -> comesBack(codecs(), sample));
        }
    }

    @Test
    void nestedTypesComeBack() {
        RandomTypes types = new RandomTypes(random);
        for (int i = 0; i < Tier.of(5_000, 20_000, 100_000); i++) {
            comesBack(codecs(), types.next(4));
        }
    }

    @Test
    void theDefinitionsAreThoseOfADispatchTable() {
        assertThat(Definitions.of(List.of(Zoo.SHAPE, Zoo.LEVEL, Zoo.MONEY))).isEqualTo("""
                        TYPES = [
                            ("record", "io.pyworker.values.Zoo$Circle", "Circle", [("radius", "float64")]),
                            ("enum", "io.pyworker.values.Zoo$Color", "Color", "name", [("RED", "RED"), ("GREEN", "GREEN"), ("BLUE", "BLUE")]),
                            ("record", "io.pyworker.values.Zoo$Group", "Group", [("members", "list[@io.pyworker.values.Zoo$Shape]")]),
                            ("enum", "io.pyworker.values.Zoo$Level", "Level", "value", [("LOW", 1), ("HIGH", 10)]),
                            ("adapted", "io.pyworker.values.Zoo$Money", "Money", "int64?"),
                            ("sealed", "io.pyworker.values.Zoo$Shape", "Shape", "type", [("Circle", "@io.pyworker.values.Zoo$Circle"), ("Square", "@io.pyworker.values.Zoo$Square"), ("Group", "@io.pyworker.values.Zoo$Group")]),
                            ("record", "io.pyworker.values.Zoo$Square", "Square", [("side", "float64"), ("color", "@io.pyworker.values.Zoo$Color")]),
                        ]
                        """);
    }
}
