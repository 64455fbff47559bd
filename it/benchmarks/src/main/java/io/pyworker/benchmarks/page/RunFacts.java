package io.pyworker.benchmarks.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one JVM's figures were taken on.
 *
 * @param label the column
 * @param versions of the JVM and of its Python, a line each
 * @param machine processor, cores, memory, system
 * @param date ISO
 * @param quick whether this was a try, whose figures mean nothing
 * @param pinnable whether {@code taskset} was there
 * @param loads one per group, in order
 */
public record RunFacts(
        String label,
        List<String> versions,
        String machine,
        String date,
        boolean quick,
        boolean pinnable,
        List<Load> loads) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /**
     * The machine's load around a group of measurements.
     *
     * @param before load average over one minute; much of it is what the group before left
     * @param after the same; most of it is the group's own
     * @param others the share of all cores that other processes took, 0 to 1
     */
    public record Load(String group, double before, double after, double others, double seconds) {}

    /** The same with these loads, each in place of the group's own. */
    public RunFacts withLoads(List<Load> newer) {
        Map<String, Load> byGroup = new LinkedHashMap<>();
        Stream.concat(loads.stream(), newer.stream()).forEach(load -> byGroup.put(load.group(), load));
        return new RunFacts(label, versions, machine, date, quick, pinnable, List.copyOf(byGroup.values()));
    }

    public static RunFacts read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), RunFacts.class);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this));
    }
}
