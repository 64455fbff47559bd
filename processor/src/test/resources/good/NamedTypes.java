package com.acme;

import io.pyworker.PyDiscriminator;
import io.pyworker.PyName;
import io.pyworker.PyValue;
import io.pyworker.Shape;
import io.pyworker.WorkerExport;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WorkerExport
public interface NamedTypes {
    Map<Point, Color> colors(Set<Round> figures, Optional<DayOfWeek> day);

    Node tree(Node root, Node[] more);

    Pair<String, Integer> pair(Pair<? extends List<Point>, double[]> value);

    Pair<String, Pair<String, Integer>> pairs(List<Level> levels);

    Batch<String> batch(Batch<Color> colors, List<Batch<double[]>> doubles);

    Text text(Empty empty, RGB colour, Rgb other, Types types);

    List<? extends Figure> variants(List<? extends Figure> values);

    record Point(double x, double y) {
        public double x(int shift) {
            return x + shift;
        }

        static Point of(double both) {
            return new Point(both, both);
        }
    }

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    enum Level {
        @PyValue("low")
        LOW,
        @PyValue("high \"h\"")
        HIGH
    }

    enum Weight {
        @PyValue(number = -3)
        LIGHT,
        @PyValue(number = 1L << 40)
        HEAVY
    }

    @PyDiscriminator("kind")
    sealed interface Figure permits Circle, Polygon, Group {}

    record Circle(Point center, double radius) implements Figure {}

    sealed interface Polygon extends Figure {}

    record Square(Point corner, double side, Weight weight) implements Polygon {}

    @PyName("PolyLine")
    record Path(List<Point> points, Object[] labels) implements Polygon {}

    record Group(List<Figure> figures, Map<String, Figure> byName) implements Figure {}

    @PyName("TreeNode")
    record Node(@PyName("node_name") String nodeName, List<Node> childNodes, Optional<Node> parent) {}

    record Pair<A, B>(A first, B second) {
        static int count;
    }

    record Batch<T>(T[] items, T first) {}

    sealed interface Round permits Disc, Ring {}

    record Disc(double radius) implements Round {}

    record Ring(double outer, Disc hole) implements Round {}

    record Empty() {}

    record RGB(int red, int green, int blue, byte alpha) {}

    record Rgb(RGB of, @Shape float[][] matrix) {}

    record Types(Types inner) {}

    record Text(char[] value, String... rest) {
        public Text {
            rest = rest.clone();
        }
    }
}
