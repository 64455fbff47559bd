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
 * Both ends of {@link Names} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class NamesBinding implements Binding<Names, NamesAsync> {
    private static final Export<Integer> DOLLAR$ = new Export<>(
            0, "Names.dollar$",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> GRÖSSE = new Export<>(
            1, "Names.größe",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> LOAD = new Export<>(
            2, "Names.load",
            List.of(PyType.STR, PyType.STR, PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> MATCH = new Export<>(
            3, "Names.match",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> MATRIX2D = new Export<>(
            4, "Names.matrix2D",
            List.of(PyType.INT32),
            PyType.INT32);

    private static final Export<Integer> PARSE_HTML_PAGE = new Export<>(
            5, "Names.parseHTMLPage",
            List.of(PyType.STR),
            PyType.INT32);

    private static final Export<Integer> SHA256_OF = new Export<>(
            6, "Names.sha256Of",
            List.of(PyType.BYTES),
            PyType.INT32);

    private static final Export<Integer> FILE = new Export<>(
            7, "Names.ﬁle",
            List.of(),
            PyType.INT32);

    private static final Contract<Names, NamesAsync> CONTRACT = new Contract<>(
            Names.class, NamesAsync.class, "text-1", "acme.text.names",
            "07b1cd36e8b1466257ecf9b3301e5f81",
            List.of(DOLLAR$, GRÖSSE, LOAD, MATCH, MATRIX2D, PARSE_HTML_PAGE, SHA256_OF, FILE));

    NamesBinding() {
    }

    @Override
    public Contract<Names, NamesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Names blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public NamesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Names {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Names -> acme.text.names";
        }

        @Override
        public int dollar$(int $amount$) {
            return channel.call(DOLLAR$, $amount$);
        }

        @Override
        public int größe(int größerAls) {
            return channel.call(GRÖSSE, größerAls);
        }

        @Override
        public int load(String from, String as, int top) {
            return channel.call(LOAD, from, as, top);
        }

        @Override
        public int match(int type) {
            return channel.call(MATCH, type);
        }

        @Override
        public int matrix2D(int already_snake) {
            return channel.call(MATRIX2D, already_snake);
        }

        @Override
        public int parseHTMLPage(String pageURL) {
            return channel.call(PARSE_HTML_PAGE, pageURL);
        }

        @Override
        public int sha256Of(byte[] rawBytes) {
            return channel.call(SHA256_OF, rawBytes);
        }

        @Override
        public int ﬁle() {
            return channel.call(FILE);
        }
    }

    private static final class Async implements NamesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NamesAsync -> acme.text.names";
        }

        @Override
        public CompletableFuture<Integer> dollar$(int $amount$) {
            return channel.callAsync(DOLLAR$, $amount$);
        }

        @Override
        public CompletableFuture<Integer> größe(int größerAls) {
            return channel.callAsync(GRÖSSE, größerAls);
        }

        @Override
        public CompletableFuture<Integer> load(String from, String as, int top) {
            return channel.callAsync(LOAD, from, as, top);
        }

        @Override
        public CompletableFuture<Integer> match(int type) {
            return channel.callAsync(MATCH, type);
        }

        @Override
        public CompletableFuture<Integer> matrix2D(int already_snake) {
            return channel.callAsync(MATRIX2D, already_snake);
        }

        @Override
        public CompletableFuture<Integer> parseHTMLPage(String pageURL) {
            return channel.callAsync(PARSE_HTML_PAGE, pageURL);
        }

        @Override
        public CompletableFuture<Integer> sha256Of(byte[] rawBytes) {
            return channel.callAsync(SHA256_OF, rawBytes);
        }

        @Override
        public CompletableFuture<Integer> ﬁle() {
            return channel.callAsync(FILE);
        }
    }
}
