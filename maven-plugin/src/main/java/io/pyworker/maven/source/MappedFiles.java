package io.pyworker.maven.source;

import io.pyworker.maven.config.FileEntry;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Finding;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the sources of {@code [files]}: relative to the folder of {@code worker.toml}, and if there is nothing, to the Python
 * folder, so that the table of a project whose files all lay in one folder still holds.
 */
final class MappedFiles {
    private final ProjectFolder project;
    private final List<Path> folders;
    private final Findings findings;

    MappedFiles(ProjectFolder project, List<Path> folders, Findings findings) {
        this.project = project;
        this.folders = folders;
        this.findings = findings;
    }

    /** The source of a line; empty if there is none, which is then reported. */
    Optional<Path> find(FileEntry entry) {
        String problem = problem(entry.source());
        if (!problem.isEmpty()) {
            findings.add(Diagnostic.FILE_SOURCE.at(entry.place(), entry.source(), problem));
            return Optional.empty();
        }
        Optional<Path> found = candidates(entry).stream().filter(Files::exists).findFirst();
        if (found.isEmpty()) {
            findings.add(missing(entry));
        }
        return found;
    }

    private List<Path> candidates(FileEntry entry) {
        try {
            return folders.stream()
                    .map(folder -> folder.resolve(entry.source()).normalize())
                    .toList();
        } catch (InvalidPathException e) {
            return List.of(); // no file can have this name here
        }
    }

    private Finding missing(FileEntry entry) {
        List<Path> candidates = candidates(entry);
        String places = candidates.stream().map(project::show).collect(Collectors.joining(" and "));
        Path inBase = project.base().resolve(entry.source()).normalize();
        String hint = !candidates.isEmpty() && Files.exists(inBase)
                ? "; did you mean `" + ProjectFolder.relative(folders.get(0), inBase) + "`?"
                : "";
        return Diagnostic.FILE_MISSING.at(entry.place(), entry.source(), places, hint);
    }

    private static String problem(String source) {
        if (source.isBlank()) {
            return "is empty: name a file or folder";
        }
        if (source.contains("://")) {
            return "is a URL, and nothing is downloaded: keep a copy in the project, and name that";
        }
        boolean absolute = source.startsWith("/") || source.startsWith("~") || source.matches("[A-Za-z]:.*");
        return absolute ? "is a path of one machine: make it relative to the folder of worker.toml" : "";
    }
}
