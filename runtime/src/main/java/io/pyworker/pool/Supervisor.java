package io.pyworker.pool;

import io.pyworker.WorkerStartException;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What becomes of the members of one pool and of their calls: they become ready or cannot start, end or do not stop, are replaced. Any
 * thread may use it that does not hold the pool's lock: {@link Membership} changes under it, calls are settled afterwards.
 */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    // immutable
    private final String worker;
    private final Membership membership;
    private final Dispatcher dispatcher;
    private final Retirement retirement;
    private final Completions completions;
    private final CallFailures failures;

    Supervisor(
            String worker,
            Membership membership,
            Dispatcher dispatcher,
            Retirement retirement,
            Completions completions,
            CallFailures failures) {
        this.worker = worker;
        this.membership = membership;
        this.dispatcher = dispatcher;
        this.retirement = retirement;
        this.completions = completions;
        this.failures = failures;
    }

    /** Starts the members that there must be, unless they were started before; returns at once. */
    void start() {
        membership.start();
        dispatcher.giveUpIfHopeless();
    }

    /** The new member takes what has waited, and its share of what the others have not begun. */
    void becameReady(Member member, ReadyReport report) {
        CompletableFuture<Void> started = membership.ready();
        List<Runnable> leftovers = new ArrayList<>();
        Optional<String> mismatch =
                membership.takeIn(member, report, calls -> leftovers.addAll(dispatcher.give(calls, member)));
        leftovers.forEach(Runnable::run);
        if (mismatch.isPresent()) {
            cannotStart(member, new WorkerStartException("worker '" + worker + "' cannot start: " + mismatch.get()));
            member.interpreter().kill();
            return;
        }
        if (member.isRetired()) {
            return;
        }
        logReady(member, report);
        dispatcher.takeOverShare(member);
        completions.run(() -> started.complete(null));
    }

    private void logReady(Member member, ReadyReport report) {
        String what = "{} of worker '{}' is ready: Python {}, pyworker {}, {} contracts, {} functions by name";
        LOG.atLevel(membership.ready().isDone() ? Level.DEBUG : Level.INFO)
                .log(
                        what,
                        member.name,
                        worker,
                        report.python(),
                        report.pyworker(),
                        report.contracts().size(),
                        report.names().size());
    }

    /** Its end follows, and fails what waits if that was the last member. */
    void cannotStart(Member member, WorkerStartException reason) {
        if (member.isRetired()) {
            return;
        }
        membership.refuse(reason);
        if (membership.roster().size() > 1) {
            LOG.warn("{} cannot start; worker '{}' goes on with fewer interpreters", member.name, worker, reason);
        }
    }

    /** The calls that it had not begun go elsewhere, the others fail. */
    void ended(Member member, @Nullable Throwable cause) {
        try {
            membership.ended(member, cause);
        } finally {
            member.drainRunning()
                    .forEach(call -> call.failed(() ->
                            membership.isClosing() ? failures.closed(call) : CallFailures.lost(member, call, cause)));
            moveQueued(member);
        }
    }

    /** It does not stop executing a call that was cancelled: another takes its place, whatever becomes of it. */
    void replaceStuck(Member member, PendingCall call) {
        call.stopped(Cancellation.Step.REPLACED);
        membership.replaceStuck(member, call);
        member.interpreter().kill();
        member.drainRunning().forEach(other -> other.failed(() -> CallFailures.lost(member, other, null)));
        moveQueued(member);
    }

    private void moveQueued(Member member) {
        member.drainQueued().forEach(dispatcher::submit);
        dispatcher.giveUpIfHopeless();
    }

    /**
     * Puts new members in the place of all. What has begun may end within the bound, what has not moves.
     *
     * @return completes when a new member is ready and the old ones have ended; fails if none can start
     */
    CompletableFuture<Void> restart(Duration bound) {
        CompletableFuture<Void> next = new CompletableFuture<>();
        List<Member> old = membership.replaceAll(next);
        if (membership.isClosing()) {
            return CompletableFuture.failedFuture(failures.closed());
        }
        for (Member member : old) {
            member.drainQueued().forEach(dispatcher::submit);
            member.noticeIfIdle();
        }
        dispatcher.giveUpIfHopeless();
        CompletableFuture<Void> gone = retirement.end(old, bound);
        return next.thenCombine(gone, (nothing, neither) -> null);
    }

    /** The last step of closing, when the interpreters have ended or been left behind: fails what is pending. */
    void failLeftovers() {
        List<PendingCall> calls = new ArrayList<>(membership.takeWaiting());
        for (Member member : membership.everyone()) {
            member.markEnded();
            calls.addAll(member.drainQueued());
            calls.addAll(member.drainRunning());
        }
        calls.forEach(call -> call.failed(() -> failures.closed(call)));
        completions.run(() -> membership.ready().completeExceptionally(failures.closed()));
    }
}
