package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link SameSignatures} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class SameSignaturesBinding implements Binding<SameSignatures, SameSignaturesAsync> {
    private static final Export<SameSignatures.Box<Integer>> BOXED = new Export<>(
            0, "SameSignatures.boxed",
            List.of(Types.BOX, Types.BOX_),
            Types.BOX__);

    private static final Export<SameSignatures.Box<List<String>>> LIST = new Export<>(
            1, "SameSignatures.list",
            List.of(Types.BOX___, Types.BOX____),
            Types.BOX_____);

    private static final Export<SameSignatures.Pair<String, Integer>> PLAIN = new Export<>(
            2, "SameSignatures.plain",
            List.of(Types.PAIR),
            Types.PAIR_);

    private static final Export<SameSignatures.Tree<Integer>> TREE = new Export<>(
            3, "SameSignatures.tree",
            List.of(Types.TREE),
            Types.TREE_);

    private static final Contract<SameSignatures, SameSignaturesAsync> CONTRACT = new Contract<>(
            SameSignatures.class, SameSignaturesAsync.class, "", "same_signatures",
            "339b8f07f2449739a874f758edc32a87",
            List.of(BOXED, LIST, PLAIN, TREE));

    SameSignaturesBinding() {
    }

    @Override
    public Contract<SameSignatures, SameSignaturesAsync> contract() {
        return CONTRACT;
    }

    @Override
    public SameSignatures blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public SameSignaturesAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements SameSignatures {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "SameSignatures -> same_signatures";
        }

        @Override
        public SameSignatures.Box<Integer> boxed(SameSignatures.Box<OptionalInt> primitive,
                SameSignatures.Box<Optional<Integer>> optional) {
            return channel.call(BOXED, primitive, optional);
        }

        @Override
        public SameSignatures.Box<List<String>> list(SameSignatures.Box<String[]> array,
                SameSignatures.Box<Collection<String>> collection) {
            return channel.call(LIST, array, collection);
        }

        @Override
        public SameSignatures.Pair<String, Integer> plain(
                SameSignatures.Pair<Optional<String>, Integer> optional) {
            return channel.call(PLAIN, optional);
        }

        @Override
        public SameSignatures.Tree<Integer> tree(SameSignatures.Tree<OptionalInt> tree) {
            return channel.call(TREE, tree);
        }
    }

    private static final class Async implements SameSignaturesAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "SameSignaturesAsync -> same_signatures";
        }

        @Override
        public CompletableFuture<SameSignatures.Box<Integer>> boxed(
                SameSignatures.Box<OptionalInt> primitive,
                SameSignatures.Box<Optional<Integer>> optional) {
            return channel.callAsync(BOXED, primitive, optional);
        }

        @Override
        public CompletableFuture<SameSignatures.Box<List<String>>> list(
                SameSignatures.Box<String[]> array,
                SameSignatures.Box<Collection<String>> collection) {
            return channel.callAsync(LIST, array, collection);
        }

        @Override
        public CompletableFuture<SameSignatures.Pair<String, Integer>> plain(
                SameSignatures.Pair<Optional<String>, Integer> optional) {
            return channel.callAsync(PLAIN, optional);
        }

        @Override
        public CompletableFuture<SameSignatures.Tree<Integer>> tree(
                SameSignatures.Tree<OptionalInt> tree) {
            return channel.callAsync(TREE, tree);
        }
    }

    /**
     * What the signatures name.
     */
    @SuppressWarnings("unchecked")
    private static final class Types {
        private static final PyType<SameSignatures.Pair<Optional<String>, Integer>> PAIR = PyType.<SameSignatures.Pair<Optional<String>, Integer>>record(
                "com.acme.SameSignatures$Pair[str,int32?]", SameSignatures.Pair.class,
                List.of(PyType.<SameSignatures.Pair<Optional<String>, Integer>, Optional<String>>component("first", PyType.optional(PyType.STR), SameSignatures.Pair::first),
                        PyType.<SameSignatures.Pair<Optional<String>, Integer>, Integer>component("second", PyType.INT32_OR_NONE, SameSignatures.Pair::second)),
                values -> new SameSignatures.Pair<Optional<String>, Integer>((Optional<String>) values[0],
                        (Integer) values[1]));

        private static final PyType<SameSignatures.Pair<String, Integer>> PAIR_ = PyType.<SameSignatures.Pair<String, Integer>>record(
                "com.acme.SameSignatures$Pair[str,int32?]", SameSignatures.Pair.class,
                List.of(PyType.<SameSignatures.Pair<String, Integer>, String>component("first", PyType.STR, SameSignatures.Pair::first),
                        PyType.<SameSignatures.Pair<String, Integer>, Integer>component("second", PyType.INT32_OR_NONE, SameSignatures.Pair::second)),
                values -> new SameSignatures.Pair<String, Integer>((String) values[0],
                        (Integer) values[1]));

        private static final PyType<SameSignatures.Box<OptionalInt>> BOX = PyType.<SameSignatures.Box<OptionalInt>>record(
                "com.acme.SameSignatures$Box[int32?]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<OptionalInt>, OptionalInt>component("value", PyType.OPTIONAL_INT, SameSignatures.Box::value)),
                values -> new SameSignatures.Box<OptionalInt>((OptionalInt) values[0]));

        private static final PyType<SameSignatures.Box<Optional<Integer>>> BOX_ = PyType.<SameSignatures.Box<Optional<Integer>>>record(
                "com.acme.SameSignatures$Box[int32?]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<Optional<Integer>>, Optional<Integer>>component("value", PyType.optional(PyType.INT32_OR_NONE), SameSignatures.Box::value)),
                values -> new SameSignatures.Box<Optional<Integer>>((Optional<Integer>) values[0]));

        private static final PyType<SameSignatures.Box<Integer>> BOX__ = PyType.<SameSignatures.Box<Integer>>record(
                "com.acme.SameSignatures$Box[int32?]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<Integer>, Integer>component("value", PyType.INT32_OR_NONE, SameSignatures.Box::value)),
                values -> new SameSignatures.Box<Integer>((Integer) values[0]));

        private static final PyType<SameSignatures.Box<String[]>> BOX___ = PyType.<SameSignatures.Box<String[]>>record(
                "com.acme.SameSignatures$Box[list[str]]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<String[]>, String[]>component("value", PyType.array(PyType.STR, String[]::new), SameSignatures.Box::value)),
                values -> new SameSignatures.Box<String[]>((String[]) values[0]));

        private static final PyType<SameSignatures.Box<Collection<String>>> BOX____ = PyType.<SameSignatures.Box<Collection<String>>>record(
                "com.acme.SameSignatures$Box[list[str]]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<Collection<String>>, Collection<String>>component("value", PyType.collection(PyType.STR), SameSignatures.Box::value)),
                values -> new SameSignatures.Box<Collection<String>>((Collection<String>) values[0]));

        private static final PyType<SameSignatures.Box<List<String>>> BOX_____ = PyType.<SameSignatures.Box<List<String>>>record(
                "com.acme.SameSignatures$Box[list[str]]", SameSignatures.Box.class,
                List.of(PyType.<SameSignatures.Box<List<String>>, List<String>>component("value", PyType.list(PyType.STR), SameSignatures.Box::value)),
                values -> new SameSignatures.Box<List<String>>((List<String>) values[0]));

        private static final PyType<SameSignatures.Tree<OptionalInt>> TREE = PyType.<SameSignatures.Tree<OptionalInt>>record(
                "com.acme.SameSignatures$Tree[int32?]", SameSignatures.Tree.class,
                List.of(PyType.<SameSignatures.Tree<OptionalInt>, OptionalInt>component("value", PyType.OPTIONAL_INT, SameSignatures.Tree::value),
                        PyType.<SameSignatures.Tree<OptionalInt>, List<SameSignatures.Tree<OptionalInt>>>component("children", PyType.list(PyType.<SameSignatures.Tree<OptionalInt>>reference("com.acme.SameSignatures$Tree[int32?]", () -> Types.TREE)), SameSignatures.Tree::children),
                        PyType.<SameSignatures.Tree<OptionalInt>, SameSignatures.Box<OptionalInt>>component("box", Types.BOX, SameSignatures.Tree::box)),
                values -> new SameSignatures.Tree<OptionalInt>((OptionalInt) values[0],
                        (List<SameSignatures.Tree<OptionalInt>>) values[1],
                        (SameSignatures.Box<OptionalInt>) values[2]));

        private static final PyType<SameSignatures.Tree<Integer>> TREE_ = PyType.<SameSignatures.Tree<Integer>>record(
                "com.acme.SameSignatures$Tree[int32?]", SameSignatures.Tree.class,
                List.of(PyType.<SameSignatures.Tree<Integer>, Integer>component("value", PyType.INT32_OR_NONE, SameSignatures.Tree::value),
                        PyType.<SameSignatures.Tree<Integer>, List<SameSignatures.Tree<Integer>>>component("children", PyType.list(PyType.<SameSignatures.Tree<Integer>>reference("com.acme.SameSignatures$Tree[int32?]", () -> Types.TREE_)), SameSignatures.Tree::children),
                        PyType.<SameSignatures.Tree<Integer>, SameSignatures.Box<Integer>>component("box", Types.BOX__, SameSignatures.Tree::box)),
                values -> new SameSignatures.Tree<Integer>((Integer) values[0],
                        (List<SameSignatures.Tree<Integer>>) values[1],
                        (SameSignatures.Box<Integer>) values[2]));
    }
}
