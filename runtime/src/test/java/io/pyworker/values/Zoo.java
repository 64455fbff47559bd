package io.pyworker.values;

import io.pyworker.Complex;
import io.pyworker.binding.PyType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's types, as the processor describes them. */
public final class Zoo {
    private static final String PREFIX = "io.pyworker.values.Zoo$";

    public record Point(double x, double y) {}

    public record Primitives(boolean flag, byte b, short s, int i, long l, float f, double d, char c) {}

    public record Person(
            String name,
            @Nullable Integer age,
            @Nullable List<String> tags,
            Optional<Point> home,
            @Nullable Color color) {}

    /** Its equality is that of {@link Values#same}. */
    public record Blob(@Nullable String name, byte @Nullable [] data, double @Nullable [] @Nullable [] weights) {}

    public record Empty() {}

    public record Pair<A, B>(@Nullable A first, @Nullable B second) {}

    public record Tree(int value, @Nullable List<Tree> children) {}

    public record Node(@Nullable String label, @Nullable Node next) {}

    public enum Color {
        RED,
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    /** By number. */
    public enum Level {
        LOW,
        HIGH
    }

    /** By string. */
    public enum Mood {
        HAPPY,
        SAD
    }

    public sealed interface Shape {}

    public record Circle(double radius) implements Shape {}

    public record Square(double side, @Nullable Color color) implements Shape {}

    public record Group(@Nullable List<Shape> members) implements Shape {}

    /** Crosses as a number. */
    public static final class Money {
        public final long cents;

        public Money(long cents) {
            this.cents = cents;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Money money && money.cents == cents;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cents);
        }
    }

    /** Crosses as a record. */
    public static class Image {
        public final int width;
        public final byte[] pixels;

        public Image(int width, byte[] pixels) {
            this.width = width;
            this.pixels = pixels;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Image image && image.width == width && Arrays.equals(image.pixels, pixels);
        }

        @Override
        public int hashCode() {
            return width;
        }
    }

    public record ImageShape(int width, byte[] pixels) {}

    public static final PyType<Complex> COMPLEX =
            PyType.complex(Complex.class, Complex::new, Complex::real, Complex::imaginary);

    public static final PyType<Point> POINT = PyType.record(
            PREFIX + "Point",
            Point.class,
            List.of(PyType.component("x", PyType.FLOAT64, Point::x), PyType.component("y", PyType.FLOAT64, Point::y)),
            parts -> new Point((Double) at(parts, 0), (Double) at(parts, 1)));

    public static final PyType<Primitives> PRIMITIVES = PyType.record(
            PREFIX + "Primitives",
            Primitives.class,
            List.of(
                    PyType.component("flag", PyType.BOOL, Primitives::flag),
                    PyType.component("b", PyType.INT8, Primitives::b),
                    PyType.component("s", PyType.INT16, Primitives::s),
                    PyType.component("i", PyType.INT32, Primitives::i),
                    PyType.component("l", PyType.INT64, Primitives::l),
                    PyType.component("f", PyType.FLOAT32, Primitives::f),
                    PyType.component("d", PyType.FLOAT64, Primitives::d),
                    PyType.component("c", PyType.CHAR, Primitives::c)),
            parts -> new Primitives(
                    (Boolean) at(parts, 0),
                    (Byte) at(parts, 1),
                    (Short) at(parts, 2),
                    (Integer) at(parts, 3),
                    (Long) at(parts, 4),
                    (Float) at(parts, 5),
                    (Double) at(parts, 6),
                    (Character) at(parts, 7)));

    public static final PyType<Color> COLOR =
            PyType.enumeration(PREFIX + "Color", Color.class, List.of("RED", "GREEN", "BLUE"));

    public static final PyType<Level> LEVEL = PyType.enumeration(PREFIX + "Level", Level.class, List.of(1L, 10L));

    public static final PyType<Mood> MOOD =
            PyType.enumeration(PREFIX + "Mood", Mood.class, List.of("happy", "very sad"));

    @SuppressWarnings("unchecked") // components of the declared types
    public static final PyType<Person> PERSON = PyType.record(
            PREFIX + "Person",
            Person.class,
            List.of(
                    PyType.component("name", PyType.required(PyType.STR), Person::name),
                    PyType.component("age", PyType.INT32_OR_NONE, Person::age),
                    PyType.component("tags", PyType.list(PyType.STR), Person::tags),
                    PyType.component("home", PyType.optional(POINT), Person::home),
                    PyType.component("color", COLOR, Person::color)),
            parts -> new Person(
                    (String) at(parts, 0),
                    (Integer) parts[1],
                    (List<String>) parts[2],
                    (Optional<Point>) at(parts, 3),
                    (Color) parts[4]));

    public static final PyType<Blob> BLOB = PyType.record(
            PREFIX + "Blob",
            Blob.class,
            List.of(
                    PyType.component("name", PyType.STR, Blob::name),
                    PyType.component("data", PyType.BYTES, Blob::data),
                    PyType.component("weights", PyType.FLOAT64_MATRIX, Blob::weights)),
            parts -> new Blob((String) parts[0], (byte[]) parts[1], (double[][]) parts[2]));

    public static final PyType<Empty> EMPTY =
            PyType.record(PREFIX + "Empty", Empty.class, List.of(), parts -> new Empty());

    @SuppressWarnings("unchecked") // components of the declared types
    public static final PyType<Tree> TREE = PyType.record(
            PREFIX + "Tree",
            Tree.class,
            List.of(
                    PyType.component("value", PyType.INT32, Tree::value),
                    PyType.component(
                            "children", PyType.list(PyType.reference(PREFIX + "Tree", Zoo::tree)), Tree::children)),
            parts -> new Tree((Integer) at(parts, 0), (List<Tree>) parts[1]));

    public static final PyType<Node> NODE = PyType.record(
            PREFIX + "Node",
            Node.class,
            List.of(
                    PyType.component("label", PyType.STR, Node::label),
                    PyType.component("next", PyType.reference(PREFIX + "Node", Zoo::node), Node::next)),
            parts -> new Node((String) parts[0], (Node) parts[1]));

    public static final PyType<Circle> CIRCLE = PyType.record(
            PREFIX + "Circle",
            Circle.class,
            List.of(PyType.component("radius", PyType.FLOAT64, Circle::radius)),
            parts -> new Circle((Double) at(parts, 0)));

    public static final PyType<Square> SQUARE = PyType.record(
            PREFIX + "Square",
            Square.class,
            List.of(
                    PyType.component("side", PyType.FLOAT64, Square::side),
                    PyType.component("color", COLOR, Square::color)),
            parts -> new Square((Double) at(parts, 0), (Color) parts[1]));

    @SuppressWarnings("unchecked") // components of the declared types
    public static final PyType<Group> GROUP = PyType.record(
            PREFIX + "Group",
            Group.class,
            List.of(PyType.component(
                    "members", PyType.list(PyType.reference(PREFIX + "Shape", Zoo::shape)), Group::members)),
            parts -> new Group((List<Shape>) parts[0]));

    public static final PyType<Shape> SHAPE = PyType.sealed(
            PREFIX + "Shape",
            Shape.class,
            List.of(
                    PyType.variant("Circle", Circle.class, CIRCLE),
                    PyType.variant("Square", Square.class, SQUARE),
                    PyType.variant("Group", Group.class, PyType.reference(PREFIX + "Group", Zoo::group))));

    public static final PyType<Money> MONEY = PyType.adapted(
            PREFIX + "Money", Money.class, PyType.INT64_OR_NONE, money -> money.cents, cents -> new Money(cents));

    public static final PyType<ImageShape> IMAGE_SHAPE = PyType.record(
            PREFIX + "ImageShape",
            ImageShape.class,
            List.of(
                    PyType.component("width", PyType.INT32, ImageShape::width),
                    PyType.component("pixels", PyType.BYTES, ImageShape::pixels)),
            parts -> new ImageShape((Integer) at(parts, 0), (byte[]) at(parts, 1)));

    public static final PyType<Image> IMAGE = PyType.adapted(
            PREFIX + "Image",
            Image.class,
            IMAGE_SHAPE,
            image -> new ImageShape(image.width, image.pixels),
            shape -> new Image(shape.width, shape.pixels));

    /** Pairs of anything. */
    @SuppressWarnings("unchecked") // components of the declared types
    public static <A, B> PyType<Pair<A, B>> pair(PyType<A> first, PyType<B> second) {
        return PyType.record(
                PREFIX + "Pair[" + first.signature() + "," + second.signature() + "]",
                Pair.class,
                List.of(
                        PyType.component("first", first, Pair::first),
                        PyType.component("second", second, Pair::second)),
                parts -> new Pair<>((A) parts[0], (B) parts[1]));
    }

    /** All named types that are not generic. */
    public static final List<PyType<?>> NAMED = List.of(
            POINT,
            PRIMITIVES,
            COLOR,
            LEVEL,
            MOOD,
            PERSON,
            BLOB,
            EMPTY,
            TREE,
            NODE,
            CIRCLE,
            SQUARE,
            GROUP,
            SHAPE,
            MONEY,
            IMAGE_SHAPE,
            IMAGE);

    private Zoo() {}

    private static Object at(@Nullable Object[] parts, int index) {
        return Objects.requireNonNull(parts[index]);
    }

    private static PyType<Tree> tree() {
        return TREE;
    }

    private static PyType<Node> node() {
        return NODE;
    }

    private static PyType<Shape> shape() {
        return SHAPE;
    }

    private static PyType<Group> group() {
        return GROUP;
    }
}
