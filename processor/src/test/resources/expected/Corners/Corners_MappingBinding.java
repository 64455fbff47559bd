package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Corners.Mapping} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Corners_MappingBinding implements Binding<Corners.Mapping, Corners_MappingAsync> {
    private static final Export<String> MAP = new Export<>(
            0, "Corners.Mapping.map",
            List.of(
                    PyType.<Function<String, String>>callable(
                            Function.class, PyType.STR,
                            List.of(PyType.STR),
                            (function, arguments) -> function.apply((String) arguments[0])),
                    PyType.<UnaryOperator<String[]>>callable(
                            UnaryOperator.class, PyType.array(PyType.STR, String[]::new),
                            List.of(PyType.array(PyType.STR, String[]::new)),
                            (function, arguments) -> function.apply((String[]) arguments[0]))),
            PyType.required(PyType.STR));

    private static final Contract<Corners.Mapping, Corners_MappingAsync> CONTRACT = new Contract<>(
            Corners.Mapping.class, Corners_MappingAsync.class, "", "mapping",
            "4da48e634a72cdd28c78a12a196d574f",
            List.of(MAP));

    Corners_MappingBinding() {
    }

    @Override
    public Contract<Corners.Mapping, Corners_MappingAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Corners.Mapping blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Corners_MappingAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Corners.Mapping {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners.Mapping -> mapping";
        }

        @Override
        public Iterator<String> map(Function<? super String, ? extends String> function,
                UnaryOperator<String[]> arrays) {
            return channel.iterate(MAP, function, arrays);
        }
    }

    private static final class Async implements Corners_MappingAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners_MappingAsync -> mapping";
        }

        @Override
        public Flow.Publisher<String> map(Function<? super String, ? extends String> function,
                UnaryOperator<String[]> arrays) {
            return channel.publish(MAP, function, arrays);
        }
    }
}
