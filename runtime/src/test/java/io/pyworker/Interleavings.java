package io.pyworker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.lincheck.Lincheck;

/**
 * Runs a race again and again, each time in another order of its threads' steps, which Lincheck's model checker chooses; it also fails
 * where all wait for ever. It knows no reordering of memory: a field that lacks its {@code volatile} passes.
 */
public final class Interleavings {
    private Interleavings() {}

    /**
     * One race.
     *
     * @param racers each runs on a thread of its own
     * @param check runs when all have ended; throws if something is wrong
     */
    public record Race(List<Runnable> racers, Runnable check) {}

    /**
     * Explores some thousand orders of a race, which is set up anew for each. The checker knows no JIT compiler: on a second JDK, where it
     * takes four times as long, a look at some orders says that it works there, too.
     */
    public static void explore(Supplier<Race> race) {
        int runs = Runtime.version().feature() == 17 ? Tier.of(400, 4_000, 40_000) : 50;
        Lincheck.runConcurrentTest(runs, () -> run(race.get()));
    }

    /** An assertion that Lincheck can look into. */
    public static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** In plain loops: Lincheck does not see threads that method references make or start. */
    private static void run(Race race) {
        List<Thread> threads = new ArrayList<>();
        for (Runnable racer : race.racers) {
            Thread thread = new Thread(() -> racer.run());
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        race.check.run();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
