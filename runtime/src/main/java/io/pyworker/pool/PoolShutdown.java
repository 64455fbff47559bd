package io.pyworker.pool;

import io.pyworker.engine.Interpreter;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes pools together: refuse new calls, let the others end, ask the interpreters to stop, stop them by force. One deadline for
 * all of it; an interrupt of the closing thread skips the waiting and stays set.
 */
public final class PoolShutdown {
    private static final Logger LOG = LoggerFactory.getLogger(PoolShutdown.class);
    private static final Duration KILL_BOUND = Duration.ofSeconds(5);

    private boolean interrupted = Thread.interrupted();

    private PoolShutdown() {}

    /** Closes them; {@code bound} is how long calls may take to end. Pools that were closed before are left alone. */
    public static void close(Collection<WorkerPool> pools, Duration bound) {
        new PoolShutdown().run(pools, bound);
    }

    private void run(Collection<WorkerPool> pools, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        pools.forEach(WorkerPool::refuseCalls);
        boolean quiet = pools.stream().allMatch(pool -> awaits(() -> pool.awaitQuiet(left(deadline))));
        List<Member> members =
                pools.stream().flatMap(pool -> pool.members().stream()).toList();
        end(members, member -> quiet, deadline);
        pools.forEach(WorkerPool::failLeftovers);
        restoreInterrupt();
    }

    /** Ends members that no longer take calls; {@code bound} is how long the calls that they have begun may take. */
    static void retire(List<Member> members, Duration bound) {
        new PoolShutdown().runRetirement(members, bound);
    }

    private void runRetirement(List<Member> members, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        Set<Member> idle = new HashSet<>();
        for (Member member : members) {
            if (awaits(() -> member.awaitIdle(left(deadline)))) {
                idle.add(member);
            }
        }
        end(members, idle::contains, deadline);
        restoreInterrupt();
    }

    private void end(List<Member> members, Predicate<Member> politely, long deadline) {
        members.forEach(member -> stop(member, politely.test(member)));
        members.forEach(member -> awaits(() -> member.interpreter().awaitEnd(left(deadline))));
        long lastDeadline = System.nanoTime() + KILL_BOUND.toNanos();
        members.forEach(member -> member.interpreter().kill());
        for (Member member : members) {
            if (!awaits(() -> member.interpreter().awaitEnd(left(lastDeadline)))) {
                LOG.warn("{} does not stop; its thread is left behind", member.name);
            }
        }
    }

    private void restoreInterrupt() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that is still starting has nothing to finish. */
    private static void stop(Member member, boolean politely) {
        Interpreter interpreter = member.interpreter();
        if (politely && member.wasReady()) {
            interpreter.send(new Message.Stop());
        } else {
            interpreter.kill();
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(deadline - System.nanoTime(), 0));
    }

    private interface Wait {
        boolean ended() throws InterruptedException;
    }

    /** Whether the wait was successful: not if there was no time left or the thread is interrupted. */
    private boolean awaits(Wait wait) {
        if (interrupted) {
            return false;
        }
        try {
            return wait.ended();
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        }
    }
}
