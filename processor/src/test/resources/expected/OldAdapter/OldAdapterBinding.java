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
 * Both ends of {@link OldAdapter} and its Python module.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class OldAdapterBinding implements Binding<OldAdapter, OldAdapterAsync> {
    private static final Export<OldAdapter.Id> NEXT = new Export<>(
            0, "OldAdapter.next",
            List.of(Types.ID),
            Types.ID);

    private static final Contract<OldAdapter, OldAdapterAsync> CONTRACT = new Contract<>(
            OldAdapter.class, OldAdapterAsync.class, "", "old_adapter",
            "7b242e618b37875da1e814edc6628b4b",
            List.of(NEXT));

    OldAdapterBinding() {
    }

    @Override
    public Contract<OldAdapter, OldAdapterAsync> contract() {
        return CONTRACT;
    }

    @Override
    public OldAdapter blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public OldAdapterAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements OldAdapter {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "OldAdapter -> old_adapter";
        }

        @Override
        public OldAdapter.Id next(OldAdapter.Id id) {
            return channel.call(NEXT, id);
        }
    }

    private static final class Async implements OldAdapterAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "OldAdapterAsync -> old_adapter";
        }

        @Override
        public CompletableFuture<OldAdapter.Id> next(OldAdapter.Id id) {
            return channel.callAsync(NEXT, id);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final OldAdapter.IdAdapter ID_ADAPTER = new OldAdapter.IdAdapter();

        private static final PyType<OldAdapter.Id> ID = PyType.<OldAdapter.Id, String>adapted(
                "com.acme.OldAdapter$Id", OldAdapter.Id.class,
                PyType.STR,
                ID_ADAPTER::encode, ID_ADAPTER::decode);
    }
}
