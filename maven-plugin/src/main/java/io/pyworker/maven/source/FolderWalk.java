package io.pyworker.maven.source;

import io.pyworker.bundle.BundlePath;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.ProjectFolder;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists what a folder gives to a bundle: links are followed as far as they stay inside. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Path realRoot;
    private final ProjectFolder project;
    private final Findings findings;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private FolderWalk(Path root, ProjectFolder project, Findings findings) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.project = project;
        this.findings = findings;
    }

    /** The files by their path in the folder. */
    static SortedMap<String, Path> files(Path root, ProjectFolder project, Findings findings) throws IOException {
        var walk = new FolderWalk(root, project, findings);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        boolean wanted = !BundlePath.isIgnored(pathOf(folder)) && isInside(folder);
        return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String path = pathOf(file);
        if (BundlePath.isIgnored(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            findings.add(Diagnostic.PYTHON_LINK.finding(project.show(file), "leads nowhere"));
        } else if (!BundlePath.isValid(path)) {
            String problem = "`\\`, `:` and control characters do not work everywhere. Rename it";
            findings.add(Diagnostic.PYTHON_NAME.finding(project.show(file), problem));
        } else if (isInside(file)) {
            files.put(path, file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
        if (!(problem instanceof FileSystemLoopException)) {
            throw problem;
        }
        findings.add(Diagnostic.PYTHON_LINK.finding(project.show(file), "leads to a folder that it is in"));
        return FileVisitResult.CONTINUE;
    }

    private boolean isInside(Path path) throws IOException {
        boolean inside = path.toRealPath().startsWith(realRoot);
        if (!inside) {
            findings.add(Diagnostic.PYTHON_LINK.finding(project.show(path), "leads out of " + project.show(root)));
        }
        return inside;
    }

    private String pathOf(Path path) {
        String relative = root.relativize(path).toString();
        return root.getFileSystem().getSeparator().equals("\\") ? relative.replace('\\', '/') : relative;
    }
}
