package com.acme;

import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.PyDefault;
import io.pyworker.PyName;
import io.pyworker.Shape;
import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

@WorkerExport
public interface Parameters {
    int all(String text, @Kw int top, @PyDefault @Kw("of") Integer outOf, @Kwargs Map<String, Long> options, String... rest);

    void numbers(double... values);

    void words(String... words);

    void rows(double[]... rows);

    void points(@PyName("points_") Point... points);

    void options(@Kwargs Map<String, ?  extends List<Object>> options);

    void defaults(String first, @PyDefault String second, @PyDefault Optional<Long> third, @Kw @PyDefault OptionalInt more);

    @Shape
    double[][] invert(@Shape double[][] matrix);

    @Shape
    boolean[][] flags(@Shape short[][] a, @Shape int[][] b, @Shape long[][] c, @Shape float[][] d);

    long fill(@Shared ByteBuffer buffer, @Shared @PyDefault ByteBuffer other);

    record Point(int x, int y) {}
}
