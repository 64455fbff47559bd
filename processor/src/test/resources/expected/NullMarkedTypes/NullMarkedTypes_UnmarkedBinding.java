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
 * Both ends of {@link NullMarkedTypes.Unmarked} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class NullMarkedTypes_UnmarkedBinding implements Binding<NullMarkedTypes.Unmarked, NullMarkedTypes_UnmarkedAsync> {
    private static final Export<String> TEXT = new Export<>(
            0, "NullMarkedTypes.Unmarked.text",
            List.of(PyType.required(PyType.STR), Types.BOX, Types.STRICT),
            PyType.STR);

    private static final Contract<NullMarkedTypes.Unmarked, NullMarkedTypes_UnmarkedAsync> CONTRACT = new Contract<>(
            NullMarkedTypes.Unmarked.class, NullMarkedTypes_UnmarkedAsync.class, "", "unmarked",
            "2737c253e2bd6082d477329017d33c99",
            List.of(TEXT));

    NullMarkedTypes_UnmarkedBinding() {
    }

    @Override
    public Contract<NullMarkedTypes.Unmarked, NullMarkedTypes_UnmarkedAsync> contract() {
        return CONTRACT;
    }

    @Override
    public NullMarkedTypes.Unmarked blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public NullMarkedTypes_UnmarkedAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements NullMarkedTypes.Unmarked {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NullMarkedTypes.Unmarked -> unmarked";
        }

        @Override
        public String text(String value, NullMarkedTypes.Box<String> box,
                NullMarkedTypes.Strict strict) {
            return channel.call(TEXT, value, box, strict);
        }
    }

    private static final class Async implements NullMarkedTypes_UnmarkedAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "NullMarkedTypes_UnmarkedAsync -> unmarked";
        }

        @Override
        public CompletableFuture<String> text(String value, NullMarkedTypes.Box<String> box,
                NullMarkedTypes.Strict strict) {
            return channel.callAsync(TEXT, value, box, strict);
        }
    }

    /**
     * What the signatures name.
     */
    @SuppressWarnings("unchecked")
    private static final class Types {
        private static final PyType<NullMarkedTypes.Box<String>> BOX = PyType.<NullMarkedTypes.Box<String>>record(
                "com.acme.NullMarkedTypes$Box[str]", NullMarkedTypes.Box.class,
                List.of(PyType.<NullMarkedTypes.Box<String>, String>component("value", PyType.STR, NullMarkedTypes.Box::value),
                        PyType.<NullMarkedTypes.Box<String>, String>component("maybe", PyType.STR, NullMarkedTypes.Box::maybe),
                        PyType.<NullMarkedTypes.Box<String>, List<String>>component("list", PyType.required(PyType.list(PyType.STR)), NullMarkedTypes.Box::list),
                        PyType.<NullMarkedTypes.Box<String>, NullMarkedTypes.Box<String>>component("next", PyType.<NullMarkedTypes.Box<String>>reference("com.acme.NullMarkedTypes$Box[str]", () -> Types.BOX), NullMarkedTypes.Box::next)),
                values -> new NullMarkedTypes.Box<String>((String) values[0], (String) values[1],
                        (List<String>) values[2], (NullMarkedTypes.Box<String>) values[3]));

        private static final PyType<NullMarkedTypes.Strict> STRICT = PyType.<NullMarkedTypes.Strict>record(
                "com.acme.NullMarkedTypes$Strict", NullMarkedTypes.Strict.class,
                List.of(PyType.<NullMarkedTypes.Strict, String>component("text", PyType.required(PyType.STR), NullMarkedTypes.Strict::text),
                        PyType.<NullMarkedTypes.Strict, Integer>component("number", PyType.INT32, NullMarkedTypes.Strict::number),
                        PyType.<NullMarkedTypes.Strict, String>component("maybe", PyType.STR, NullMarkedTypes.Strict::maybe),
                        PyType.<NullMarkedTypes.Strict, int[]>component("ints", PyType.required(PyType.INT32_ARRAY), NullMarkedTypes.Strict::ints)),
                values -> new NullMarkedTypes.Strict((String) values[0], (Integer) values[1],
                        (String) values[2], (int[]) values[3]));
    }
}
