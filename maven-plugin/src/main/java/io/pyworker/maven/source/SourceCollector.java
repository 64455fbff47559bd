package io.pyworker.maven.source;

import io.pyworker.maven.config.FileEntry;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the files of the Python folder and of {@code [files]}. */
public final class SourceCollector {
    private final ProjectFolder project;
    private final Path pythonFolder;
    private final MappedFiles mappedFiles;
    private final Findings findings;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final Map<String, Path> mapped = new TreeMap<>();

    private SourceCollector(ProjectFolder project, Path pythonFolder, Path configFolder, Findings findings) {
        this.project = project;
        this.pythonFolder = pythonFolder;
        this.mappedFiles = new MappedFiles(project, List.of(configFolder, pythonFolder), findings);
        this.findings = findings;
    }

    /** Collects; what cannot be bundled is reported. */
    public static SourceFiles collect(
            ProjectFolder project, Path pythonFolder, Path configFolder, List<FileEntry> entries, Findings findings)
            throws IOException {
        var collector = new SourceCollector(project, pythonFolder, configFolder, findings);
        collector.addPythonFolder();
        for (FileEntry entry : entries) {
            collector.add(entry);
        }
        collector.refuseOurName();
        return new SourceFiles(collector.files, collector.mapped);
    }

    private void addPythonFolder() throws IOException {
        if (Files.isDirectory(pythonFolder)) {
            files.putAll(FolderWalk.files(pythonFolder, project, findings));
        }
    }

    /** The runtime brings a package of that name, and Python would find one of the two. */
    private void refuseOurName() {
        files.entrySet().stream()
                .filter(file ->
                        file.getKey().equals("pyworker.py") || file.getKey().startsWith("pyworker/"))
                .findFirst()
                .ifPresent(file -> findings.add(Diagnostic.PYTHON_NAME.finding(
                        project.show(file.getValue()), "the runtime brings the package `pyworker`. Rename yours")));
    }

    private void add(FileEntry entry) throws IOException {
        Optional<Path> source = mappedFiles.find(entry);
        if (source.isEmpty()) {
            return;
        }
        boolean folder = Files.isDirectory(source.get());
        String name = source.get().getFileName().toString();
        String destination = Destination.resolve(entry.destination(), name, folder);
        String problem = Destination.problem(destination);
        if (!problem.isEmpty()) {
            findings.add(Diagnostic.FILE_ESCAPES.at(entry.place(), entry.destination(), problem));
            return;
        }
        mapped.put(destination, source.get());
        for (var file : sources(source.get(), folder).entrySet()) {
            put(join(destination, file.getKey()), file.getValue(), entry.place());
        }
    }

    private Map<String, Path> sources(Path source, boolean folder) throws IOException {
        return folder ? FolderWalk.files(source, project, findings) : Map.of("", source);
    }

    private static String join(String destination, String path) {
        return destination.isEmpty() || path.isEmpty() ? destination + path : destination + "/" + path;
    }

    private void put(String path, Path file, Place place) throws IOException {
        Optional<Map.Entry<String, Path>> other = inTheWay(path);
        if (other.isPresent() && !Files.isSameFile(other.get().getValue(), file)) {
            String first = project.show(other.get().getValue());
            findings.add(Diagnostic.FILE_CONFLICT.at(place, other.get().getKey(), first, project.show(file)));
        }
        files.putIfAbsent(path, file);
    }

    /** The file that is at a path, or where the path needs a folder, or below the path. */
    private Optional<Map.Entry<String, Path>> inTheWay(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            if (files.containsKey(at)) {
                return Optional.of(Map.entry(at, files.get(at)));
            }
        }
        return files.tailMap(path + "/").entrySet().stream()
                .findFirst()
                .filter(file -> file.getKey().startsWith(path + "/"));
    }
}
