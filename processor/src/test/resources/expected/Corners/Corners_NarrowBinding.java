package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Corners.Narrow} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Corners_NarrowBinding implements Binding<Corners.Narrow, Corners_NarrowAsync> {
    private static final Export<Void> FAILING = new Export<>(
            0, "Corners.Narrow.failing",
            List.of(),
            PyType.NONE);

    private static final Export<Integer> OPEN = new Export<>(
            1, "Corners.Narrow.open",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> READ = new Export<>(
            2, "Corners.Narrow.read",
            List.of(),
            PyType.INT32,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("OSError", IOException.class,
                            e -> new IOException(e.getMessage(), e))));

    private static final Contract<Corners.Narrow, Corners_NarrowAsync> CONTRACT = new Contract<>(
            Corners.Narrow.class, Corners_NarrowAsync.class, "", "narrow",
            "9f3ef3a0428eabead7b8773761f603e2",
            List.of(FAILING, OPEN, READ));

    Corners_NarrowBinding() {
    }

    @Override
    public Contract<Corners.Narrow, Corners_NarrowAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Corners.Narrow blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Corners_NarrowAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Corners.Narrow {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners.Narrow -> narrow";
        }

        @Override
        public void failing() throws Exception {
            channel.call(FAILING);
        }

        @Override
        public int open() {
            return channel.call(OPEN);
        }

        @Override
        public int read() throws IOException {
            return channel.call(READ);
        }
    }

    private static final class Async implements Corners_NarrowAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners_NarrowAsync -> narrow";
        }

        @Override
        public CompletableFuture<Void> failing() {
            return channel.callAsync(FAILING);
        }

        @Override
        public CompletableFuture<Integer> open() {
            return channel.callAsync(OPEN);
        }

        @Override
        public CompletableFuture<Integer> read() {
            return channel.callAsync(READ);
        }
    }
}
