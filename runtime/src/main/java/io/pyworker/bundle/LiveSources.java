package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files where they are written, read from disk at each access: what {@code files} of {@code worker.toml} maps first, then the
 * source folders in order. Immutable; what it shows changes with the disk.
 */
public final class LiveSources implements SourceTree {
    private final List<Mount> mounts;

    /**
     * A source tree of folders and mapped files.
     *
     * @param roots folders whose content is at the root of the tree
     * @param files files or folders on disk, by their path in the tree
     */
    public LiveSources(List<Path> roots, Map<String, Path> files) {
        var all = new ArrayList<Mount>();
        files.forEach((path, target) -> all.add(new Mount(path, target)));
        roots.forEach(root -> all.add(new Mount("", root)));
        mounts = List.copyOf(all);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return find(path).filter(Files::isRegularFile).map(file -> io(path, () -> Files.readAllBytes(file)));
    }

    @Override
    public boolean isFile(String path) {
        return find(path).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty() || mounts.stream().anyMatch(mount -> mount.isBelow(path)) || isRealDirectory(path);
    }

    private boolean isRealDirectory(String path) {
        return findAll(path).anyMatch(Files::isDirectory);
    }

    @Override
    public List<String> list(String directory) {
        var names = new TreeSet<String>();
        mounts.stream().filter(mount -> mount.isBelow(directory)).forEach(mount -> names.add(mount.nameIn(directory)));
        findAll(directory).filter(Files::isDirectory).forEach(folder -> names.addAll(names(directory, folder)));
        return List.copyOf(names);
    }

    private List<String> names(String directory, Path folder) {
        List<String> names = io(directory, () -> {
            try (Stream<Path> children = Files.list(folder)) {
                return children.map(child -> child.getFileName().toString()).toList();
            }
        });
        return names.stream()
                .filter(name -> exists(BundlePath.join(directory, name)))
                .toList();
    }

    private boolean exists(String path) {
        return findAll(path).findAny().isPresent();
    }

    @Override
    public OptionalLong size(String path) {
        Optional<Long> size = find(path).filter(Files::isRegularFile).map(file -> io(path, () -> Files.size(file)));
        return size.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    @Override
    public long modifiedMillis(String path) {
        return find(path)
                .filter(Files::isRegularFile)
                .map(file -> io(path, () -> Files.getLastModifiedTime(file).toMillis()))
                .orElse(0L);
    }

    private Optional<Path> find(String path) {
        return findAll(path).findFirst();
    }

    private Stream<Path> findAll(String path) {
        if (!BundlePath.isValid(path) || BundlePath.isIgnored(path)) {
            return Stream.empty();
        }
        return mounts.stream().flatMap(mount -> mount.find(path).stream());
    }

    private interface Access<T> {
        T get() throws IOException;
    }

    private static <T> T io(String path, Access<T> access) {
        try {
            return access.get();
        } catch (IOException e) {
            throw new BundleException("cannot read the Python source " + path + ": " + e, e);
        }
    }

    /** A file or folder on disk at a place of the tree. */
    private record Mount(String path, Path target) {
        /** True if this is somewhere below a directory of the tree that need not be on disk. */
        boolean isBelow(String directory) {
            return !path.isEmpty() && (directory.isEmpty() || path.startsWith(directory + "/")) && Files.exists(target);
        }

        String nameIn(String directory) {
            String rest = directory.isEmpty() ? path : path.substring(directory.length() + 1);
            return rest.split("/", 2)[0];
        }

        /** What is at a path; empty if nothing, or if a link leads out of the target. */
        Optional<Path> find(String wanted) {
            if (!path.isEmpty() && !wanted.equals(path) && !wanted.startsWith(path + "/")) {
                return Optional.empty();
            }
            String rest = wanted.substring(Math.min(wanted.length(), path.isEmpty() ? 0 : path.length() + 1));
            return inside(rest.isEmpty() ? target : target.resolve(rest));
        }

        private Optional<Path> inside(Path candidate) {
            try {
                Path real = candidate.toRealPath();
                return real.startsWith(target.toRealPath()) ? Optional.of(real) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty(); // not there, or not for us: the same to the reader
            }
        }
    }
}
