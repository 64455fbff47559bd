package io.pyworker.benchmarks.call;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.SourceTree;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.graalpy.GraalPyEngine;
import io.pyworker.pool.CancelSettings;
import io.pyworker.pool.PoolChannel;
import io.pyworker.pool.PoolSettings;
import io.pyworker.pool.PoolShutdown;
import io.pyworker.pool.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;

/** A worker with one export, a generator of ints, made without generated code. */
final class NumbersWorker implements AutoCloseable {
    /** The ints from 0 up to the argument. */
    static final Export<Integer> NUMBERS = new Export<>(0, "Numbers.numbers", List.of(PyType.INT32), PyType.INT32);

    private static final String CONTRACT = "io.pyworker.benchmarks.Numbers";
    private static final String FILE = "numbers_up_to.py";
    private static final String SOURCE = """
            def numbers(count):
                for number in range(count):
                    yield number
            """;
    private static final String TABLE = """
            FORMAT = 2
            CONTRACT = "io.pyworker.benchmarks.Numbers"
            HASH = "0"
            MODULE = "numbers_up_to"
            TYPES = []
            EXPORTS = [("numbers", "numbers", [("count", "positional", "int32", False)], "stream[int32]")]
            """;

    private final WorkerPool pool;

    NumbersWorker() {
        WorkerConfig config = new WorkerConfig(
                "numbers",
                false,
                "graalpy",
                1,
                1,
                CallLimits.NONE,
                List.of(),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of());
        pool = new WorkerPool(
                new MergedWorker(config, List.of(), List.of(new OneFile())),
                List.of(new DispatchTable(CONTRACT, "0", TABLE)),
                new PoolSettings(
                        new GraalPyEngine(),
                        ForkJoinPool.commonPool(),
                        ForkJoinPool.commonPool(),
                        CancelSettings.of(Duration.ZERO),
                        true));
        pool.start();
    }

    PoolChannel channel() {
        return new PoolChannel(pool, CONTRACT, List.of(NUMBERS));
    }

    @Override
    public void close() {
        PoolShutdown.close(List.of(pool), Duration.ofSeconds(10));
    }

    private static final class OneFile implements SourceTree {
        @Override
        public Optional<byte[]> read(String path) {
            return isFile(path) ? Optional.of(SOURCE.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
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
            return isFile(path) ? OptionalLong.of(SOURCE.length()) : OptionalLong.empty();
        }

        @Override
        public long modifiedMillis(String path) {
            return 0;
        }
    }
}
