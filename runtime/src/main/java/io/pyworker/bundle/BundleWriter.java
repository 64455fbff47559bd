package io.pyworker.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a bundle into an output folder. The new one is complete beside the old one before it takes its place; nothing of an earlier
 * bundle is left. One thread at a time per output folder.
 */
public final class BundleWriter {
    private final Path outputFolder;

    public BundleWriter(Path outputFolder) {
        this.outputFolder = outputFolder;
    }

    /** What a call did. */
    public enum Outcome {
        WRITTEN,
        UNCHANGED
    }

    /**
     * Writes the bundle, its index and its development marker; touches nothing if they are there already.
     *
     * @throws IOException also if a file changed after its digest was taken
     */
    public Outcome write(BundleContent content) throws IOException {
        if (isCurrent(content)) {
            return Outcome.UNCHANGED;
        }
        removeOthers(content.bundle().name());
        swap(content);
        replace(index(), content.bundle().name() + "\n");
        replace(BundleLayout.marker(outputFolder), content.marker().toJson());
        return Outcome.WRITTEN;
    }

    /** Removes the bundle that an earlier call wrote; returns false if there is none. */
    public boolean remove() throws IOException {
        boolean found = Files.exists(index());
        removeOthers("");
        Files.deleteIfExists(index());
        Files.deleteIfExists(BundleLayout.marker(outputFolder));
        return found;
    }

    private boolean isCurrent(BundleContent content) throws IOException {
        Bundle bundle = content.bundle();
        return hasText(index(), bundle.name() + "\n")
                && hasText(BundleLayout.marker(outputFolder), content.marker().toJson())
                && hasText(outputFolder.resolve(BundleLayout.bundleJson(bundle.name())), bundle.toJson())
                && hasFiles(bundle);
    }

    private static boolean hasText(Path file, String text) throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(text);
    }

    private boolean hasFiles(Bundle bundle) throws IOException {
        var wanted = new TreeSet<>(Set.of("bundle.json"));
        for (BundleFile file : bundle.files()) {
            Path copy = outputFolder.resolve(BundleLayout.python(bundle.name(), file.path()));
            if (!Files.isRegularFile(copy) || !Digest.sha256(copy).equals(file.sha256())) {
                return false;
            }
            wanted.add("python/" + file.path());
        }
        return wanted.equals(files(folder(bundle.name())));
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private void swap(BundleContent content) throws IOException {
        String name = content.bundle().name();
        Path work = BundleLayout.work(outputFolder); // what a crash leaves there is never packaged
        Path fresh = work.resolve("bundle.new");
        Path old = work.resolve("bundle.old");
        delete(fresh);
        delete(old);
        fill(fresh, content);
        if (Files.exists(folder(name))) {
            Files.move(folder(name), old);
        }
        Files.createDirectories(folder(name).getParent());
        Files.move(fresh, folder(name));
        delete(old);
    }

    private static void fill(Path folder, BundleContent content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bundle.json"), content.bundle().toJson());
        for (BundleFile file : content.bundle().files()) {
            Path source = content.files().get(file.path());
            if (source == null) {
                throw new NoSuchFileException(file.path(), null, "no source is given for this file of the bundle");
            }
            Path copy = folder.resolve("python").resolve(file.path());
            Files.createDirectories(copy.getParent());
            copy(source, copy, file);
        }
    }

    private static void copy(Path source, Path target, BundleFile file) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(target)) {
            if (!Digest.copy(in, out).equals(file.sha256())) {
                throw new IOException(file.path() + " changed while it was being bundled: run the build again");
            }
        }
    }

    private void removeOthers(String keep) throws IOException {
        if (Files.isRegularFile(index())) {
            for (String name : Files.readAllLines(index())) {
                if (BundleLayout.isBundleName(name) && !name.equals(keep)) {
                    delete(folder(name));
                }
            }
        }
    }

    private Path index() {
        return outputFolder.resolve(BundleLayout.INDEX);
    }

    private Path folder(String name) {
        return outputFolder.resolve(BundleLayout.bundleFolder(name));
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
