package io.pyworker.maven;

import io.pyworker.bundle.ContractFile;
import io.pyworker.maven.config.ExportEntry;
import io.pyworker.maven.contract.FoundContract;
import io.pyworker.maven.python.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What contracts and {@code [exports]} expect of the Python code. */
final class Expectations {
    private static final String EXPORTS = "[exports]";

    private Expectations() {}

    static List<Wanted> of(List<FoundContract> contracts, List<ExportEntry> exports) {
        var wanted = new ArrayList<Wanted>();
        contracts.forEach(found -> wanted.add(of(found.contract())));
        Map<String, List<ExportEntry>> byModule = new LinkedHashMap<>();
        exports.forEach(export -> byModule.computeIfAbsent(export.module(), module -> new ArrayList<>())
                .add(export));
        byModule.forEach((module, entries) -> wanted.add(of(module, entries)));
        return wanted;
    }

    private static Wanted of(ContractFile contract) {
        List<Wanted.Function> functions = contract.methods().stream()
                .map(method ->
                        new Wanted.Function(contract.interfaceName() + "#" + method.javaName(), method.python(), null))
                .toList();
        return new Wanted(contract.interfaceName(), contract.module(), null, functions);
    }

    private static Wanted of(String module, List<ExportEntry> exports) {
        List<Wanted.Function> functions = exports.stream()
                .map(export -> new Wanted.Function(EXPORTS, export.function(), export.place()))
                .toList();
        return new Wanted(EXPORTS, module, exports.get(0).place(), functions);
    }
}
