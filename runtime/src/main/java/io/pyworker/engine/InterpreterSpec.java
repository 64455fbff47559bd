package io.pyworker.engine;

import io.pyworker.bundle.SourceTree;
import io.pyworker.bundle.WorkerConfig;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * What an interpreter is started with.
 *
 * @param name the interpreter's own name, such as {@code text-1}
 * @param sources where Python files are looked up, in order
 * @param tables the dispatch tables of the contracts that it serves
 * @param config the worker that it belongs to
 * @param callbacks where functions of the main side run that Python calls
 * @param main what the main side offers by name
 */
public record InterpreterSpec(
        String name,
        List<SourceTree> sources,
        List<DispatchTable> tables,
        WorkerConfig config,
        Executor callbacks,
        MainScope main) {
    public InterpreterSpec {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
    }

    /** The worker's name. */
    public String worker() {
        return config.name();
    }

    /**
     * A generated dispatch table.
     *
     * @param contract the interface's binary name
     * @param hash the contract's fingerprint, which the table must have
     * @param source the table's Python source
     */
    public record DispatchTable(String contract, String hash, String source) {}
}
