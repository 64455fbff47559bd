package io.pyworker.pool;

import java.util.List;
import java.util.Map;

/** What a pool holds for calls that are not over: all zero when none is. */
public final class PoolCounts {
    private PoolCounts() {}

    public static Map<String, Integer> of(WorkerPool pool) {
        List<Member> members = pool.members();
        return Map.of(
                "pending calls", pool.pendingCalls(),
                "queued calls", pool.queuedCalls(),
                "calls of members", members.stream().mapToInt(Member::load).sum(),
                "live streams", pool.streams().size(),
                "deadlines", pool.deadlines().size(),
                "busy cancellers",
                        (int) members.stream()
                                .filter(member -> !member.canceller().isIdle())
                                .count());
    }
}
