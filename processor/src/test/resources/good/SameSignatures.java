package com.acme;

import io.pyworker.WorkerExport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Java types that are one in Python. */
@WorkerExport
public interface SameSignatures {
    Pair<String, Integer> plain(Pair<Optional<String>, Integer> optional);

    Box<Integer> boxed(Box<OptionalInt> primitive, Box<Optional<Integer>> optional);

    Box<List<String>> list(Box<String[]> array, Box<Collection<String>> collection);

    Tree<Integer> tree(Tree<OptionalInt> tree);

    record Pair<A, B>(A first, B second) {}

    record Box<T>(T value) {}

    record Tree<T>(T value, List<Tree<T>> children, Box<T> box) {}
}
