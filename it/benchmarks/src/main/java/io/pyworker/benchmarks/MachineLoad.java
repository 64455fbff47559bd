package io.pyworker.benchmarks;

import io.pyworker.benchmarks.page.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The machine's load before a group of measurements. Linux only.
 *
 * @param average the load average over one minute
 * @param busyTicks what all cores have worked since the start of the machine
 * @param ownTicks what this process and its ended children have
 */
record MachineLoad(String group, double average, long busyTicks, long ownTicks, long nanos) {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux

    static MachineLoad before(String group) throws IOException {
        return new MachineLoad(group, loadAverage(), busyNow(), ownNow(), System.nanoTime());
    }

    /** The load around the group, which is over now, with the share of all cores that others took meanwhile. */
    RunFacts.Load after() throws IOException {
        double seconds = (System.nanoTime() - nanos) / 1e9;
        long others = busyNow() - busyTicks - (ownNow() - ownTicks);
        double cores = Runtime.getRuntime().availableProcessors();
        double share = Math.max(0, others / TICKS_PER_SECOND / seconds / cores);
        return new RunFacts.Load(group, average, loadAverage(), share, seconds);
    }

    private static double loadAverage() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /** user, nice, system; then without idle and iowait: irq, softirq, steal. */
    private static long busyNow() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/stat"))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" +");
        return IntStream.of(1, 2, 3, 6, 7, 8)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum();
    }

    /** utime, stime, cutime, cstime: what follows the program's name in brackets begins with field 3. */
    private static long ownNow() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return IntStream.rangeClosed(11, 14)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum();
    }
}
