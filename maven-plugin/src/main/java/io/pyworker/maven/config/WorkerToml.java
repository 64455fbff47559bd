package io.pyworker.maven.config;

import io.pyworker.bundle.WorkerConfig;
import java.util.List;

/**
 * What {@code worker.toml} says.
 *
 * @param present whether there is such a file
 * @param workers never empty
 * @param adapters of all workers; those of one worker in the order of the file
 * @param javaTypes of all workers
 * @param notes lines for the log
 */
public record WorkerToml(
        boolean present,
        List<WorkerConfig> workers,
        List<FileEntry> files,
        List<ExportEntry> exports,
        List<AdapterEntry> adapters,
        List<JavaTypeEntry> javaTypes,
        List<String> notes) {
    public WorkerToml {
        workers = List.copyOf(workers);
        files = List.copyOf(files);
        exports = List.copyOf(exports);
        adapters = List.copyOf(adapters);
        javaTypes = List.copyOf(javaTypes);
        notes = List.copyOf(notes);
    }

    /** What holds where there is no file. */
    public static WorkerToml absent() {
        return new WorkerToml(
                false, List.of(WorkerConfig.implicitDefault()), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
