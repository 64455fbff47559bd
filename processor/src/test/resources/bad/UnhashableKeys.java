package com.acme;

import io.pyworker.WorkerExport;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WorkerExport
interface UnhashableKeys {
    Map<List<String>, String> listKeys(); // expect PW015

    Set<Set<String>> sets(); // expect PW015

    Set<int[]> arrays(); // expect PW015

    Set<ByteBuffer> buffers(); // expect PW015

    Set<Object> objects(); // expect PW015

    Set<Optional<char[]>> optionals(); // expect PW015

    List<Set<Map<String, Long>>> nested(); // expect PW015

    Map<Row, String> records(); // expect PW015

    Set<Shape> sealedTypes(); // expect PW015

    Set<Point> points();

    Set<Tree> trees();

    record Row(Point point, Cells cells) {}

    record Cells(List<Row> cells) {}

    record Point(int x, int y, byte[] label) {}

    record Tree(Tree left, Tree right) {}

    sealed interface Shape permits Dot, Polygon {}

    record Dot(Point at) implements Shape {}

    record Polygon(Point[] corners) implements Shape {}
}
