package io.pyworker.pool;

import io.pyworker.WorkerStartException;
import io.pyworker.WorkerState;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.CallChain;
import io.pyworker.wire.Message;
import io.pyworker.wire.ReadyReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who belongs to one pool, and which calls wait until one of them is ready: all that the pool's lock guards. Any thread may use it. Each
 * method is one change, or one look, under the lock. Meanwhile interpreters are started and sent messages, but no call and no promise is
 * settled: that is up to the caller, afterwards.
 */
final class Membership {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    // immutable
    private final WorkerConfig config;
    private final IntFunction<Member> starter;
    private final Handshake handshake;
    private final Messages messages;
    private final Retirement retirement;
    private final ReentrantLock lock = new ReentrantLock();

    // written under the lock, read by any thread; the roster is replaced whole
    private volatile Roster roster = new Roster(List.of());
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean mayGrow = true;

    // guarded by the lock
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private int started;
    private @Nullable WorkerStartException refusal;

    /** {@code starter} makes the member of a number and starts its interpreter; under the lock, for which the first outcome waits. */
    Membership(
            WorkerConfig config,
            IntFunction<Member> starter,
            Handshake handshake,
            Messages messages,
            Retirement retirement) {
        this.config = config;
        this.starter = starter;
        this.handshake = handshake;
        this.messages = messages;
        this.retirement = retirement;
    }

    /** Those that take calls or will. */
    Roster roster() {
        return roster;
    }

    /** These, and those that only end what they have begun. */
    List<Member> everyone() {
        return Stream.concat(roster.members().stream(), retirement.members().stream())
                .toList();
    }

    /** What the members wait for; nothing if one of them goes on, or one more may be started. */
    List<CallChain> blockers() {
        Roster now = roster;
        return now.size() < config.maxInterpreters() && mayGrow ? List.of() : now.blockers();
    }

    /** Completed, with no lock held, when the first member is ready or none can be; another one after a restart. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    boolean isClosing() {
        return closing;
    }

    /** Why the last member that was to start could not; empty as long as, or as soon as again, one can. */
    Optional<WorkerStartException> refusal() {
        return locked(() -> Optional.ofNullable(refusal));
    }

    WorkerState state() {
        return locked(() -> {
            if (closing) {
                return WorkerState.CLOSED;
            }
            if (roster.readyCount() > 0) {
                return WorkerState.READY;
            }
            return refusal != null && roster.size() == 0 ? WorkerState.FAILED : WorkerState.STARTING;
        });
    }

    /** Starts the members that there must be, unless they were started before. */
    void start() {
        locked(() -> {
            while (started < config.minInterpreters() && !closing) {
                add();
            }
        });
    }

    /** One more, if the chosen one has more to do than one call, there may be more, and none is starting. */
    void growIfBusy(Member chosen) {
        int max = config.maxInterpreters();
        if (roster.size() < max && mayGrow && chosen.load() > 1) {
            locked(() -> {
                if (!closing && !roster.oneIsStarting() && roster.size() < max) {
                    add();
                }
            });
        }
    }

    /** Call with the lock held. */
    private void add() {
        try {
            roster = roster.with(starter.apply(++started));
        } catch (RuntimeException | OutOfMemoryError e) { // no thread to be had: what waits must not wait for it
            refuse(new WorkerStartException("worker '" + config.name() + "' cannot start: " + e, e));
        }
    }

    /** From now on there is a reason why none may start, until one does. */
    void refuse(WorkerStartException reason) {
        locked(() -> {
            refusal = reason;
            mayGrow = false;
        });
    }

    /** Keeps a call until a member is ready; false if one has become ready meanwhile, or the pool is closing. */
    boolean keepWaiting(PendingCall call) {
        return locked(() -> !closing && roster.choose(call) == null && waiting.add(call));
    }

    /** Sends a message to the member that was started first, as soon as that is ready; false if the pool is closing. */
    boolean post(@Nullable Object wire) {
        return locked(() -> {
            if (closing) {
                return false;
            }
            messages.keep(wire);
            sendKept();
            return true;
        });
    }

    /** Gives the messages that wait to the one member that takes them, if it is ready. Call with the lock held. */
    private void sendKept() {
        Member first = roster.first();
        if (first != null && first.isReady()) {
            messages.kept().forEach(kept -> first.interpreter().send(new Message.Post(kept.orElse(null))));
        }
    }

    /**
     * Gives a member that has started what waits, then lets callers choose it, unless it is not what it should be: then says what differs.
     *
     * @param giving gives it calls, under the lock: it may settle none
     */
    Optional<String> takeIn(Member member, ReadyReport report, Consumer<List<PendingCall>> giving) {
        return locked(() -> {
            Optional<String> mismatch = handshake.mismatch(member.name, report, roster.reports());
            if (mismatch.isEmpty()) {
                member.markReady(report);
            }
            if (member.wasReady() && !member.isRetired()) {
                refusal = null;
                giving.accept(takeWaiting());
                member.open(); // not before: what has waited comes first
                sendKept();
            }
            return mismatch;
        });
    }

    /**
     * A member has ended. If it did so by itself, another takes its place, unless that was before its first call: the next one would end
     * as well.
     */
    void ended(Member member, @Nullable Throwable cause) {
        locked(() -> {
            if (!leaves(member) || closing || !member.wasReady()) {
                return;
            }
            LOG.warn("{} ended by itself", member.name, cause);
            if (member.hasBegun()) {
                add();
            } else {
                refuse(new WorkerStartException(
                        "worker '" + config.name() + "': " + member.name + " ended by itself before its first call",
                        cause));
            }
        });
    }

    /** Another takes a member's place, whatever becomes of that one. */
    void replaceStuck(Member member, PendingCall call) {
        locked(() -> {
            if (leaves(member) && !closing) {
                LOG.warn(
                        "{} does not stop executing {}, which was cancelled: it is replaced",
                        member.name,
                        call.target.name());
                add();
            }
        });
    }

    /** Takes a member out; false if that was done before. Call with the lock held. */
    private boolean leaves(Member member) {
        member.markEnded();
        boolean held = roster.members().contains(member);
        roster = roster.without(member);
        sendKept(); // another may be the first now
        return held;
    }

    /**
     * Starts new members in the place of all, unless the pool is closing: those that retire.
     *
     * @param next what {@link #ready} is from now on; what it was until now will be completed like it
     */
    List<Member> replaceAll(CompletableFuture<Void> next) {
        return locked(() -> {
            if (closing) {
                return List.of();
            }
            List<Member> old = roster.members();
            retirement.add(old); // before they leave the roster: each is in one of them at any time
            roster = new Roster(List.of());
            refusal = null;
            mayGrow = true;
            follow(ready, next);
            ready = next;
            for (int i = 0; i < config.minInterpreters(); i++) {
                add();
            }
            return old;
        });
    }

    private static void follow(CompletableFuture<Void> before, CompletableFuture<Void> next) {
        var unused = next.whenComplete((nothing, reason) -> {
            if (reason == null) {
                before.complete(null);
            } else {
                before.completeExceptionally(reason);
            }
        });
    }

    /**
     * Why none can serve a call any more; empty if one can or might.
     *
     * @param taking takes the calls that wait in vain, under the lock: it may settle none
     */
    Optional<WorkerStartException> giveUpIfHopeless(Consumer<List<PendingCall>> taking) {
        return locked(() -> {
            Optional<WorkerStartException> reason = Optional.ofNullable(refusal).filter(why -> roster.size() == 0);
            reason.ifPresent(why -> taking.accept(takeWaiting()));
            return reason;
        });
    }

    /** No member starts and no call waits from now on. */
    void close() {
        locked(() -> closing = true);
    }

    /** Takes the calls that wait. */
    List<PendingCall> takeWaiting() {
        return locked(() -> {
            List<PendingCall> calls = List.copyOf(waiting);
            waiting.clear();
            return calls;
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
