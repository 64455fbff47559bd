package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Brings the calls of one pool to its members: to the ready one that holds the fewest, or to that of the call's key or object. While none
 * is ready calls wait; a member that has nothing to do takes over what another has not begun and may move. What one thread submits
 * reaches a member in that order. Any thread may use it that does not hold the pool's lock; none is taken once a member is ready.
 */
final class Dispatcher {
    // immutable
    private final Membership membership;
    private final CallFailures failures;
    private final Completions completions;

    Dispatcher(Membership membership, CallFailures failures, Completions completions) {
        this.membership = membership;
        this.failures = failures;
        this.completions = completions;
    }

    /** Hands a call over or lets it wait. Whatever hinders that fails the call. */
    void submit(PendingCall call) {
        try {
            while (!membership.isClosing()) {
                Member member = membership.roster().choose(call);
                if (member == null) {
                    if (waits(call)) {
                        return;
                    }
                } else if (member.submit(call)) {
                    membership.growIfBusy(member);
                    return;
                }
            }
            call.failed(() -> failures.closed(call));
        } catch (PyWorkerException e) {
            call.failed(() -> e);
        }
    }

    /** False if a member has become ready meanwhile. */
    private boolean waits(PendingCall call) {
        boolean kept = membership.keepWaiting(call);
        if (kept) {
            giveUpIfHopeless();
        }
        return kept;
    }

    /** Fails what waits, and the promise of a ready member, if nothing can serve it any more. */
    void giveUpIfHopeless() {
        CompletableFuture<Void> ready = membership.ready();
        List<PendingCall> calls = new ArrayList<>();
        membership.giveUpIfHopeless(calls::addAll).ifPresent(reason -> {
            calls.forEach(call -> call.failed(() -> CallFailures.notStarted(call, reason)));
            completions.run(() -> ready.completeExceptionally(reason));
        });
    }

    /** A member that has become ready takes its share of what the others have not begun. */
    void takeOverShare(Member member) {
        handOver(membership.roster().withdrawShareFor(member), member);
    }

    /** A member that has nothing to do takes over what another has not begun. */
    void takeOverIfIdle(Member member) {
        Roster now = membership.roster();
        if (now.size() > 1 && member.load() == 0 && !membership.isClosing() && !member.isRetired()) {
            handOver(now.withdrawForIdle(member), member);
        }
    }

    private void handOver(List<PendingCall> calls, Member member) {
        give(calls, member).forEach(Runnable::run);
    }

    /** Submits calls, also under the pool's lock; gives what is to be done without it about those that the member does not take. */
    List<Runnable> give(List<PendingCall> calls, Member member) {
        List<Runnable> leftovers = new ArrayList<>();
        for (PendingCall call : calls) {
            try {
                if (!member.submit(call)) {
                    leftovers.add(() -> submit(call));
                }
            } catch (PyWorkerException e) {
                leftovers.add(() -> call.failed(() -> e));
            }
        }
        return leftovers;
    }
}
