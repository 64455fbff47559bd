package io.pyworker;

import io.pyworker.bundle.ContractEntry;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the dispatch tables that the processor wrote beside the classes. */
final class DispatchTables {
    private static final String DIRECTORY = "META-INF/pyworker/contracts/";

    private DispatchTables() {}

    static List<DispatchTable> of(MergedWorker worker, ClassLoader loader) {
        return worker.contracts().stream().map(entry -> read(entry, loader)).toList();
    }

    private static DispatchTable read(ContractEntry entry, ClassLoader loader) {
        String resource = DIRECTORY + entry.interfaceName() + ".py";
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new BundleException("the bundle serves " + entry.interfaceName() + ", and " + resource
                        + " is not on the class path: run 'mvn compile'");
            }
            return new DispatchTable(
                    entry.interfaceName(), entry.hash(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BundleException("cannot read " + resource + ": " + e, e);
        }
    }
}
