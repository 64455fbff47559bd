package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.QueueFullException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerStartException;
import io.pyworker.WorkerState;
import io.pyworker.WorkerStatistics;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.engine.CallChain;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.MainScope;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The interpreters of one worker. A call goes to the ready interpreter that holds the fewest calls, or to that of its key, and waits here
 * while none is ready; an interpreter that has nothing to do takes over what another has not begun and has no key. What one thread
 * submits reaches an interpreter in that order. Any thread may use it. The lock guards the pool's shape, never a call that is under way:
 * submitting takes no lock once an interpreter is ready, and nothing is settled while the lock is held.
 */
public final class WorkerPool {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    // immutable
    private final MergedWorker worker;
    private final Launch launch;
    private final PoolSettings settings;
    private final Completions completions;
    private final Admission admission;
    private final Deadlines deadlines;
    private final LiveStreams streams;
    private final LiveObjects objects = new LiveObjects();
    private final Messages messages;
    private final MainScope main = new MainScope();
    private final PendingCall.Journey journey = new PendingCall.Journey() {
        @Override
        public void begun() {
            counts.begun();
        }

        @Override
        public void leftQueue() {
            admission.left();
        }

        @Override
        public void ended(CallCounts.Ending how) {
            counts.ended(how);
            admission.wakeBlocked();
            unsettled.remove();
        }
    };
    private final Handshake handshake;
    private final CallCounts counts = new CallCounts();
    private final UnsettledCalls unsettled = new UnsettledCalls();
    private final ErrorReports errors;
    private final CallFailures failures;
    private final Retirement retirement;
    private final ReentrantLock lock = new ReentrantLock();

    // written under lock, read by any thread; the roster is replaced whole
    private volatile Roster roster = new Roster(List.of());
    private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean mayGrow = true;

    // guarded by lock
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private int started;
    private @Nullable WorkerStartException refusal;

    public WorkerPool(MergedWorker worker, List<DispatchTable> tables, PoolSettings settings) {
        this.worker = worker;
        launch = new Launch(worker, tables, settings, isSyncMainOnly() ? new MainScope() : main);
        this.settings = settings;
        completions = new Completions(settings.executor());
        handshake = new Handshake(tables, worker.config());
        errors = new ErrorReports(completions);
        failures = new CallFailures(name());
        retirement = new Retirement(name(), completions);
        admission = new Admission(name(), worker.config().limits());
        deadlines = new Deadlines(settings.cancelling().executor());
        streams = new LiveStreams(name(), worker.config().limits().streams());
        messages = new Messages(name(), settings.callbacks());
    }

    public String name() {
        return worker.config().name();
    }

    public MergedWorker worker() {
        return worker;
    }

    /** What main offers to this worker. */
    public MainScope main() {
        return main;
    }

    /** Whether Python may reach nothing of the main side. */
    public boolean isSyncMainOnly() {
        return worker.config().syncMainOnly();
    }

    /** Hears what Python posts, in the place of whoever did before. */
    public void onMessage(Consumer<Object> listener) {
        messages.listen(listener);
    }

    /**
     * Posts a message to the first interpreter that is ready, or to the first that will be.
     *
     * @throws WorkerClosedException if the pool is closed
     */
    public void post(@Nullable Object message) {
        Object wire = Messages.encoded(message, name());
        locked(() -> {
            Member member = roster.first();
            if (closing) {
                throw failures.closed();
            } else if (member == null) {
                messages.keep(wire);
            } else {
                member.interpreter().send(new Message.Post(wire));
            }
        });
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

    /** Those that take calls or will, and those that only end what they have begun. */
    List<Member> members() {
        return Stream.concat(roster.members().stream(), retirement.members().stream())
                .toList();
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
        return roster.members().stream().map(member -> member.name).toList();
    }

    /** What the interpreters that are ready said of themselves, by their names. */
    public Map<String, ReadyReport> reports() {
        Map<String, ReadyReport> reports = new LinkedHashMap<>();
        for (Member member : roster.members()) {
            ReadyReport report = member.report();
            if (report != null) {
                reports.put(member.name, report);
            }
        }
        return reports;
    }

    /** Hears errors that belong to no call, in the place of whoever did before; null for the log. */
    public void onError(@Nullable Consumer<? super PythonException> listener) {
        errors.listen(listener);
    }

    /** Why the last interpreter that was to start could not; empty as long as, or as soon as again, one can. */
    public Optional<WorkerStartException> refusal() {
        lock.lock();
        try {
            return Optional.ofNullable(refusal);
        } finally {
            lock.unlock();
        }
    }

    public WorkerState state() {
        lock.lock();
        try {
            if (closing) {
                return WorkerState.CLOSED;
            }
            if (roster.readyCount() > 0) {
                return WorkerState.READY;
            }
            return refusal != null && roster.size() == 0 ? WorkerState.FAILED : WorkerState.STARTING;
        } finally {
            lock.unlock();
        }
    }

    public WorkerStatistics statistics() {
        Roster now = roster;
        return new WorkerStatistics(
                unsettled.count(),
                admission.queued(),
                counts.allBegun(),
                counts.all(CallCounts.Ending.SUCCEEDED),
                counts.all(CallCounts.Ending.FAILED),
                counts.all(CallCounts.Ending.CANCELLED),
                streams.size(),
                objects.count(),
                now.readyCount(),
                now.startingCount());
    }

    /** Cancels every call that has begun; returns how many. */
    public int interrupt() {
        List<PendingCall> calls =
                members().stream().flatMap(member -> member.running().stream()).toList();
        calls.forEach(call -> call.cancel(new Cancellation(Cancellation.Reason.WORKER, true)));
        return calls.size();
    }

    /**
     * Puts new interpreters in the place of all. What has begun may end within the bound, what has not moves.
     *
     * @return completes when a new interpreter is ready and the old ones have ended; fails if none can start
     */
    public CompletableFuture<Void> restart(Duration bound) {
        CompletableFuture<Void> next = new CompletableFuture<>();
        List<Member> old = new ArrayList<>();
        locked(() -> {
            if (!closing) {
                old.addAll(replaceAll(next));
            }
        });
        if (closing) {
            return CompletableFuture.failedFuture(failures.closed());
        }
        for (Member member : old) {
            member.drainQueued().forEach(this::submit);
            member.noticeIfIdle();
        }
        giveUpIfHopeless();
        CompletableFuture<Void> gone = retirement.end(old, bound);
        return next.thenCombine(gone, (nothing, neither) -> null);
    }

    /** Call with the lock held. */
    private List<Member> replaceAll(CompletableFuture<Void> next) {
        List<Member> old = roster.members();
        retirement.add(old); // before they leave the roster: each is in one of them at any time
        roster = new Roster(List.of());
        refusal = null;
        mayGrow = true;
        CompletableFuture<Void> before = ready;
        var unused = next.whenComplete((nothing, reason) -> {
            if (reason == null) {
                before.complete(null);
            } else {
                before.completeExceptionally(reason);
            }
        });
        ready = next;
        for (int i = 0; i < worker.config().minInterpreters(); i++) {
            addMember();
        }
        return old;
    }

    /** How many calls were submitted and are not settled. */
    public int pendingCalls() {
        return unsettled.count();
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
        unsettled.add();
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

    /** What the interpreters wait for, if none goes on that could begin a call; see {@link AwaitedCall}. */
    List<CallChain> blockers() {
        Roster now = roster;
        return now.size() < worker.config().maxInterpreters() && mayGrow ? List.of() : now.blockers();
    }

    /** The Python objects that Java holds references to. */
    LiveObjects objects() {
        return objects;
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
            call.failed(() -> failures.closed(call));
        } catch (PyWorkerException e) {
            call.failed(() -> e);
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
        try {
            member.attach(launch.start(member.name, new Listener(member)));
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
        public CallChain chain(long id) {
            PendingCall call = member.running(id);
            return call == null ? CallChain.call(member.name, WorkerPool.this, null) : call.chain(WorkerPool.this);
        }

        @Override
        public void waitsFor(@Nullable CallChain function) {
            member.waitsFor(function);
        }

        @Override
        public boolean post(@Nullable Object wire) {
            return !isSyncMainOnly() && messages.receive(wire);
        }

        @Override
        public void accept(Outcome outcome) {
            if (outcome instanceof Outcome.Item item) {
                member.item(item);
            } else if (member.settle(outcome)) {
                member.noticeIfIdle();
                takeOverIfIdle(member);
            } else if (outcome instanceof Outcome.Reported reported) {
                errors.report(member.name, reported.error());
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
        CompletableFuture<Void> started = ready;
        List<Runnable> leftovers = new ArrayList<>();
        Optional<String> mismatch = takeIn(member, report, leftovers);
        leftovers.forEach(Runnable::run);
        if (mismatch.isPresent()) {
            cannotStart(member, new WorkerStartException("worker '" + name() + "' cannot start: " + mismatch.get()));
            member.interpreter().kill();
            return;
        }
        if (member.isRetired()) {
            return;
        }
        logReady(member, report);
        handOver(roster.withdrawShareFor(member), member);
        completions.run(() -> started.complete(null));
    }

    /**
     * Gives it the calls that wait, then lets callers choose it, unless it is not what it should be: then says what differs.
     *
     * @param leftovers receives what is to be done when the lock is free
     */
    private Optional<String> takeIn(Member member, ReadyReport report, List<Runnable> leftovers) {
        lock.lock();
        try {
            Optional<String> mismatch = handshake.mismatch(member.name, report, reports());
            if (mismatch.isEmpty()) {
                member.markReady(report);
            }
            if (member.wasReady() && !member.isRetired()) {
                refusal = null;
                leftovers.addAll(give(takeWaiting(), member));
                member.open(); // not before: what has waited comes first
                messages.kept().forEach(kept -> member.interpreter().send(new Message.Post(kept.orElse(null))));
            }
            return mismatch;
        } finally {
            lock.unlock();
        }
    }

    private void logReady(Member member, ReadyReport report) {
        String what = "{} of worker '{}' is ready: Python {}, pyworker {}, {} contracts, {} functions by name";
        LOG.atLevel(ready.isDone() ? Level.DEBUG : Level.INFO)
                .log(
                        what,
                        member.name,
                        name(),
                        report.python(),
                        report.pyworker(),
                        report.contracts().size(),
                        report.names().size());
    }

    private void takeOverIfIdle(Member member) {
        Roster now = roster;
        if (now.size() > 1 && member.load() == 0 && !closing && !member.isRetired()) {
            handOver(now.withdrawForIdle(member), member);
        }
    }

    private void handOver(List<PendingCall> calls, Member member) {
        give(calls, member).forEach(Runnable::run);
    }

    /** Submits calls; gives what is to be done about those that it does not take, when no lock is held. */
    private List<Runnable> give(List<PendingCall> calls, Member member) {
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

    private void cannotStart(Member member, WorkerStartException reason) {
        if (member.isRetired()) {
            return;
        }
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
                    .forEach(call -> call.failed(
                            () -> closing ? failures.closed(call) : CallFailures.lost(member, call, cause)));
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
        member.drainRunning().forEach(other -> other.failed(() -> CallFailures.lost(member, other, null)));
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
        CompletableFuture<Void> failing = ready;
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
        calls.forEach(call -> call.failed(() -> CallFailures.notStarted(call, reason)));
        completions.run(() -> failing.completeExceptionally(reason));
    }

    private List<PendingCall> takeWaiting() {
        List<PendingCall> calls = List.copyOf(waiting);
        waiting.clear();
        return calls;
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
        boolean quiet = unsettled.awaitAtMost(() -> streams.starved().size(), bound);
        streams.starved().forEach(call -> call.failed(() -> failures.closed(call)));
        return quiet;
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
        calls.forEach(call -> call.failed(() -> failures.closed(call)));
        completions.run(() -> ready.completeExceptionally(failures.closed()));
    }
}
