package io.pyworker.graalpy;

import io.pyworker.bundle.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.graalvm.polyglot.io.FileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter sees of the world's files: its own package under {@code /pyworker/lib}, the user's modules under
 * {@code /pyworker/app}, Java's time zones, the buffers of the current call, the memory that calls share, and nothing of the machine. Read-only, but for
 * shared memory. Used by one interpreter's thread.
 */
final class WorkerFileSystem implements FileSystem {
    static final String ROOT = "/pyworker";
    static final String LIB = ROOT + "/lib";
    static final String APP = ROOT + "/app";
    static final String BUFFERS = ROOT + "/buffers";
    static final String ZONES = ROOT + "/zoneinfo";
    static final String SHARED = ROOT + "/shared";

    private static final int DIRECTORY_MODE = 0040555;
    private static final int FILE_MODE = 0100444;
    private static final int WRITABLE_FILE_MODE = 0100666;
    private static final Set<OpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.DELETE_ON_CLOSE);

    private final SourceTree lib;
    private final List<SourceTree> app;
    private final BufferChannel buffers;
    private final SharedFiles shared;

    WorkerFileSystem(SourceTree lib, List<SourceTree> app, BufferChannel buffers, SharedFiles shared) {
        this.lib = lib;
        this.app = app;
        this.buffers = buffers;
        this.shared = shared;
    }

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri.getPath());
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return path.startsWith("/") ? path : Path.of(APP).resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return toAbsolutePath(path).normalize();
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        SharedFiles.SharedFile memory = shared(path);
        if (memory == null) {
            node(path);
        }
        if (modes.contains(AccessMode.WRITE) && !isWritable(memory)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        SharedFiles.SharedFile memory = shared(path);
        if (options.stream().anyMatch(WRITING::contains) && !isWritable(memory)) {
            throw new AccessDeniedException(path.toString());
        }
        if (memory != null) {
            return memory.open();
        }
        if (name(path).equals(BUFFERS)) {
            return buffers;
        }
        return new BytesChannel(node(path).bytes(path));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Node node = node(directory);
        if (!node.isDirectory()) {
            throw new NotDirectoryException(directory.toString());
        }
        List<Path> entries = node.names().stream().map(directory::resolve).toList();
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return entries.iterator();
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        SharedFiles.SharedFile memory = shared(path);
        if (memory != null) {
            int mode = isWritable(memory) ? WRITABLE_FILE_MODE : FILE_MODE;
            return attributes(path, attributes, mode, memory.memory().limit(), 0);
        }
        Node node = node(path);
        int mode = node.isDirectory() ? DIRECTORY_MODE : FILE_MODE;
        return attributes(path, attributes, mode, node.size(), node.modifiedMillis());
    }

    private Map<String, Object> attributes(Path path, String asked, int mode, long size, long modifiedMillis) {
        FileTime time = FileTime.fromMillis(modifiedMillis);
        Map<String, Object> values = new HashMap<>();
        values.put("isDirectory", mode == DIRECTORY_MODE);
        values.put("isRegularFile", mode != DIRECTORY_MODE);
        values.put("isSymbolicLink", false);
        values.put("isOther", false);
        values.put("size", size);
        values.put("lastModifiedTime", time);
        values.put("lastAccessTime", time);
        values.put("creationTime", time);
        if (asked.startsWith("unix:")) {
            values.put("mode", mode);
            values.put("ino", (long) name(path).hashCode());
            values.put("dev", 1L);
            values.put("nlink", 1);
            values.put("uid", 0);
            values.put("gid", 0);
            values.put("ctime", time);
        }
        return values;
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        throw new AccessDeniedException(directory.toString());
    }

    @Override
    public void delete(Path path) throws IOException {
        throw new AccessDeniedException(path.toString());
    }

    private String name(Path path) {
        return toRealPath(path).toString().replace('\\', '/');
    }

    private Node node(Path path) throws NoSuchFileException {
        String name = name(path);
        Optional<Node> node = below(name, LIB)
                .map(inner -> new Node(List.of(lib), inner))
                .or(() -> below(name, APP).map(inner -> new Node(app, inner)))
                .or(() -> below(name, ZONES).map(inner -> new Node(List.of(ZoneFiles.ALL), inner)))
                .filter(Node::exists);
        if (node.isEmpty() && name.equals(ROOT)) {
            return Node.EMPTY_DIRECTORY;
        }
        return node.orElseThrow(() -> new NoSuchFileException(name));
    }

    private SharedFiles.@Nullable SharedFile shared(Path path) {
        return below(name(path), SHARED).map(shared::find).orElse(null);
    }

    private static boolean isWritable(SharedFiles.@Nullable SharedFile memory) throws IOException {
        return memory != null && !memory.memory().isReadOnly();
    }

    private static Optional<String> below(String name, String root) {
        if (name.equals(root)) {
            return Optional.of("");
        }
        return name.startsWith(root + "/") ? Optional.of(name.substring(root.length() + 1)) : Optional.empty();
    }

    /** A path in several trees laid over one another: the first that has a file wins, directories are merged. */
    private record Node(List<SourceTree> trees, String path) {
        static final Node EMPTY_DIRECTORY = new Node(List.of(), "");

        boolean exists() {
            return isDirectory() || owner().isPresent();
        }

        boolean isDirectory() {
            return path.isEmpty() || trees.stream().anyMatch(tree -> tree.isDirectory(path));
        }

        Optional<SourceTree> owner() {
            return trees.stream().filter(tree -> tree.isFile(path)).findFirst();
        }

        byte[] bytes(Path asked) throws NoSuchFileException {
            return owner().flatMap(tree -> tree.read(path))
                    .orElseThrow(() -> new NoSuchFileException(asked.toString()));
        }

        long size() {
            return owner().map(tree -> tree.size(path).orElse(0)).orElse(0L);
        }

        long modifiedMillis() {
            return owner().map(tree -> tree.modifiedMillis(path)).orElse(0L);
        }

        Set<String> names() {
            Set<String> names = new TreeSet<>();
            trees.forEach(tree -> names.addAll(tree.list(path)));
            return names;
        }
    }
}
