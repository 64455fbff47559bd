package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** The files that {@code bundle.json} lists, read from the class path; each is checked against its digest. Immutable. */
public final class PackagedSources implements SourceTree {
    private final ClassLoader loader;
    private final String bundle;
    private final String origin;
    private final Map<String, BundleFile> files = new HashMap<>();
    private final Map<String, TreeSet<String>> directories = new HashMap<>();

    /** Reads what the loader finds of a bundle; {@code origin} names the jar or folder in messages. */
    public PackagedSources(ClassLoader loader, Bundle bundle, String origin) {
        this.loader = loader;
        this.bundle = bundle.name();
        this.origin = origin;
        directories.put("", new TreeSet<>());
        bundle.files().forEach(this::add);
    }

    private void add(BundleFile file) {
        files.put(file.path(), file);
        String path = file.path();
        while (!path.isEmpty()) {
            int slash = path.lastIndexOf('/');
            String parent = path.substring(0, Math.max(slash, 0));
            directories.computeIfAbsent(parent, key -> new TreeSet<>()).add(path.substring(slash + 1));
            path = parent;
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(this::checked);
    }

    private byte[] checked(BundleFile file) {
        String resource = BundleLayout.python(bundle, file.path());
        try (InputStream in = loader.getResourceAsStream(resource)) {
            byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
            if (in == null || !Digest.sha256(bytes).equals(file.sha256())) {
                throw new BundleException(resource + (in == null ? " is missing from " : " was changed in ") + origin
                        + " after the bundle was written: run 'mvn compile' or build the jar again");
            }
            return bytes;
        } catch (IOException e) {
            throw new BundleException("cannot read " + resource + " from " + origin + ": " + e, e);
        }
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return directories.containsKey(path);
    }

    @Override
    public List<String> list(String directory) {
        return List.copyOf(directories.getOrDefault(directory, new TreeSet<>()));
    }

    @Override
    public OptionalLong size(String path) {
        BundleFile file = files.get(path);
        return file == null ? OptionalLong.empty() : OptionalLong.of(file.size());
    }

    @Override
    public long modifiedMillis(String path) {
        BundleFile file = files.get(path);
        return file == null ? 0 : 1000 * (Long.parseLong(file.sha256().substring(0, 8), 16) >>> 1);
    }
}
