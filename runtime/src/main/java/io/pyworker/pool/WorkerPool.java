package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.QueueFullException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The interpreters of one worker. A call goes to the ready interpreter that holds the fewest calls, or to that of its key, and waits here
 * while none is ready; an interpreter that has nothing to do takes over what another has not begun and has no key. What one thread
 * submits reaches an interpreter in that order. Any thread may use it. The lock guards the pool's shape, never a call that is under way: submitting takes no lock once an interpreter is ready, and nothing is settled while
 * the lock is held.
 */
public final class WorkerPool {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final long STARVATION_POLL_NANOS = Duration.ofMillis(10).toNanos();

    // immutable
    private final MergedWorker worker;
    private final List<DispatchTable> tables;
    private final PoolSettings settings;
    private final Completions completions;
    private final Admission admission;
    private final Deadlines deadlines;
    private final LiveStreams streams;
    private final PendingCall.Journey journey = new PendingCall.Journey() {
        @Override
        public void leftQueue() {
            admission.left();
        }

        @Override
        public void ended() {
            callSettled();
        }
    };
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();

    /** Calls that were submitted and not settled, wherever they are. */
    private final AtomicInteger pending = new AtomicInteger();

    // written under lock, read by any thread; the roster is replaced whole
    private volatile Roster roster = new Roster(List.of());
    private volatile boolean closing;
    private volatile boolean mayGrow = true;

    // guarded by lock
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private int started;
    private @Nullable WorkerStartException refusal;

    public WorkerPool(MergedWorker worker, List<DispatchTable> tables, PoolSettings settings) {
        this.worker = worker;
        this.tables = List.copyOf(tables);
        this.settings = settings;
        completions = new Completions(settings.executor());
        admission = new Admission(name(), worker.config().limits());
        deadlines = new Deadlines(settings.cancelling().executor());
        streams = new LiveStreams(name(), worker.config().limits().streams());
    }

    public String name() {
        return worker.config().name();
    }

    public MergedWorker worker() {
        return worker;
    }

    /** Whether the interpreter is the only one that may serve a call, which goes to that of a key if there is one. */
    boolean hasNoneBut(Interpreter interpreter, @Nullable Affinity affinity) {
        if (affinity == null && worker.config().maxInterpreters() > 1) {
            return false;
        }
        Member only = affinity == null ? roster.first() : affinity.among(members());
        return only != null && only.interpreter().equals(interpreter);
    }

    Completions completions() {
        return completions;
    }

    /** Whether asynchronous calls remember where they were made. */
    boolean keepsCallerStacks() {
        return settings.callerStacks();
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** The deadline of blocking calls that give none. */
    Optional<Duration> callTimeout() {
        return worker.config().limits().callTimeout();
    }

    List<Member> members() {
        return roster.members();
    }

    /** Starts the interpreters, unless they were started before; returns at once. */
    public void start() {
        locked(() -> {
            while (started < worker.config().minInterpreters() && !closing) {
                addMember();
            }
        });
        giveUpIfHopeless();
    }

    /** Completes when the first interpreter is ready, and fails with the reason if none can be. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    /** The names of the interpreters, those that are starting included. */
    public List<String> interpreterNames() {
        return members().stream().map(member -> member.name).toList();
    }

    /** How many calls were submitted and are not settled. */
    public int pendingCalls() {
        return pending.get();
    }

    /** How many interpreters are ready. */
    public int size() {
        return roster.readyCount();
    }

    /** How many calls may wait for their turn at once; empty without bound. */
    public OptionalInt queueCapacity() {
        return admission.capacity();
    }

    /** How many calls have not begun. */
    public int queuedCalls() {
        return admission.queued();
    }

    /** A call that counts as pending from now on, and must be handed to {@link #admit}. */
    PendingCall newCall(Target target, @Nullable Object[] arguments, PendingCall.Completion completion) {
        pending.incrementAndGet();
        return new PendingCall(target, arguments, completion, journey);
    }

    /**
     * Queues a new call. Whatever hinders it fails the call.
     *
     * @param mayBlock whether the thread may wait for room in the queue
     */
    void admit(PendingCall call, boolean mayBlock) {
        try {
            admission.admit(call, mayBlock);
        } catch (QueueFullException e) {
            call.failed(() -> e);
            return;
        }
        if (!call.isSettled()) {
            submit(call);
        }
    }

    /** The streams that were admitted and have not ended. */
    LiveStreams streams() {
        return streams;
    }

    private void submit(PendingCall call) {
        try {
            while (!closing) {
                Member member = roster.choose(call);
                if (member == null) {
                    if (waitsOrFails(call)) {
                        return;
                    }
                } else if (member.submit(call)) {
                    growIfBusy(member);
                    return;
                }
            }
            call.failed(() -> closed(call));
        } catch (PyWorkerException e) {
            call.failed(() -> e);
        }
    }

    private void callSettled() {
        admission.wakeBlocked();
        if (pending.decrementAndGet() == 0 && closing) {
            locked(quiet::signalAll);
        }
    }

    /** Keeps a call until an interpreter is ready, or fails it; false if one has become ready meanwhile. */
    private boolean waitsOrFails(PendingCall call) {
        lock.lock();
        try {
            if (closing || roster.choose(call) != null) {
                return false;
            }
            waiting.add(call);
        } finally {
            lock.unlock();
        }
        giveUpIfHopeless();
        return true;
    }

    private void growIfBusy(Member chosen) {
        int max = worker.config().maxInterpreters();
        if (roster.size() < max && mayGrow && chosen.load() > 1) {
            locked(() -> {
                if (!closing && !roster.oneIsStarting() && roster.size() < max) {
                    addMember();
                }
            });
        }
    }

    /** Starts one more interpreter. Call with the lock held: its first outcome waits for the lock. */
    private void addMember() {
        Member member = new Member(name(), ++started, settings.cancelling(), this::replaceStuck);
        InterpreterSpec spec = new InterpreterSpec(
                name(),
                member.name,
                worker.sources(),
                tables,
                worker.config().preload(),
                worker.config().exports(),
                worker.config().adapters(),
                worker.config().javaTypes(),
                worker.config().allowScripts(),
                settings.callbacks());
        try {
            member.attach(settings.engine().start(spec, new Listener(member)));
        } catch (RuntimeException | OutOfMemoryError e) { // no thread to be had: what waits must not wait for it
            refusal = new WorkerStartException("worker '" + name() + "' cannot start: " + e, e);
            mayGrow = false;
            return;
        }
        roster = roster.with(member);
    }

    private final class Listener implements OutcomeListener {
        private final Member member;

        Listener(Member member) {
            this.member = member;
        }

        @Override
        public boolean begin(long id) {
            return member.begin(id);
        }

        @Override
        public long takeCredit(long id) {
            return member.takeCredit(id);
        }

        @Override
        public void accept(Outcome outcome) {
            if (outcome instanceof Outcome.Item item) {
                member.item(item);
            } else if (member.settle(outcome)) {
                takeOverIfIdle(member);
            } else if (outcome instanceof Outcome.Ready first) {
                becameReady(member, first.report());
            } else if (outcome instanceof Outcome.Refused refused) {
                cannotStart(member, refused.reason());
            } else if (outcome instanceof Outcome.Ended end) {
                ended(member, end.cause());
            }
        }
    }

    /** The new interpreter takes what has waited, and its share of what the others have not begun. */
    private void becameReady(Member member, ReadyReport report) {
        for (DispatchTable table : tables) {
            if (!report.firstSlots().containsKey(table.contract())) {
                cannotStart(member, new WorkerStartException(member.name + " does not serve " + table.contract()));
                member.interpreter().kill();
                return;
            }
        }
        List<PendingCall> refused = new ArrayList<>();
        locked(() -> {
            refusal = null;
            member.markReady(report);
            takeWaiting().stream().filter(call -> !member.submit(call)).forEach(refused::add);
            member.open(); // not before: what has waited comes first
        });
        LOG.debug("{} is ready (Python {})", member.name, report.python());
        refused.forEach(this::submit);
        handOver(roster.withdrawShareFor(member), member);
        completions.run(() -> ready.complete(null));
    }

    private void takeOverIfIdle(Member member) {
        Roster now = roster;
        if (now.size() > 1 && member.load() == 0 && !closing) {
            handOver(now.withdrawForIdle(member), member);
        }
    }

    private void handOver(List<PendingCall> calls, Member member) {
        for (PendingCall call : calls) {
            if (!member.submit(call)) {
                submit(call);
            }
        }
    }

    private void cannotStart(Member member, WorkerStartException reason) {
        locked(() -> {
            refusal = reason;
            mayGrow = false;
        });
        if (roster.size() > 1) {
            LOG.warn("{} cannot start; worker '{}' goes on with fewer interpreters", member.name, name(), reason);
        }
    }

    /**
     * Replaces an interpreter that ended by itself; the calls that it had not begun go elsewhere, the others fail. One that ended
     * before its first call is not replaced: the next one would end as well.
     */
    private void ended(Member member, @Nullable Throwable cause) {
        try {
            locked(() -> {
                if (leaves(member) && !closing && member.wasReady()) {
                    LOG.warn("{} ended by itself", member.name, cause);
                    replace(member, cause);
                }
            });
        } finally {
            member.drainRunning()
                    .forEach(call -> call.failed(() -> closing ? closed(call) : lost(member, call, cause)));
            member.drainQueued().forEach(this::submit);
            giveUpIfHopeless();
        }
    }

    /** An interpreter does not stop executing a call that was cancelled: another takes its place, whatever becomes of it. */
    private void replaceStuck(Member member, PendingCall call) {
        call.stopped(Cancellation.Step.REPLACED);
        locked(() -> {
            if (leaves(member) && !closing) {
                LOG.warn(
                        "{} does not stop executing {}, which was cancelled: it is replaced",
                        member.name,
                        call.target.name());
                addMember();
            }
        });
        member.interpreter().kill();
        member.drainRunning().forEach(other -> other.failed(() -> lost(member, other, null)));
        member.drainQueued().forEach(this::submit);
        giveUpIfHopeless();
    }

    /** Takes a member out; false if that was done before. Call with the lock held. */
    private boolean leaves(Member member) {
        member.markEnded();
        boolean held = roster.members().contains(member);
        roster = roster.without(member);
        return held;
    }

    private void replace(Member member, @Nullable Throwable cause) {
        if (member.hasBegun()) {
            addMember();
        } else {
            refusal = new WorkerStartException(
                    "worker '" + name() + "': " + member.name + " ended by itself before its first call", cause);
            mayGrow = false;
        }
    }

    /** Fails what waits if nothing can serve it any more. */
    private void giveUpIfHopeless() {
        List<PendingCall> calls;
        WorkerStartException reason;
        lock.lock();
        try {
            reason = refusal;
            if (reason == null || roster.size() > 0) {
                return;
            }
            calls = takeWaiting();
        } finally {
            lock.unlock();
        }
        calls.forEach(call -> call.failed(
                () -> new WorkerStartException(call.target.name() + ": " + reason.getMessage(), reason.getCause())));
        completions.run(() -> ready.completeExceptionally(reason));
    }

    private List<PendingCall> takeWaiting() {
        List<PendingCall> calls = List.copyOf(waiting);
        waiting.clear();
        return calls;
    }

    private static PyWorkerException lost(Member member, PendingCall call, @Nullable Throwable cause) {
        return new WorkerLostException(
                member.name + " was lost while running " + call.target.name()
                        + " (it had started). The call was not retried.",
                true,
                cause);
    }

    private PyWorkerException closed(PendingCall call) {
        return new WorkerClosedException(call.target.name() + ": worker '" + name() + "' is closed.");
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** First step of closing: new calls fail. */
    void refuseCalls() {
        locked(() -> closing = true);
    }

    /**
     * Second step: waits until no call is pending but streams that wait for their consumers, which may be gone; these fail. False if the
     * bound was over before.
     */
    boolean awaitQuiet(Duration bound) throws InterruptedException {
        boolean quiet = awaitNothingButStarved(System.nanoTime() + bound.toNanos());
        streams.starved().forEach(call -> call.failed(() -> closed(call)));
        return quiet;
    }

    private boolean awaitNothingButStarved(long deadline) throws InterruptedException {
        lock.lock();
        try {
            while (pending.get() > streams.starved().size()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                quiet.awaitNanos(Math.min(left, STARVATION_POLL_NANOS)); // nobody tells when a stream is starved
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Last step, when the interpreters have ended or been left behind: fails what is pending. */
    void failLeftovers() {
        List<PendingCall> calls = new ArrayList<>();
        locked(() -> calls.addAll(takeWaiting()));
        for (Member member : members()) {
            member.markEnded();
            calls.addAll(member.drainQueued());
            calls.addAll(member.drainRunning());
        }
        calls.forEach(call -> call.failed(() -> closed(call)));
        completions.run(
                () -> ready.completeExceptionally(new WorkerClosedException("worker '" + name() + "' is closed.")));
    }
}
