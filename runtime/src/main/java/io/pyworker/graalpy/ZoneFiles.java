package io.pyworker.graalpy;

import io.pyworker.bundle.SourceTree;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time zones that Java knows, as files for Python's {@code zoneinfo}: the interpreter sees none of the machine's, and this way
 * both sides agree. Any thread may use it.
 */
final class ZoneFiles implements SourceTree {
    static final ZoneFiles ALL = new ZoneFiles();

    private final TreeSet<String> zones = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());

    /** What was read: Python asks for a file's size before it reads, and each interpreter for itself. */
    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    private ZoneFiles() {}

    @Override
    public Optional<byte[]> read(String path) {
        return isFile(path)
                ? Optional.of(written.computeIfAbsent(
                        path, zone -> ZoneFile.of(zone, ZoneId.of(zone).getRules())))
                : Optional.empty();
    }

    @Override
    public boolean isFile(String path) {
        return zones.contains(path);
    }

    @Override
    public boolean isDirectory(String path) {
        if (path.isEmpty()) {
            return true;
        }
        String below = zones.higher(path + "/");
        return below != null && below.startsWith(path + "/");
    }

    @Override
    public List<String> list(String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return zones.stream()
                .filter(zone -> zone.startsWith(prefix))
                .map(zone -> zone.substring(prefix.length()).split("/", 2)[0])
                .distinct()
                .toList();
    }

    @Override
    public OptionalLong size(String path) {
        return read(path).map(bytes -> OptionalLong.of(bytes.length)).orElseGet(OptionalLong::empty);
    }

    @Override
    public long modifiedMillis(String path) {
        return 0;
    }
}
