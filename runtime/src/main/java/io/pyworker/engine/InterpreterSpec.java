package io.pyworker.engine;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What an interpreter is started with.
 *
 * @param worker the worker's name
 * @param name the interpreter's own name, such as {@code text-1}
 * @param sources where Python files are looked up, in order
 * @param tables the dispatch tables of the contracts that it serves
 * @param preload modules to import before ready
 * @param exports functions per module that only the configuration names
 * @param adapters how objects of Python classes cross
 * @param javaTypes the Java class per Python class
 * @param scripts whether scripts may run
 * @param callbacks where functions of the main side run that Python calls
 * @param main what the main side offers by name
 * @param syncMainOnly whether Python may reach nothing of the main side, and gets no messages
 */
public record InterpreterSpec(
        String worker,
        String name,
        List<SourceTree> sources,
        List<DispatchTable> tables,
        List<String> preload,
        Map<String, List<String>> exports,
        List<AdapterConfig> adapters,
        Map<String, String> javaTypes,
        boolean scripts,
        Executor callbacks,
        MainScope main,
        boolean syncMainOnly) {
    public InterpreterSpec {
        sources = List.copyOf(sources);
        tables = List.copyOf(tables);
        preload = List.copyOf(preload);
        exports = Map.copyOf(exports);
        adapters = List.copyOf(adapters);
        javaTypes = Map.copyOf(javaTypes);
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
