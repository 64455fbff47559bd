package io.pyworker.wire;

import static io.pyworker.wire.Wire.any;
import static io.pyworker.wire.Wire.refusal;
import static io.pyworker.wire.Wire.refusedArgument;
import static io.pyworker.wire.Wire.refusedResult;
import static io.pyworker.wire.Wire.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pyworker.binding.PyType;
import io.pyworker.values.Zoo;
import io.pyworker.values.Zoo.Circle;
import io.pyworker.values.Zoo.Color;
import io.pyworker.values.Zoo.Group;
import io.pyworker.values.Zoo.Level;
import io.pyworker.values.Zoo.Money;
import io.pyworker.values.Zoo.Mood;
import io.pyworker.values.Zoo.Node;
import io.pyworker.values.Zoo.Pair;
import io.pyworker.values.Zoo.Person;
import io.pyworker.values.Zoo.Point;
import io.pyworker.values.Zoo.Shape;
import io.pyworker.values.Zoo.Square;
import io.pyworker.values.Zoo.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records, enums, sealed interfaces and types with an adapter. */
class NamedTypesTest {
    private static final String NAME = "@io.pyworker.values.Zoo$";

    @Test
    void aRecordIsATupleOfItsComponents() {
        byte[] wire = (byte[]) Wire.returned(Codec.of(Zoo.POINT).encode(new Point(1.5, 2)));
        assertThat(wire).isNotNull().startsWith('(', 2, 0, 0, 0, 'g').hasSize(5 + 2 * 9);
        assertThat(Codec.of(Zoo.POINT).decode(any(List.of(1.5, 2L)))).isEqualTo(new Point(1.5, 2));
        assertThat(roundTrip(Zoo.POINT, null)).isNull();
        assertThat(Codec.of(Zoo.POINT).decode(any(null))).isNull();
    }

    @Test
    void aWrongComponentIsNamed() {
        assertThat(refusedResult(Zoo.POINT, any(List.of(1.5, "2")))).isEqualTo(".y: str where float64 was declared");
        assertThat(refusedResult(PyType.list(Zoo.PERSON), any(List.of(List.of("a", 1L, List.of("x", 2L), 1L, "RED")))))
                .isEqualTo("[0].tags[1]: int where str was declared");
        assertThat(refusedResult(PyType.dict(PyType.STR, Zoo.POINT), any(Map.of("k", List.of(1.0, true)))))
                .isEqualTo("[\"k\"].y: bool where float64 was declared");
        assertThat(refusedArgument(PyType.list(Zoo.PERSON), List.of(new Person(null, 1, null, Optional.empty(), null))))
                .isEqualTo("[0].name: null where str was declared");
    }

    @Test
    void otherThanARecordIsNamed() {
        assertThat(refusedResult(Zoo.POINT, any(Map.of()))).isEqualTo(": dict where " + NAME + "Point was declared");
        assertThat(refusedResult(Zoo.POINT, any(List.of(1.0))))
                .isEqualTo(": list of 1 where " + NAME + "Point with 2 components was declared");
        assertThat(refusedResult(Zoo.POINT, "x")).isEqualTo(": str where " + NAME + "Point was declared");
    }

    @Test
    void whatAConstructorThrowsIsTheCause() {
        PyType<Pair<Integer, Integer>> strict = PyType.record(
                "Strict", Pair.class, List.of(PyType.component("a", PyType.INT32, Pair::first)), parts -> {
                    throw new IllegalStateException("secret");
                });
        ConversionFailure failure = refusal(() -> Codec.of(strict).decode(any(List.of(1L))));
        assertThat(failure.describe("result"))
                .isEqualTo("result: the constructor of @Strict threw java.lang.IllegalStateException");
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAnAccessorThrowsIsTheCause() {
        PyType<Point> strict = PyType.record(
                "Strict",
                Point.class,
                List.of(PyType.component("a", PyType.INT32, point -> {
                    throw new IllegalStateException("secret");
                })),
                parts -> new Point(0, 0));
        ConversionFailure failure = refusal(() -> Codec.of(strict).encode(new Point(1, 2)));
        assertThat(failure.describe("args[0]"))
                .isEqualTo("args[0].a: the accessor threw java.lang.IllegalStateException");
        assertThat(failure).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSetOfRecordsComesFromAList() {
        Set<Point> points = Codec.of(PyType.set(Zoo.POINT))
                .decode(any(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(1.0, 2.0))));
        assertThat(points).containsExactly(new Point(1, 2), new Point(3, 4));
        assertThat(refusedResult(PyType.set(Zoo.POINT), any(List.of(List.of(1.0, 2.0), 3L))))
                .isEqualTo("[1]: int where " + NAME + "Point was declared");
        assertThat(roundTrip(PyType.set(Zoo.POINT), Set.of(new Point(1, 2)))).containsExactly(new Point(1, 2));
        assertThat(Codec.of(PyType.set(PyType.STR)).decode(any(List.of("b", "a", "b"))))
                .containsExactly("b", "a");
    }

    @Test
    void keysThatAreRecordsCrossAsAList() {
        PyType<Map<Point, Color>> type = PyType.dict(Zoo.POINT, Zoo.COLOR);
        Map<Point, Color> value = Map.of(new Point(1, 2), Color.GREEN);
        byte[] wire = (byte[]) Wire.returned(Codec.of(type).encode(value));
        assertThat(wire).isNotNull().startsWith('[', 2, 0, 0, 0, '(', 2, 0, 0, 0, 'g');
        assertThat(roundTrip(type, value)).isEqualTo(value);
        assertThat(refusedResult(type, any(List.of(List.of(1.0, 2.0)))))
                .isEqualTo(
                        ": a list of 1 keys and values where dict[" + NAME + "Point," + NAME + "Color] was declared");
        assertThat(refusedResult(type, any(List.of(List.of(1.0, 2.0), 5L))))
                .isEqualTo("[?]: an int that is no key of " + NAME + "Color, which has RED, GREEN, BLUE");
    }

    @Test
    void directKeysCrossAsADict() {
        PyType<Map<Color, Long>> type = PyType.dict(Zoo.COLOR, PyType.INT64_OR_NONE);
        byte[] wire = (byte[]) Wire.returned(Codec.of(type).encode(Map.of(Color.RED, 1L)));
        assertThat(wire).isEqualTo(any(Map.of("RED", 1L)));
        assertThat(Codec.of(type).decode(any(List.of("RED", 1L, "BLUE", 2L))))
                .isEqualTo(Map.of(Color.RED, 1L, Color.BLUE, 2L));
        assertThat(Wire.returned(Codec.of(PyType.dict(Zoo.MONEY, PyType.STR)).encode(Map.of(new Money(5), "a"))))
                .isEqualTo(any(Map.of(5L, "a")));
    }

    @Test
    void anEnumIsItsKey() {
        assertThat(Codec.of(Zoo.COLOR).encode(Color.BLUE)).isEqualTo("BLUE");
        assertThat(Codec.of(Zoo.LEVEL).encode(Level.HIGH)).isEqualTo(10L);
        assertThat(Codec.of(Zoo.MOOD).decode("very sad")).isEqualTo(Mood.SAD);
        assertThat(roundTrip(PyType.list(Zoo.LEVEL), List.of(Level.HIGH))).containsExactly(Level.HIGH);
        assertThat(roundTrip(PyType.set(Zoo.COLOR), Set.of(Color.BLUE))).containsExactly(Color.BLUE);
    }

    @Test
    void anUnknownKeyIsToldTheKnownOnes() {
        String known = " that is no key of " + NAME + "Mood, which has happy, very sad";
        assertThat(refusedResult(Zoo.MOOD, "secret")).isEqualTo(": a str" + known);
        assertThat(refusedResult(Zoo.MOOD, 1L)).isEqualTo(": an int" + known);
        assertThat(refusedResult(PyType.list(Zoo.MOOD), any(List.of("HAPPY")))).isEqualTo("[0]: a str" + known);
        assertThat(refusedResult(PyType.list(Zoo.MOOD), any(List.of(1.5))))
                .isEqualTo("[0]: float where " + NAME + "Mood was declared");
    }

    @Test
    void aSealedTypeHasATag() {
        List<Shape> shapes = List.of(new Circle(1), new Group(List.of(new Square(2, Color.RED), new Group(List.of()))));
        assertThat(roundTrip(PyType.list(Zoo.SHAPE), shapes)).isEqualTo(shapes);
        assertThat(Codec.of(Zoo.SHAPE).decode(any(List.of("Circle", List.of(1L)))))
                .isEqualTo(new Circle(1));
    }

    @Test
    void aTagThatIsNoneIsTold() {
        assertThat(refusedResult(Zoo.SHAPE, any(List.of("secret", List.of()))))
                .isEqualTo(": a tag that " + NAME + "Shape does not have; it has Circle, Square, Group");
        assertThat(refusedResult(Zoo.SHAPE, any(List.of(1L, List.of()))))
                .isEqualTo(": int as a tag where " + NAME + "Shape was declared");
        assertThat(refusedResult(Zoo.SHAPE, any(List.of("Circle"))))
                .isEqualTo(": list that is not of a tag and a value where " + NAME + "Shape was declared");
        assertThat(refusedResult(Zoo.SHAPE, any(Arrays.asList("Circle", null))))
                .isEqualTo(": None where " + NAME + "Circle was declared");
        assertThat(refusedResult(Zoo.SHAPE, any(List.of("Group", List.of(List.of(List.of("Circle", List.of("r"))))))))
                .isEqualTo(".members[0].radius: str where float64 was declared");
    }

    @Test
    void anAdapterMakesTheForm() {
        assertThat(Codec.of(Zoo.MONEY).encode(new Money(5))).isEqualTo(5L);
        assertThat(roundTrip(Zoo.MONEY, null)).isNull();
        assertThat(roundTrip(PyType.list(Zoo.MONEY), Arrays.asList(new Money(5), null)))
                .containsExactly(new Money(5), null);
        assertThat(refusedResult(Zoo.IMAGE, any(List.of("w", 1L)))).isEqualTo(".width: str where int32 was declared");
    }

    @Test
    void nullNeverGetsToAnAdapterWhoseFormIsPrimitive() {
        PyType<Money> type = PyType.adapted("Money", Money.class, PyType.INT64, money -> money.cents, Money::new);
        assertThat(roundTrip(type, null)).isNull();
        assertThat(roundTrip(PyType.list(type), Arrays.asList(null, new Money(1))))
                .containsExactly(null, new Money(1));
    }

    @Test
    void whatAnAdapterThrowsIsTheCause() {
        PyType<Money> type = PyType.adapted(
                "Money",
                Money.class,
                PyType.STR,
                money -> {
                    throw new IllegalStateException("secret");
                },
                text -> new Money(Long.parseLong(text)));
        ConversionFailure encoding = refusal(() -> Codec.of(PyType.list(type)).encode(List.of(new Money(1))));
        assertThat(encoding.describe("args[0]"))
                .isEqualTo("args[0][0]: the adapter's encode of @Money threw java.lang.IllegalStateException");
        assertThat(encoding).hasCauseInstanceOf(IllegalStateException.class);
        ConversionFailure decoding = refusal(() -> Codec.of(type).decode("secret"));
        assertThat(decoding.describe("result"))
                .isEqualTo("result: the adapter's decode of @Money threw java.lang.NumberFormatException");
        assertThat(decoding).hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless adapter does
    void anAdapterMustNotGiveNull() {
        PyType<Money> type =
                PyType.<Money, String>adapted("Money", Money.class, PyType.STR, money -> null, text -> null);
        assertThat(refusedArgument(type, new Money(1))).isEqualTo(": the adapter's encode of @Money gave null");
        assertThat(refusedResult(type, "a")).isEqualTo(": the adapter's decode of @Money gave null");
    }

    @Test
    void aTypeCannotBeItsOwnEncodedForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codec.of(ownForm()))
                .withMessage("@Own is its own encoded form");
    }

    private static PyType<Money> ownForm() {
        return PyType.<Money, Money>adapted(
                "Own", Money.class, PyType.reference("Own", NamedTypesTest::ownForm), money -> money, money -> money);
    }

    @Test
    void recursiveRecordsComeBack() {
        Tree tree = new Tree(1, List.of(new Tree(2, List.of()), new Tree(3, null)));
        assertThat(roundTrip(Zoo.TREE, tree)).isEqualTo(tree);
    }

    @Test
    void recursionEndsAtTheLimitBothWays() {
        assertThat(roundTrip(Zoo.NODE, chain(100))).isEqualTo(chain(100));
        assertThat(refusedArgument(Zoo.NODE, chain(101)))
                .startsWith(".next.next")
                .endsWith(": nested deeper than 100 levels, or a container that contains itself");
        assertThat(refusedArgument(Zoo.NODE, chain(5000))).contains("nested deeper than 100 levels");
        assertThat(refusedResult(Zoo.NODE, chainBody(101)))
                .startsWith(".next.next")
                .endsWith(": nested deeper than 100 levels");
        assertThat(refusedResult(Zoo.NODE, chainBody(100_000))).endsWith(": nested deeper than 100 levels");
    }

    private static Node chain(int length) {
        Node node = null;
        for (int i = 0; i < length; i++) {
            node = new Node("n", node);
        }
        return node;
    }

    private static byte[] chainBody(int length) {
        byte[] body = new byte[6 * length + 1];
        for (int i = 0; i < length; i++) {
            body[6 * i] = '(';
            body[6 * i + 1] = 2;
            body[6 * i + 5] = 'N';
        }
        body[6 * length] = 'N';
        return body;
    }

    @Test
    void genericRecordsAreToldApartByTheirArguments() {
        Codecs codecs = new Codecs();
        Codec<Pair<String, Integer>> mixed = codecs.of(Zoo.pair(PyType.STR, PyType.INT32_OR_NONE));
        Codec<Pair<Double, Double>> numbers = codecs.of(Zoo.pair(PyType.FLOAT64, PyType.FLOAT64));
        assertThat(mixed.decode(any(List.of("a", 1L)))).isEqualTo(new Pair<>("a", 1));
        assertThat(numbers.decode(any(List.of(1.0, 2.0)))).isEqualTo(new Pair<>(1.0, 2.0));
        assertThat(refusal(() -> numbers.decode(any(List.of("a", 1L)))).describe(""))
                .isEqualTo(".first: str where float64 was declared");
    }

    @Test
    void genericRecordsAreToldApartByTheirJavaType() {
        Codecs codecs = new Codecs();
        Codec<Pair<String, Integer>> plain = codecs.of(Zoo.pair(PyType.STR, PyType.INT32_OR_NONE));
        Codec<Pair<Optional<String>, Integer>> optional =
                codecs.of(Zoo.pair(PyType.optional(PyType.STR), PyType.INT32_OR_NONE));
        assertThat(plain.declared()).isEqualTo(optional.declared());
        assertThat(plain.decode(any(List.of("a", 1L)))).isEqualTo(new Pair<>("a", 1));
        assertThat(optional.decode(any(List.of("a", 1L)))).isEqualTo(new Pair<>(Optional.of("a"), 1));
        Codec<Object> any = codecs.of(PyType.ANY);
        Pair<String, Integer> pair = new Pair<>("a", 1);
        assertThat(any.decode(Wire.returned(any.encode(List.of(pair))))).isEqualTo(List.of(pair));
    }

    @Test
    void aComponentThatIsNotOfTheDeclaredClassIsNamed() {
        @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller does with raw types
        Pair<String, String> polluted = (Pair) new Pair<>("a", 1);
        assertThat(refusedArgument(Zoo.pair(PyType.STR, PyType.STR), polluted))
                .isEqualTo(".second: java.lang.Integer is not the declared class");
    }

    @Test
    void namedTypesAreMadeOnce() {
        Codecs codecs = new Codecs();
        assertThat(codecs.of(Zoo.POINT)).isSameAs(codecs.of(Zoo.POINT));
        assertThat(codecs.of(PyType.reference("io.pyworker.values.Zoo$Point", () -> Zoo.POINT)))
                .isSameAs(codecs.of(Zoo.POINT));
    }
}
