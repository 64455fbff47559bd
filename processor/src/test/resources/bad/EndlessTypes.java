package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;

@WorkerExport
interface EndlessTypes {
    void nest(Nest<String> nest); // expect PW039

    void fine(Tree<String> tree);

    record Nest<T>(T value, Nest<List<T>> next) {}

    record Tree<T>(T value, List<Tree<T>> children) {}
}
