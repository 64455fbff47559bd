package com.acme;

import io.pyworker.CloseableIterator;
import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Corners.Adapted} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Corners_AdaptedBinding implements Binding<Corners.Adapted, Corners_AdaptedAsync> {
    private static final Export<CloseableIterator<String>> CURSOR = new Export<>(
            0, "Corners.Adapted.cursor",
            List.of(Types.PATTERN),
            Types.CLOSEABLE_ITERATOR);

    private static final Contract<Corners.Adapted, Corners_AdaptedAsync> CONTRACT = new Contract<>(
            Corners.Adapted.class, Corners_AdaptedAsync.class, "", "adapted",
            "ca9c7a58dcdd90614f816954b33db53d",
            List.of(CURSOR));

    Corners_AdaptedBinding() {
    }

    @Override
    public Contract<Corners.Adapted, Corners_AdaptedAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Corners.Adapted blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Corners_AdaptedAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Corners.Adapted {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners.Adapted -> adapted";
        }

        @Override
        public CloseableIterator<String> cursor(Corners.Pattern pattern) {
            return channel.call(CURSOR, pattern);
        }
    }

    private static final class Async implements Corners_AdaptedAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners_AdaptedAsync -> adapted";
        }

        @Override
        public CompletableFuture<CloseableIterator<String>> cursor(Corners.Pattern pattern) {
            return channel.callAsync(CURSOR, pattern);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final Corners.PatternAdapter PATTERN_ADAPTER = new Corners.PatternAdapter();

        private static final PyType<Corners.Pattern> PATTERN = PyType.<Corners.Pattern, String>adapted(
                "com.acme.Corners$Pattern", Corners.Pattern.class,
                PyType.STR,
                PATTERN_ADAPTER::encode, PATTERN_ADAPTER::decode);

        private static final Corners.CursorAdapter CLOSEABLE_ITERATOR_ADAPTER = new Corners.CursorAdapter();

        private static final PyType<CloseableIterator<String>> CLOSEABLE_ITERATOR = PyType.<CloseableIterator<String>, String>adapted(
                "io.pyworker.CloseableIterator", CloseableIterator.class,
                PyType.STR,
                CLOSEABLE_ITERATOR_ADAPTER::encode, CLOSEABLE_ITERATOR_ADAPTER::decode);
    }
}
