package io.pyworker.maven.config;

import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells pyworker's keys from the user's own, and both from slips. */
final class KeyCheck {
    private KeyCheck() {}

    /** The user's own keys of a table; reports what is not supported yet, and what looks like a misspelt key. */
    static Map<String, Node> custom(Node.Table table, Findings findings) {
        var custom = new LinkedHashMap<String, Node>();
        table.members().forEach((key, node) -> {
            Optional<WorkerKey> known = WorkerKey.of(key);
            Optional<String> nearest = Spelling.nearest(key, WorkerKey.common());
            if (known.isPresent()) {
                checkSupported(known.get(), node, RemoteWorkerlib.of(table), findings);
            } else if (nearest.isPresent()) {
                findings.add(Diagnostic.UNKNOWN_KEY.at(node.place(), node.label(), Spelling.didYouMean(nearest)));
            } else if (node.value() instanceof Node.Table inner
                    && WorkerKey.looksLikeWorker(inner.members().keySet())) {
                String meant = "; did you mean `[worker." + key + "]`?";
                findings.add(Diagnostic.UNKNOWN_KEY.at(node.place(), node.label(), meant));
            } else {
                custom.put(key, node);
            }
        });
        return custom;
    }

    private static void checkSupported(WorkerKey key, Node node, RemoteWorkerlib workerlib, Findings findings) {
        boolean remote = key == WorkerKey.PACKAGES || key == WorkerKey.EXPERIMENTAL_REMOTE_PACKAGES;
        if (key.isSupported() || node.isEmpty() || remote && workerlib.isServed()) {
            return;
        }
        String instead = remote && workerlib.wanted() ? RemoteWorkerlib.ADVICE : key.instead();
        findings.add(Diagnostic.UNSUPPORTED_KEY.at(node.place(), node.label(), instead));
    }
}
