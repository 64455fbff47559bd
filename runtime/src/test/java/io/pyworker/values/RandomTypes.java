package io.pyworker.values;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws types of all kinds, nested in one another, with values that a round trip through either side gives back unchanged. */
public final class RandomTypes {
    private static final int LONGEST = 4;

    /** Every type without type arguments, named types of {@link Zoo} included. */
    public static final List<Sample<?>> SIMPLE = List.of(
            primitive(PyType.BOOL, Random::nextBoolean),
            key(PyType.BOOL_OR_NONE, Random::nextBoolean),
            primitive(PyType.INT8, random -> (byte) random.nextInt()),
            key(PyType.INT8_OR_NONE, random -> (byte) random.nextInt()),
            primitive(PyType.INT16, random -> (short) random.nextInt()),
            key(PyType.INT16_OR_NONE, random -> (short) random.nextInt()),
            primitive(PyType.INT32, Scalars::int32),
            key(PyType.INT32_OR_NONE, Scalars::int32),
            primitive(PyType.INT64, Scalars::int64),
            key(PyType.INT64_OR_NONE, Scalars::int64),
            key(PyType.INT, Scalars::integer),
            primitive(PyType.FLOAT32, Scalars::float32),
            other(PyType.FLOAT32_OR_NONE, Scalars::float32),
            primitive(PyType.FLOAT64, Scalars::float64),
            other(PyType.FLOAT64_OR_NONE, Scalars::float64),
            other(PyType.DECIMAL, Scalars::decimal),
            primitive(PyType.CHAR, Scalars::character),
            key(PyType.CHAR_OR_NONE, Scalars::character),
            key(PyType.STR, Scalars::str),
            other(PyType.CHARS, random -> Scalars.str(random).toCharArray()),
            other(PyType.ANY, random -> any(random, 3)),
            primitive(PyType.OPTIONAL_INT, Scalars::optionalInt),
            primitive(PyType.OPTIONAL_LONG, Scalars::optionalLong),
            primitive(PyType.OPTIONAL_DOUBLE, Scalars::optionalDouble),
            key(PyType.INSTANT, Scalars::instant),
            key(PyType.DATE, Scalars::date),
            key(PyType.TIME, Scalars::time),
            key(PyType.DATETIME, Scalars::dateTime),
            other(PyType.OFFSET_DATETIME, Scalars::offsetDateTime),
            other(PyType.ZONED_DATETIME, Scalars::zonedDateTime),
            key(PyType.DURATION, Scalars::duration),
            key(PyType.UUID, Scalars::uuid),
            key(PyType.PATH, Scalars::path),
            key(PyType.URI, Scalars::uri),
            other(Zoo.COMPLEX, Scalars::complex),
            other(PyType.BYTES, RandomTypes::bytes),
            other(PyType.BYTE_BUFFER, random -> ByteBuffer.wrap(bytes(random))),
            other(PyType.BOOL_ARRAY, RandomTypes::bools),
            other(PyType.INT16_ARRAY, RandomTypes::shorts),
            other(PyType.INT32_ARRAY, random -> ints(random, length(random))),
            other(PyType.INT64_ARRAY, random -> longs(random, length(random))),
            other(PyType.FLOAT32_ARRAY, RandomTypes::floats),
            other(PyType.FLOAT64_ARRAY, random -> doubles(random, length(random))),
            other(PyType.BOOL_MATRIX, random -> rows(random, boolean[][]::new, columns -> new boolean[columns])),
            other(PyType.INT16_MATRIX, random -> rows(random, short[][]::new, columns -> new short[columns])),
            other(PyType.INT32_MATRIX, random -> rows(random, int[][]::new, columns -> ints(random, columns))),
            other(PyType.INT64_MATRIX, random -> rows(random, long[][]::new, columns -> longs(random, columns))),
            other(PyType.FLOAT32_MATRIX, random -> rows(random, float[][]::new, columns -> new float[columns])),
            other(PyType.FLOAT64_MATRIX, random -> rows(random, double[][]::new, columns -> doubles(random, columns))),
            other(Zoo.POINT, RandomTypes::point),
            other(Zoo.PRIMITIVES, RandomTypes::primitives),
            key(Zoo.COLOR, RandomTypes::color),
            key(Zoo.LEVEL, random -> Scalars.pick(random, Zoo.Level.values())),
            key(Zoo.MOOD, random -> Scalars.pick(random, Zoo.Mood.values())),
            other(Zoo.PERSON, RandomTypes::person),
            other(Zoo.BLOB, RandomTypes::blob),
            key(Zoo.EMPTY, random -> new Zoo.Empty()),
            other(Zoo.TREE, random -> tree(random, 3)),
            other(Zoo.NODE, random -> node(random, random.nextInt(20))),
            other(Zoo.SHAPE, random -> shape(random, 3)),
            other(Zoo.CIRCLE, random -> new Zoo.Circle(Scalars.float64(random))),
            other(Zoo.MONEY, random -> new Zoo.Money(Scalars.int64(random))),
            other(Zoo.IMAGE, random -> new Zoo.Image(Scalars.int32(random), bytes(random))));

    private final Random random;

    public RandomTypes(Random random) {
        this.random = random;
    }

    /** A type that is nested at most so deep. */
    public Sample<?> next(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return SIMPLE.get(random.nextInt(SIMPLE.size()));
        }
        return switch (random.nextInt(9)) {
            case 0 -> list(next(depth - 1));
            case 1 -> set(nextKey());
            case 2 -> dict(nextKey(), next(depth - 1));
            case 3 -> optional(next(depth - 1));
            case 4 -> required(next(depth - 1));
            case 5 -> array(next(depth - 1));
            case 6 -> pair(next(depth - 1), next(depth - 1));
            case 7 -> collection(next(depth - 1));
            default -> iterable(next(depth - 1));
        };
    }

    private Sample<?> nextKey() {
        List<Sample<?>> keys = SIMPLE.stream().filter(Sample::key).toList();
        return keys.get(random.nextInt(keys.size()));
    }

    private static <T> Sample<T> primitive(PyType<T> type, Function<Random, T> draw) {
        return new Sample<>(type, draw, false, false);
    }

    private static <T> Sample<T> key(PyType<T> type, Function<Random, T> draw) {
        return new Sample<>(type, draw, true, true);
    }

    private static <T> Sample<T> other(PyType<T> type, Function<Random, T> draw) {
        return new Sample<>(type, draw, false, true);
    }

    private static <E> Sample<List<E>> list(Sample<E> element) {
        return other(PyType.list(element.type()), random -> elements(random, element));
    }

    private static <E> Sample<?> collection(Sample<E> element) {
        return other(PyType.collection(element.type()), random -> elements(random, element));
    }

    private static <E> Sample<?> iterable(Sample<E> element) {
        return other(PyType.iterable(element.type()), random -> elements(random, element));
    }

    private static <E> List<@Nullable E> elements(Random random, Sample<E> element) {
        List<@Nullable E> list = new ArrayList<>();
        for (int i = length(random); i > 0; i--) {
            list.add(element.next(random));
        }
        return list;
    }

    @SuppressWarnings("unchecked") // an Object[] where nothing but the codec looks at it
    private static <E> Sample<E[]> array(Sample<E> element) {
        IntFunction<E[]> newArray = length -> (E[]) new Object[length];
        return other(
                PyType.array(element.type(), newArray),
                random -> elements(random, element).toArray(newArray));
    }

    private static <E> Sample<Set<E>> set(Sample<E> element) {
        return other(PyType.set(element.type()), random -> new LinkedHashSet<>(elements(random, element)));
    }

    private static <K, V> Sample<Map<K, V>> dict(Sample<K> key, Sample<V> value) {
        return other(PyType.dict(key.type(), value.type()), random -> {
            Map<K, V> map = new LinkedHashMap<>();
            for (int i = length(random); i > 0; i--) {
                map.put(key.next(random), value.next(random));
            }
            return map;
        });
    }

    /** Of what has no null and no emptiness of its own. */
    private static <T> Sample<?> optional(Sample<T> value) {
        return value.nullable()
                ? primitive(
                        PyType.optional(value.type()),
                        random -> random.nextBoolean() ? Optional.empty() : Optional.of(value.nextPresent(random)))
                : value;
    }

    private static <T> Sample<T> required(Sample<T> value) {
        return value.nullable() && !(value.type() instanceof PyType.Required)
                ? new Sample<>(PyType.required(value.type()), value.draw(), value.key(), false)
                : value;
    }

    private static <A, B> Sample<?> pair(Sample<A> first, Sample<B> second) {
        return other(
                Zoo.pair(first.type(), second.type()),
                random -> new Zoo.Pair<>(first.next(random), second.next(random)));
    }

    /** In the form in which it comes back. */
    private static Object any(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 12 : 16)) {
            case 0 -> random.nextBoolean();
            case 1 -> Scalars.int64(random);
            case 2 -> Scalars.float64(random);
            case 3 -> Scalars.str(random);
            case 4 -> Scalars.complex(random);
            case 5 -> Scalars.instant(random);
            case 6 -> Scalars.uuid(random);
            case 7 -> Scalars.duration(random);
            case 8 -> Scalars.decimal(random);
            case 9 -> bytes(random);
            case 10 -> point(random);
            case 11 -> color(random);
            case 12 -> Scalars.date(random);
            case 13 -> Set.of(Scalars.str(random));
            case 14 -> List.of(any(random, depth - 1), any(random, depth - 1));
            default -> Map.of(Scalars.str(random), any(random, depth - 1));
        };
    }

    private static int length(Random random) {
        return random.nextInt(LONGEST);
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[length(random)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean[] bools(Random random) {
        boolean[] array = new boolean[length(random)];
        for (int i = 0; i < array.length; i++) {
            array[i] = random.nextBoolean();
        }
        return array;
    }

    private static short[] shorts(Random random) {
        short[] array = new short[length(random)];
        for (int i = 0; i < array.length; i++) {
            array[i] = (short) random.nextInt();
        }
        return array;
    }

    private static float[] floats(Random random) {
        float[] array = new float[length(random)];
        for (int i = 0; i < array.length; i++) {
            array[i] = Scalars.float32(random);
        }
        return array;
    }

    private static int[] ints(Random random, int length) {
        return IntStream.generate(() -> Scalars.int32(random)).limit(length).toArray();
    }

    private static long[] longs(Random random, int length) {
        return IntStream.range(0, length).mapToLong(i -> Scalars.int64(random)).toArray();
    }

    private static double[] doubles(Random random, int length) {
        return IntStream.range(0, length)
                .mapToDouble(i -> Scalars.float64(random))
                .toArray();
    }

    /** Without columns there are no rows. */
    private static <A> A[] rows(Random random, IntFunction<A[]> newRows, IntFunction<A> newRow) {
        int columns = length(random);
        A[] rows = newRows.apply(columns == 0 ? 0 : length(random));
        for (int i = 0; i < rows.length; i++) {
            rows[i] = newRow.apply(columns);
        }
        return rows;
    }

    private static Zoo.Point point(Random random) {
        return new Zoo.Point(Scalars.float64(random), Scalars.float64(random));
    }

    private static Zoo.Color color(Random random) {
        return Scalars.pick(random, Zoo.Color.values());
    }

    private static Zoo.Primitives primitives(Random random) {
        return new Zoo.Primitives(
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                Scalars.int32(random),
                Scalars.int64(random),
                Scalars.float32(random),
                Scalars.float64(random),
                Scalars.character(random));
    }

    private static Zoo.Person person(Random random) {
        return new Zoo.Person(
                Scalars.str(random),
                random.nextBoolean() ? null : Scalars.int32(random),
                random.nextBoolean() ? null : List.of(Scalars.str(random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(point(random)),
                random.nextBoolean() ? null : color(random));
    }

    private static Zoo.Blob blob(Random random) {
        return new Zoo.Blob(
                random.nextBoolean() ? null : Scalars.str(random),
                random.nextBoolean() ? null : bytes(random),
                random.nextBoolean() ? null : rows(random, double[][]::new, columns -> doubles(random, columns)));
    }

    private static Zoo.Tree tree(Random random, int depth) {
        List<Zoo.Tree> children = new ArrayList<>();
        for (int i = depth == 0 ? 0 : length(random); i > 0; i--) {
            children.add(tree(random, depth - 1));
        }
        return new Zoo.Tree(Scalars.int32(random), random.nextInt(8) == 0 ? null : children);
    }

    private static Zoo.Node node(Random random, int rest) {
        return new Zoo.Node(Scalars.str(random), rest == 0 ? null : node(random, rest - 1));
    }

    private static Zoo.Shape shape(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 3)) {
            case 0 -> new Zoo.Circle(Scalars.float64(random));
            case 1 -> new Zoo.Square(Scalars.float64(random), random.nextBoolean() ? null : color(random));
            default -> new Zoo.Group(List.of(shape(random, depth - 1), shape(random, depth - 1)));
        };
    }
}
