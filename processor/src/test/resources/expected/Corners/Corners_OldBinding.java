package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Corners.Old} and its Python module.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Corners_OldBinding implements Binding<Corners.Old, Corners_OldAsync> {
    private static final Export<Void> EACH = new Export<>(
            0, "Corners.Old.each",
            List.of(
                    PyType.<Corners.OldFunction>callable(
                            Corners.OldFunction.class, PyType.NONE,
                            List.of(),
                            (function, arguments) -> {
                                function.run();
                                return null;
                            })),
            PyType.NONE,
            Optional.empty(),
            List.of(
                    new ErrorMapping<>("ValueError", Corners.OldException.class,
                            e -> new Corners.OldException())));

    private static final Contract<Corners.Old, Corners_OldAsync> CONTRACT = new Contract<>(
            Corners.Old.class, Corners_OldAsync.class, "", "old",
            "09a9b9948e395a26b9122f096a37225f",
            List.of(EACH));

    Corners_OldBinding() {
    }

    @Override
    public Contract<Corners.Old, Corners_OldAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Corners.Old blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public Corners_OldAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Corners.Old {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners.Old -> old";
        }

        @Override
        public void each(Corners.OldFunction function) {
            channel.call(EACH, function);
        }
    }

    private static final class Async implements Corners_OldAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Corners_OldAsync -> old";
        }

        @Override
        public CompletableFuture<Void> each(Corners.OldFunction function) {
            return channel.callAsync(EACH, function);
        }
    }
}
