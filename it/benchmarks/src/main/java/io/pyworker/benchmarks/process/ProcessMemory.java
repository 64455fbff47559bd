package io.pyworker.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param residentMiB VmRSS, before the collection
 * @param mostResidentMiB VmHWM
 * @param heapMiB the live heap, after a collection
 */
record ProcessMemory(double residentMiB, double mostResidentMiB, double heapMiB) {
    static ProcessMemory now() {
        double resident = status("VmRSS:");
        double most = status("VmHWM:");
        System.gc();
        System.gc(); // what the first one queued for cleaning
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024.0 / 1024;
        return new ProcessMemory(resident, most, heap);
    }

    private static double status(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
