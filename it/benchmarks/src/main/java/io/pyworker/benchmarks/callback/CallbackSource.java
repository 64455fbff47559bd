package io.pyworker.benchmarks.callback;

import io.pyworker.bundle.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The one Python file of {@link CallbackBenchmark}. */
final class CallbackSource implements SourceTree {
    static final String MODULE = "calls_back";
    private static final String FILE = MODULE + ".py";
    private static final byte[] SOURCE = """
            def call(f, x):
                return f(x)

            def call_often(f, n):
                for i in range(n):
                    f(i)
                return n

            def call_main_often(n):
                from pyworker import sync
                for i in range(n):
                    sync.f(i)
                return n

            def nothing(x):
                return x
            """.getBytes(StandardCharsets.UTF_8);

    @Override
    public Optional<byte[]> read(String path) {
        return isFile(path) ? Optional.of(SOURCE) : Optional.empty();
    }

    @Override
    public boolean isFile(String path) {
        return path.equals(FILE);
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty();
    }

    @Override
    public List<String> list(String directory) {
        return directory.isEmpty() ? List.of(FILE) : List.of();
    }

    @Override
    public OptionalLong size(String path) {
        return isFile(path) ? OptionalLong.of(SOURCE.length) : OptionalLong.empty();
    }

    @Override
    public long modifiedMillis(String path) {
        return 0;
    }
}
