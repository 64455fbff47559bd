package com.acme;

import io.pyworker.Shape;
import io.pyworker.Shared;
import io.pyworker.WorkerExport;
import java.nio.ByteBuffer;
import java.util.List;

@WorkerExport
interface Matrices {
    void row(@Shape double[] row); // expect PW042

    void bytes(@Shape byte[][] bytes); // expect PW042

    void list(@Shape List<double[]> rows); // expect PW042

    @Shape
    String text(); // expect PW042

    void component(Grid grid); // expect PW042

    void shared(
            @Shared byte[] bytes, // expect PW043
            @Shared List<ByteBuffer> buffers); // expect PW043

    record Grid(@Shape double[][][] cells) {}
}
