package io.pyworker.maven;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.ContractFile;
import io.pyworker.maven.config.AdapterEntry;
import io.pyworker.maven.config.ExportEntry;
import io.pyworker.maven.config.JavaTypeEntry;
import io.pyworker.maven.config.WorkerToml;
import io.pyworker.maven.contract.FoundContract;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.python.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What contracts and {@code worker.toml} expect of the Python code. */
final class Expectations {
    private static final String EXPORTS = "[exports]";
    private static final String ADAPTERS = "[adapters]";
    private static final String JAVA_TYPES = "[java_types]";

    private Expectations() {}

    static List<Wanted> of(List<FoundContract> contracts, WorkerToml toml) {
        var wanted = new ArrayList<Wanted>();
        contracts.forEach(found -> wanted.add(of(found.contract())));
        Map<String, List<ExportEntry>> byModule = new LinkedHashMap<>();
        toml.exports()
                .forEach(export -> byModule.computeIfAbsent(export.module(), module -> new ArrayList<>())
                        .add(export));
        byModule.forEach((module, entries) -> wanted.add(of(module, entries)));
        toml.adapters().forEach(entry -> wanted.add(of(entry)));
        Set<String> adapted =
                toml.adapters().stream().map(AdapterEntry::pythonClass).collect(Collectors.toSet());
        toml.javaTypes().stream()
                .filter(entry -> !adapted.contains(entry.pythonClass()))
                .forEach(entry -> wanted.add(of(entry)));
        return wanted;
    }

    private static Wanted of(ContractFile contract) {
        if (!contract.pyClass().isEmpty() || !contract.pyObject().isEmpty()) {
            return ofRemote(contract);
        }
        List<Wanted.Name> functions = contract.methods().stream()
                .map(method ->
                        new Wanted.Name(contract.interfaceName() + "#" + method.javaName(), method.python(), null))
                .toList();
        return new Wanted(contract.interfaceName(), contract.module(), true, null, functions);
    }

    /** Attributes are not looked for: a constructor may make them. */
    private static Wanted ofRemote(ContractFile contract) {
        String path = contract.pyClass() + contract.pyObject();
        var target = new Wanted.Name(contract.interfaceName(), path.split("\\.", 2)[0], null);
        List<Wanted.Method> methods = contract.methods().stream()
                .filter(method -> !contract.pyClass().isEmpty())
                .filter(method -> method.kind().equals("method"))
                .map(method -> new Wanted.Method(
                        contract.interfaceName() + "#" + method.javaName(), contract.pyClass(), method.python()))
                .toList();
        return new Wanted(contract.interfaceName(), contract.module(), true, null, List.of(target), methods);
    }

    private static Wanted of(String module, List<ExportEntry> exports) {
        List<Wanted.Name> functions = exports.stream()
                .map(export -> new Wanted.Name(EXPORTS, export.function(), export.place()))
                .toList();
        return new Wanted(EXPORTS, module, true, exports.get(0).place(), functions);
    }

    private static Wanted of(AdapterEntry entry) {
        AdapterConfig adapter = entry.adapter();
        List<Wanted.Name> names = Stream.of(
                        topLevel(ADAPTERS, adapter.type(), entry.type()),
                        topLevel(ADAPTERS, adapter.encoder(), entry.encoder()),
                        topLevel(ADAPTERS, adapter.decoder(), entry.decoder()))
                .filter(name -> !name.name().equals(AdapterConfig.NONE))
                .toList();
        return new Wanted(ADAPTERS, adapter.module(), false, entry.type(), names);
    }

    private static Wanted of(JavaTypeEntry entry) {
        int dot = entry.pythonClass().lastIndexOf('.');
        var name = topLevel(JAVA_TYPES, entry.pythonClass().substring(dot + 1), entry.place());
        return new Wanted(JAVA_TYPES, entry.pythonClass().substring(0, dot), false, entry.place(), List.of(name));
    }

    /** What a module must have for {@code Image.decode} to be there. */
    private static Wanted.Name topLevel(String owner, String path, Place place) {
        return new Wanted.Name(owner, path.split("\\.", 2)[0], place);
    }
}
