package io.pyworker.pool;

import io.pyworker.engine.CallChain;
import io.pyworker.wire.ReadyReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a pool at one moment, and how calls are spread over them. Immutable; any thread may use it. */
record Roster(List<Member> members) {
    Roster {
        members = List.copyOf(members);
    }

    Roster with(Member member) {
        return new Roster(Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    Roster without(Member member) {
        return new Roster(members.stream().filter(other -> other != member).toList());
    }

    int size() {
        return members.size();
    }

    int readyCount() {
        return (int) members.stream().filter(Member::isReady).count();
    }

    int startingCount() {
        return (int) members.stream().filter(member -> !member.wasReady()).count();
    }

    boolean oneIsStarting() {
        return startingCount() > 0;
    }

    /** The names of the members, those that are starting included. */
    List<String> names() {
        return members.stream().map(member -> member.name).toList();
    }

    /** What the members said of themselves when they became ready, by their names. */
    Map<String, ReadyReport> reports() {
        Map<String, ReadyReport> reports = new LinkedHashMap<>();
        for (Member member : members) {
            ReadyReport report = member.report();
            if (report != null) {
                reports.put(member.name, report);
            }
        }
        return reports;
    }

    /** The member that was started first, ready or not; null if there is none. */
    @Nullable
    Member first() {
        return members.isEmpty() ? null : members.get(0);
    }

    /**
     * The ready member for a call: that of its object, that of its key, or the one that holds the fewest calls; null if none is ready.
     *
     * @throws io.pyworker.WorkerLostException if the object's takes no call any more
     */
    @Nullable
    Member choose(PendingCall call) {
        RemoteReference receiver = call.receiver();
        Member home = receiver == null ? null : receiver.home();
        if (receiver != null && home != null) {
            return home(home, receiver, call);
        }
        Affinity affinity = call.affinity();
        return affinity == null ? leastLoaded() : affinity.among(members);
    }

    private static @Nullable Member home(Member home, RemoteReference receiver, PendingCall call) {
        if (home.isLeaving()) {
            throw receiver.lost(call.target.name(), home);
        }
        return home.isReady() ? home : null; // it is about to be: what has waited comes first
    }

    private @Nullable Member leastLoaded() {
        Member best = null;
        int bestLoad = Integer.MAX_VALUE;
        for (Member member : members) {
            int load = member.load();
            if (load < bestLoad && member.isReady()) {
                best = member;
                bestLoad = load;
            }
        }
        return best;
    }

    /** What the members wait for; nothing if one of them goes on. */
    List<CallChain> blockers() {
        List<CallChain> blockers =
                members.stream().flatMap(member -> member.blockers().stream()).toList();
        return blockers.size() < members.size() ? List.of() : blockers;
    }

    /** Takes from the others what they have not begun, up to what an even spread would give the member. */
    List<PendingCall> withdrawShareFor(Member member) {
        int share = members.stream().mapToInt(Member::load).sum() / Math.max(readyCount(), 1);
        List<PendingCall> calls = new ArrayList<>();
        for (Member other : members) {
            if (other != member) {
                calls.addAll(other.withdraw(Math.min(other.load() - share, share - calls.size())));
            }
        }
        return calls;
    }

    /** Takes half of the longest queue, so that no call waits behind a long one while the member has nothing to do. */
    List<PendingCall> withdrawForIdle(Member member) {
        return members.stream()
                .filter(other -> other != member && other.movableCount() > 0)
                .max(Comparator.comparingInt(Member::movableCount))
                .map(longest -> longest.withdraw((longest.movableCount() + 1) / 2))
                .orElse(List.of());
    }
}
