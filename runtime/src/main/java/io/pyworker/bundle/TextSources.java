package io.pyworker.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files that a program gave as text, by their path. Immutable. */
public final class TextSources implements SourceTree {
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    public TextSources(Map<String, String> texts) {
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty() || !list(path).isEmpty();
    }

    @Override
    public List<String> list(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        var names = new TreeSet<String>();
        files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .forEach(path -> names.add(path.substring(prefix.length()).split("/", 2)[0]));
        return List.copyOf(names);
    }

    @Override
    public OptionalLong size(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public long modifiedMillis(String path) {
        return 0;
    }
}
