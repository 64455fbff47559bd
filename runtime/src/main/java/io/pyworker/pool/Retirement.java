package io.pyworker.pool;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The members of one pool that others have replaced: they take no calls, and end what they have begun. Any thread may use it. */
final class Retirement {
    private final String pool;
    private final Completions completions;

    // written by the holder of this object's lock, replaced whole, read by any thread
    private volatile List<Member> members = List.of();

    Retirement(String pool, Completions completions) {
        this.pool = pool;
        this.completions = completions;
    }

    /** Those that have not ended. */
    List<Member> members() {
        return members;
    }

    /** They take no calls from now on. */
    synchronized void add(List<Member> old) {
        old.forEach(Member::retire);
        members = Stream.concat(members.stream(), old.stream()).toList();
    }

    private synchronized void remove(List<Member> old) {
        members = members.stream().filter(member -> !old.contains(member)).toList();
    }

    /**
     * Waits for members that were added, on a thread of its own, and ends them.
     *
     * @param bound how long what they have begun may take
     * @return completes when they have ended
     */
    CompletableFuture<Void> end(List<Member> old, Duration bound) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> end(old, bound, ended), "pyworker-restart-" + pool);
        thread.setDaemon(true);
        thread.start();
        return ended;
    }

    private void end(List<Member> old, Duration bound, CompletableFuture<Void> ended) {
        try {
            PoolShutdown.retire(old, bound);
        } finally {
            remove(old);
            completions.run(() -> ended.complete(null));
        }
    }
}
