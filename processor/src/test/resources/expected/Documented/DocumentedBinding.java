package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Documented} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class DocumentedBinding implements Binding<Documented, DocumentedAsync> {
    private static final Export<Integer> LINE = new Export<>(
            0, "Documented.line",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> LINKS = new Export<>(
            1, "Documented.links",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> NONE = new Export<>(
            2, "Documented.none",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> PARAGRAPHS = new Export<>(
            3, "Documented.paragraphs",
            List.of(),
            PyType.INT32);

    private static final Export<Integer> TAG_ONLY = new Export<>(
            4, "Documented.tagOnly",
            List.of(),
            PyType.INT32);

    private static final Contract<Documented, DocumentedAsync> CONTRACT = new Contract<>(
            Documented.class, DocumentedAsync.class, "", "documented",
            "7d4ed9a99ae02219d256a35546b54b1c",
            List.of(LINE, LINKS, NONE, PARAGRAPHS, TAG_ONLY));

    DocumentedBinding() {
    }

    @Override
    public Contract<Documented, DocumentedAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Documented blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public DocumentedAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Documented {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Documented -> documented";
        }

        @Override
        public int line() {
            return channel.call(LINE);
        }

        @Override
        public int links() {
            return channel.call(LINKS);
        }

        @Override
        public int none() {
            return channel.call(NONE);
        }

        @Override
        public int paragraphs() {
            return channel.call(PARAGRAPHS);
        }

        @Override
        public int tagOnly() {
            return channel.call(TAG_ONLY);
        }
    }

    private static final class Async implements DocumentedAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "DocumentedAsync -> documented";
        }

        @Override
        public CompletableFuture<Integer> line() {
            return channel.callAsync(LINE);
        }

        @Override
        public CompletableFuture<Integer> links() {
            return channel.callAsync(LINKS);
        }

        @Override
        public CompletableFuture<Integer> none() {
            return channel.callAsync(NONE);
        }

        @Override
        public CompletableFuture<Integer> paragraphs() {
            return channel.callAsync(PARAGRAPHS);
        }

        @Override
        public CompletableFuture<Integer> tagOnly() {
            return channel.callAsync(TAG_ONLY);
        }
    }
}
