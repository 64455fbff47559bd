package io.pyworker.maven;

import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleFile;
import io.pyworker.bundle.WorkerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was done, for the user.
 *
 * @param bundle what is in the output folder now
 * @param contracts how many contracts the module has
 * @param notes further lines
 */
record BundleReport(BundleOutcome outcome, Optional<Bundle> bundle, int contracts, List<String> notes) {
    BundleReport {
        notes = List.copyOf(notes);
    }

    String text() {
        return switch (outcome) {
            case NOTHING -> "nothing to bundle: there is no Python, no worker.toml and no annotated interface";
            case CONTRACTS_ONLY ->
                count(contracts, "contract") + " and no Python here: checked in the module that has the Python";
            case WRITTEN -> bundle.map(BundleReport::written).orElse("");
            case UP_TO_DATE ->
                "bundle is up to date (" + bundle.map(BundleReport::size).orElse("") + ")";
        };
    }

    /** The size of a bundle: {@code 3 files, 1 contract}. */
    static String size(Bundle bundle) {
        return count(bundle.files().size(), "file") + ", "
                + count(bundle.contracts().size(), "contract");
    }

    private static String written(Bundle bundle) {
        long python = bundle.files().stream()
                .map(BundleFile::path)
                .filter(path -> path.endsWith(".py"))
                .count();
        var parts = new ArrayList<String>();
        parts.add(count(python, "Python file"));
        long others = bundle.files().size() - python;
        if (others > 0) {
            parts.add(count(others, "other file"));
        }
        parts.add(count(bundle.contracts().size(), "contract"));
        String last = parts.remove(parts.size() - 1);
        return "bundled " + String.join(", ", parts) + " and " + last + " for " + workers(bundle.workers());
    }

    private static String workers(List<WorkerConfig> workers) {
        String names = workers.stream().map(WorkerConfig::name).collect(Collectors.joining(", "));
        return (workers.size() == 1 ? "worker " : "workers ") + names;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
