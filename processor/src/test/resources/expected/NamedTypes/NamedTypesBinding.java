package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link NamedTypes} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class NamedTypesBinding implements Binding<NamedTypes, NamedTypesAsync> {
    private static final Export<NamedTypes.Batch<String>> BATCH = new Export<>(
            0, "NamedTypes.batch",
            List.of(Types_.BATCH, PyType.list(Types_.BATCH_)),
            Types_.BATCH__);

    private static final Export<Map<NamedTypes.Point, NamedTypes.Color>> COLORS = new Export<>(
            1, "NamedTypes.colors",
            List.of(PyType.set(Types_.ROUND), PyType.optional(Types_.DAY_OF_WEEK)),
            PyType.dict(Types_.POINT, Types_.COLOR));

    private static final Export<NamedTypes.Pair<String, Integer>> PAIR = new Export<>(
            2, "NamedTypes.pair",
            List.of(Types_.PAIR),
            Types_.PAIR_);

    private static final Export<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>> PAIRS = new Export<>(
            3, "NamedTypes.pairs",
            List.of(PyType.list(Types_.LEVEL)),
            Types_.PAIR__);

    private static final Export<NamedTypes.Text> TEXT = new Export<>(
            4, "NamedTypes.text",
            List.of(Types_.EMPTY, Types_.RGB_, Types_.RGB__, Types_.TYPES),
            Types_.TEXT);

    private static final Export<NamedTypes.Node> TREE = new Export<>(
            5, "NamedTypes.tree",
            List.of(Types_.NODE, PyType.array(Types_.NODE, NamedTypes.Node[]::new)),
            Types_.NODE);

    private static final Export<List<NamedTypes.Figure>> VARIANTS = new Export<>(
            6, "NamedTypes.variants",
            List.of(PyType.list(Types_.FIGURE)),
            PyType.list(Types_.FIGURE));

    private static final Contract<NamedTypes, NamedTypesAsync> CONTRACT = new Contract<>(
            NamedTypes.class, NamedTypesAsync.class, "", "named_types",
            "fc0149f919c4b87339cee51e62415834",
            List.of(BATCH, COLORS, PAIR, PAIRS, TEXT, TREE, VARIANTS));

    NamedTypesBinding() {
    }

    @Override
    public Contract<NamedTypes, NamedTypesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public NamedTypes blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public NamedTypesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements NamedTypes {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NamedTypes -> named_types";
        }

        @Override
        public NamedTypes.Batch<String> batch(NamedTypes.Batch<NamedTypes.Color> colors,
                List<NamedTypes.Batch<double[]>> doubles) {
            return channel.call(BATCH, colors, doubles);
        }

        @Override
        public Map<NamedTypes.Point, NamedTypes.Color> colors(Set<NamedTypes.Round> figures,
                Optional<DayOfWeek> day) {
            return channel.call(COLORS, figures, day);
        }

        @Override
        public NamedTypes.Pair<String, Integer> pair(
                NamedTypes.Pair<? extends List<NamedTypes.Point>, double[]> value) {
            return channel.call(PAIR, value);
        }

        @Override
        public NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>> pairs(
                List<NamedTypes.Level> levels) {
            return channel.call(PAIRS, levels);
        }

        @Override
        public NamedTypes.Text text(NamedTypes.Empty empty, NamedTypes.RGB colour,
                NamedTypes.Rgb other, NamedTypes.Types types) {
            return channel.call(TEXT, empty, colour, other, types);
        }

        @Override
        public NamedTypes.Node tree(NamedTypes.Node root, NamedTypes.Node[] more) {
            return channel.call(TREE, root, more);
        }

        @Override
        public List<? extends NamedTypes.Figure> variants(
                List<? extends NamedTypes.Figure> values) {
            return channel.call(VARIANTS, values);
        }
    }

    private static final class Async implements NamedTypesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NamedTypesAsync -> named_types";
        }

        @Override
        public CompletableFuture<NamedTypes.Batch<String>> batch(
                NamedTypes.Batch<NamedTypes.Color> colors,
                List<NamedTypes.Batch<double[]>> doubles) {
            return channel.callAsync(BATCH, colors, doubles);
        }

        @Override
        public CompletableFuture<Map<NamedTypes.Point, NamedTypes.Color>> colors(
                Set<NamedTypes.Round> figures, Optional<DayOfWeek> day) {
            return channel.callAsync(COLORS, figures, day);
        }

        @Override
        public CompletableFuture<NamedTypes.Pair<String, Integer>> pair(
                NamedTypes.Pair<? extends List<NamedTypes.Point>, double[]> value) {
            return channel.callAsync(PAIR, value);
        }

        @Override
        public CompletableFuture<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>> pairs(
                List<NamedTypes.Level> levels) {
            return channel.callAsync(PAIRS, levels);
        }

        @Override
        public CompletableFuture<NamedTypes.Text> text(NamedTypes.Empty empty,
                NamedTypes.RGB colour, NamedTypes.Rgb other, NamedTypes.Types types) {
            return channel.callAsync(TEXT, empty, colour, other, types);
        }

        @Override
        public CompletableFuture<NamedTypes.Node> tree(NamedTypes.Node root,
                NamedTypes.Node[] more) {
            return channel.callAsync(TREE, root, more);
        }

        @Override
        public CompletableFuture<List<NamedTypes.Figure>> variants(
                List<? extends NamedTypes.Figure> values) {
            return channel.callAsync(VARIANTS, values);
        }
    }

    /**
     * What the signatures name.
     */
    @SuppressWarnings("unchecked")
    private static final class Types_ {
        private static final PyType<NamedTypes.Disc> DISC = PyType.<NamedTypes.Disc>record(
                "com.acme.NamedTypes$Disc", NamedTypes.Disc.class,
                List.of(PyType.<NamedTypes.Disc, Double>component("radius", PyType.FLOAT64, NamedTypes.Disc::radius)),
                values -> new NamedTypes.Disc((Double) values[0]));

        private static final PyType<NamedTypes.Ring> RING = PyType.<NamedTypes.Ring>record(
                "com.acme.NamedTypes$Ring", NamedTypes.Ring.class,
                List.of(PyType.<NamedTypes.Ring, Double>component("outer", PyType.FLOAT64, NamedTypes.Ring::outer),
                        PyType.<NamedTypes.Ring, NamedTypes.Disc>component("hole", Types_.DISC, NamedTypes.Ring::hole)),
                values -> new NamedTypes.Ring((Double) values[0], (NamedTypes.Disc) values[1]));

        private static final PyType<NamedTypes.Round> ROUND = PyType.<NamedTypes.Round>sealed(
                "com.acme.NamedTypes$Round", NamedTypes.Round.class,
                List.of(PyType.variant("Disc", NamedTypes.Disc.class, Types_.DISC),
                        PyType.variant("Ring", NamedTypes.Ring.class, Types_.RING)));

        private static final PyType<DayOfWeek> DAY_OF_WEEK = PyType.<DayOfWeek>enumeration(
                "java.time.DayOfWeek", DayOfWeek.class,
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
                        "SUNDAY"));

        private static final PyType<NamedTypes.Point> POINT = PyType.<NamedTypes.Point>record(
                "com.acme.NamedTypes$Point", NamedTypes.Point.class,
                List.of(PyType.<NamedTypes.Point, Double>component("x", PyType.FLOAT64, NamedTypes.Point::x),
                        PyType.<NamedTypes.Point, Double>component("y", PyType.FLOAT64, NamedTypes.Point::y)),
                values -> new NamedTypes.Point((Double) values[0], (Double) values[1]));

        private static final PyType<NamedTypes.Color> COLOR = PyType.<NamedTypes.Color>enumeration(
                "com.acme.NamedTypes$Color", NamedTypes.Color.class,
                List.of("RED", "GREEN"));

        private static final PyType<NamedTypes.Node> NODE = PyType.<NamedTypes.Node>record(
                "com.acme.NamedTypes$Node", NamedTypes.Node.class,
                List.of(PyType.<NamedTypes.Node, String>component("node_name", PyType.STR, NamedTypes.Node::nodeName),
                        PyType.<NamedTypes.Node, List<NamedTypes.Node>>component("child_nodes", PyType.list(PyType.<NamedTypes.Node>reference("com.acme.NamedTypes$Node", () -> Types_.NODE)), NamedTypes.Node::childNodes),
                        PyType.<NamedTypes.Node, Optional<NamedTypes.Node>>component("parent", PyType.optional(PyType.<NamedTypes.Node>reference("com.acme.NamedTypes$Node", () -> Types_.NODE)), NamedTypes.Node::parent)),
                values -> new NamedTypes.Node((String) values[0], (List<NamedTypes.Node>) values[1],
                        (Optional<NamedTypes.Node>) values[2]));

        private static final PyType<NamedTypes.Pair<List<NamedTypes.Point>, double[]>> PAIR = PyType.<NamedTypes.Pair<List<NamedTypes.Point>, double[]>>record(
                "com.acme.NamedTypes$Pair[list[@com.acme.NamedTypes$Point],float64[]]", NamedTypes.Pair.class,
                List.of(PyType.<NamedTypes.Pair<List<NamedTypes.Point>, double[]>, List<NamedTypes.Point>>component("first", PyType.list(Types_.POINT), NamedTypes.Pair::first),
                        PyType.<NamedTypes.Pair<List<NamedTypes.Point>, double[]>, double[]>component("second", PyType.FLOAT64_ARRAY, NamedTypes.Pair::second)),
                values -> new NamedTypes.Pair<List<NamedTypes.Point>, double[]>((List<NamedTypes.Point>) values[0],
                        (double[]) values[1]));

        private static final PyType<NamedTypes.Pair<String, Integer>> PAIR_ = PyType.<NamedTypes.Pair<String, Integer>>record(
                "com.acme.NamedTypes$Pair[str,int32?]", NamedTypes.Pair.class,
                List.of(PyType.<NamedTypes.Pair<String, Integer>, String>component("first", PyType.STR, NamedTypes.Pair::first),
                        PyType.<NamedTypes.Pair<String, Integer>, Integer>component("second", PyType.INT32_OR_NONE, NamedTypes.Pair::second)),
                values -> new NamedTypes.Pair<String, Integer>((String) values[0],
                        (Integer) values[1]));

        private static final PyType<NamedTypes.Level> LEVEL = PyType.<NamedTypes.Level>enumeration(
                "com.acme.NamedTypes$Level", NamedTypes.Level.class,
                List.of("low", "high \"h\""));

        private static final PyType<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>> PAIR__ = PyType.<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>>record(
                "com.acme.NamedTypes$Pair[str,@com.acme.NamedTypes$Pair[str,int32?]]", NamedTypes.Pair.class,
                List.of(PyType.<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>, String>component("first", PyType.STR, NamedTypes.Pair::first),
                        PyType.<NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>, NamedTypes.Pair<String, Integer>>component("second", Types_.PAIR_, NamedTypes.Pair::second)),
                values -> new NamedTypes.Pair<String, NamedTypes.Pair<String, Integer>>((String) values[0],
                        (NamedTypes.Pair<String, Integer>) values[1]));

        private static final PyType<NamedTypes.Batch<NamedTypes.Color>> BATCH = PyType.<NamedTypes.Batch<NamedTypes.Color>>record(
                "com.acme.NamedTypes$Batch[@com.acme.NamedTypes$Color]", NamedTypes.Batch.class,
                List.of(PyType.<NamedTypes.Batch<NamedTypes.Color>, NamedTypes.Color[]>component("items", PyType.array(Types_.COLOR, NamedTypes.Color[]::new), NamedTypes.Batch::items),
                        PyType.<NamedTypes.Batch<NamedTypes.Color>, NamedTypes.Color>component("first", Types_.COLOR, NamedTypes.Batch::first)),
                values -> new NamedTypes.Batch<NamedTypes.Color>((NamedTypes.Color[]) values[0],
                        (NamedTypes.Color) values[1]));

        private static final PyType<NamedTypes.Batch<double[]>> BATCH_ = PyType.<NamedTypes.Batch<double[]>>record(
                "com.acme.NamedTypes$Batch[float64[]]", NamedTypes.Batch.class,
                List.of(PyType.<NamedTypes.Batch<double[]>, double[][]>component("items", PyType.array(PyType.FLOAT64_ARRAY, double[][]::new), NamedTypes.Batch::items),
                        PyType.<NamedTypes.Batch<double[]>, double[]>component("first", PyType.FLOAT64_ARRAY, NamedTypes.Batch::first)),
                values -> new NamedTypes.Batch<double[]>((double[][]) values[0],
                        (double[]) values[1]));

        private static final PyType<NamedTypes.Batch<String>> BATCH__ = PyType.<NamedTypes.Batch<String>>record(
                "com.acme.NamedTypes$Batch[str]", NamedTypes.Batch.class,
                List.of(PyType.<NamedTypes.Batch<String>, String[]>component("items", PyType.array(PyType.STR, String[]::new), NamedTypes.Batch::items),
                        PyType.<NamedTypes.Batch<String>, String>component("first", PyType.STR, NamedTypes.Batch::first)),
                values -> new NamedTypes.Batch<String>((String[]) values[0], (String) values[1]));

        private static final PyType<NamedTypes.Empty> EMPTY = PyType.<NamedTypes.Empty>record(
                "com.acme.NamedTypes$Empty", NamedTypes.Empty.class,
                List.of(),
                values -> new NamedTypes.Empty());

        private static final PyType<NamedTypes.RGB> RGB_ = PyType.<NamedTypes.RGB>record(
                "com.acme.NamedTypes$RGB", NamedTypes.RGB.class,
                List.of(PyType.<NamedTypes.RGB, Integer>component("red", PyType.INT32, NamedTypes.RGB::red),
                        PyType.<NamedTypes.RGB, Integer>component("green", PyType.INT32, NamedTypes.RGB::green),
                        PyType.<NamedTypes.RGB, Integer>component("blue", PyType.INT32, NamedTypes.RGB::blue),
                        PyType.<NamedTypes.RGB, Byte>component("alpha", PyType.INT8, NamedTypes.RGB::alpha)),
                values -> new NamedTypes.RGB((Integer) values[0], (Integer) values[1],
                        (Integer) values[2], (Byte) values[3]));

        private static final PyType<NamedTypes.Rgb> RGB__ = PyType.<NamedTypes.Rgb>record(
                "com.acme.NamedTypes$Rgb", NamedTypes.Rgb.class,
                List.of(PyType.<NamedTypes.Rgb, NamedTypes.RGB>component("of", Types_.RGB_, NamedTypes.Rgb::of),
                        PyType.<NamedTypes.Rgb, float[][]>component("matrix", PyType.FLOAT32_MATRIX, NamedTypes.Rgb::matrix)),
                values -> new NamedTypes.Rgb((NamedTypes.RGB) values[0], (float[][]) values[1]));

        private static final PyType<NamedTypes.Types> TYPES = PyType.<NamedTypes.Types>record(
                "com.acme.NamedTypes$Types", NamedTypes.Types.class,
                List.of(PyType.<NamedTypes.Types, NamedTypes.Types>component("inner", PyType.<NamedTypes.Types>reference("com.acme.NamedTypes$Types", () -> Types_.TYPES), NamedTypes.Types::inner)),
                values -> new NamedTypes.Types((NamedTypes.Types) values[0]));

        private static final PyType<NamedTypes.Text> TEXT = PyType.<NamedTypes.Text>record(
                "com.acme.NamedTypes$Text", NamedTypes.Text.class,
                List.of(PyType.<NamedTypes.Text, char[]>component("value", PyType.CHARS, NamedTypes.Text::value),
                        PyType.<NamedTypes.Text, String[]>component("rest", PyType.array(PyType.STR, String[]::new), NamedTypes.Text::rest)),
                values -> new NamedTypes.Text((char[]) values[0], (String[]) values[1]));

        private static final PyType<NamedTypes.Circle> CIRCLE = PyType.<NamedTypes.Circle>record(
                "com.acme.NamedTypes$Circle", NamedTypes.Circle.class,
                List.of(PyType.<NamedTypes.Circle, NamedTypes.Point>component("center", Types_.POINT, NamedTypes.Circle::center),
                        PyType.<NamedTypes.Circle, Double>component("radius", PyType.FLOAT64, NamedTypes.Circle::radius)),
                values -> new NamedTypes.Circle((NamedTypes.Point) values[0], (Double) values[1]));

        private static final PyType<NamedTypes.Weight> WEIGHT = PyType.<NamedTypes.Weight>enumeration(
                "com.acme.NamedTypes$Weight", NamedTypes.Weight.class,
                List.of(-3L, 1099511627776L));

        private static final PyType<NamedTypes.Square> SQUARE = PyType.<NamedTypes.Square>record(
                "com.acme.NamedTypes$Square", NamedTypes.Square.class,
                List.of(PyType.<NamedTypes.Square, NamedTypes.Point>component("corner", Types_.POINT, NamedTypes.Square::corner),
                        PyType.<NamedTypes.Square, Double>component("side", PyType.FLOAT64, NamedTypes.Square::side),
                        PyType.<NamedTypes.Square, NamedTypes.Weight>component("weight", Types_.WEIGHT, NamedTypes.Square::weight)),
                values -> new NamedTypes.Square((NamedTypes.Point) values[0], (Double) values[1],
                        (NamedTypes.Weight) values[2]));

        private static final PyType<NamedTypes.Path> PATH = PyType.<NamedTypes.Path>record(
                "com.acme.NamedTypes$Path", NamedTypes.Path.class,
                List.of(PyType.<NamedTypes.Path, List<NamedTypes.Point>>component("points", PyType.list(Types_.POINT), NamedTypes.Path::points),
                        PyType.<NamedTypes.Path, Object[]>component("labels", PyType.array(PyType.ANY, Object[]::new), NamedTypes.Path::labels)),
                values -> new NamedTypes.Path((List<NamedTypes.Point>) values[0],
                        (Object[]) values[1]));

        private static final PyType<NamedTypes.Group> GROUP = PyType.<NamedTypes.Group>record(
                "com.acme.NamedTypes$Group", NamedTypes.Group.class,
                List.of(PyType.<NamedTypes.Group, List<NamedTypes.Figure>>component("figures", PyType.list(PyType.<NamedTypes.Figure>reference("com.acme.NamedTypes$Figure", () -> Types_.FIGURE)), NamedTypes.Group::figures),
                        PyType.<NamedTypes.Group, Map<String, NamedTypes.Figure>>component("by_name", PyType.dict(PyType.STR, PyType.<NamedTypes.Figure>reference("com.acme.NamedTypes$Figure", () -> Types_.FIGURE)), NamedTypes.Group::byName)),
                values -> new NamedTypes.Group((List<NamedTypes.Figure>) values[0],
                        (Map<String, NamedTypes.Figure>) values[1]));

        private static final PyType<NamedTypes.Figure> FIGURE = PyType.<NamedTypes.Figure>sealed(
                "com.acme.NamedTypes$Figure", NamedTypes.Figure.class,
                List.of(PyType.variant("Circle", NamedTypes.Circle.class, Types_.CIRCLE),
                        PyType.variant("Square", NamedTypes.Square.class, Types_.SQUARE),
                        PyType.variant("PolyLine", NamedTypes.Path.class, Types_.PATH),
                        PyType.variant("Group", NamedTypes.Group.class, Types_.GROUP)));
    }
}
