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
 * Both ends of {@link OldTypes} and its Python module.
 */
@SuppressWarnings({"deprecation", "removal"})
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class OldTypesBinding implements Binding<OldTypes, OldTypesAsync> {
    private static final Export<OldTypes.Old> OLD = new Export<>(
            0, "OldTypes.old",
            List.of(Types.OLDER, Types.ID),
            Types.OLD);

    private static final Contract<OldTypes, OldTypesAsync> CONTRACT = new Contract<>(
            OldTypes.class, OldTypesAsync.class, "", "old_types",
            "9716fafb57ded5f4761c31d0d8a849db",
            List.of(OLD));

    OldTypesBinding() {
    }

    @Override
    public Contract<OldTypes, OldTypesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public OldTypes blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public OldTypesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements OldTypes {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "OldTypes -> old_types";
        }

        @Override
        public OldTypes.Old old(OldTypes.Older older, OldTypes.Id id) {
            return channel.call(OLD, older, id);
        }
    }

    private static final class Async implements OldTypesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "OldTypesAsync -> old_types";
        }

        @Override
        public CompletableFuture<OldTypes.Old> old(OldTypes.Older older, OldTypes.Id id) {
            return channel.callAsync(OLD, older, id);
        }
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<OldTypes.Older> OLDER = PyType.<OldTypes.Older>record(
                "com.acme.OldTypes$Older", OldTypes.Older.class,
                List.of(PyType.<OldTypes.Older, Integer>component("x", PyType.INT32, OldTypes.Older::x)),
                values -> new OldTypes.Older((Integer) values[0]));

        private static final OldTypes.IdAdapter ID_ADAPTER = new OldTypes.IdAdapter();

        private static final PyType<OldTypes.Id> ID = PyType.<OldTypes.Id, String>adapted(
                "com.acme.OldTypes$Id", OldTypes.Id.class,
                PyType.STR,
                ID_ADAPTER::encode, ID_ADAPTER::decode);

        private static final PyType<OldTypes.Old> OLD = PyType.<OldTypes.Old>record(
                "com.acme.OldTypes$Old", OldTypes.Old.class,
                List.of(PyType.<OldTypes.Old, Integer>component("x", PyType.INT32, OldTypes.Old::x)),
                values -> new OldTypes.Old((Integer) values[0]));
    }
}
