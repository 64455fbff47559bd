package io.pyworker.pool;

import io.pyworker.PythonException;
import io.pyworker.QueueFullException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerStartException;
import io.pyworker.WorkerState;
import io.pyworker.WorkerStatistics;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.bundle.PackagedModules;
import io.pyworker.bundle.WorkerConfig;
import io.pyworker.engine.CallChain;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.MainScope;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The interpreters of one worker, seen from outside: takes calls and messages, starts, restarts and closes, and says how things stand.
 * {@link Membership} says who is in it and holds its lock, {@link Dispatcher} brings the calls to them, {@link Supervisor} starts and
 * replaces them, {@link MemberListener} hears each, {@link PoolShutdown} closes. Any thread may use it.
 */
public final class WorkerPool {
    // immutable
    private final MergedWorker worker;
    private final PoolSettings settings;
    private final MainScope main = new MainScope();
    private final Launch launch;
    private final Completions completions;
    private final CallFailures failures;
    private final ErrorReports errors;
    private final Messages messages;

    // what counts and bounds its calls
    private final Admission admission;
    private final CallCounts counts = new CallCounts();
    private final UnsettledCalls unsettled = new UnsettledCalls();
    private final CallLedger ledger;
    private final Deadlines deadlines;
    private final LiveStreams streams;
    private final LiveObjects objects = new LiveObjects();

    // who executes them
    private final Membership membership;
    private final Dispatcher dispatcher;
    private final Supervisor supervisor;

    public WorkerPool(MergedWorker worker, List<DispatchTable> tables, PoolSettings settings) {
        this.worker = worker;
        this.settings = settings;
        WorkerConfig config = worker.config();
        launch = new Launch(worker, tables, settings, config.syncMainOnly() ? new MainScope() : main);
        completions = new Completions(settings.executor());
        failures = new CallFailures(config.name());
        errors = new ErrorReports(completions);
        messages = new Messages(config.name(), settings.callbacks());
        admission = new Admission(config.name(), config.limits());
        ledger = new CallLedger(admission, counts, unsettled);
        deadlines = new Deadlines(settings.cancelling().executor());
        streams = new LiveStreams(config.name(), config.limits().streams());
        Retirement retirement = new Retirement(config.name(), completions);
        membership = new Membership(config, this::startMember, new Handshake(tables, config), messages, retirement);
        dispatcher = new Dispatcher(membership, failures, completions);
        supervisor = new Supervisor(
                config.name(),
                () -> PackagedModules.of(worker.sources()),
                membership,
                dispatcher,
                retirement,
                completions,
                failures);
    }

    private Member startMember(int number) {
        Member member = new Member(name(), number, settings.cancelling(), supervisor::replaceStuck);
        MemberListener listener = new MemberListener(this, member, dispatcher, supervisor, messages, errors);
        member.attach(launch.start(member.name, listener));
        return member;
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

    Completions completions() {
        return completions;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** The deadline of blocking calls that give none. */
    Optional<Duration> callTimeout() {
        return worker.config().limits().callTimeout();
    }

    /** Whether asynchronous calls remember where they were made. */
    boolean keepsCallerStacks() {
        return settings.callerStacks();
    }

    /** What the interpreters wait for, if none goes on that could begin a call; see {@link AwaitedCall}. */
    List<CallChain> blockers() {
        return membership.blockers();
    }

    /** The streams that were admitted and have not ended. */
    LiveStreams streams() {
        return streams;
    }

    /** The Python objects that Java holds references to. */
    LiveObjects objects() {
        return objects;
    }

    /** A call that counts as pending from now on, and must be handed to {@link #admit}. */
    PendingCall newCall(Target target, @Nullable Object[] arguments, PendingCall.Completion completion) {
        unsettled.add();
        return new PendingCall(target, arguments, completion, ledger);
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
            dispatcher.submit(call);
        }
    }

    /** Cancels every call that has begun, and interrupts what takes messages; returns how many calls. */
    public int interrupt() {
        List<PendingCall> calls =
                members().stream().flatMap(member -> member.running().stream()).toList();
        calls.forEach(call -> call.cancel(new Cancellation(Cancellation.Reason.WORKER, true)));
        members().forEach(member -> member.canceller().interruptMessages());
        return calls.size();
    }

    /** Starts the interpreters, unless they were started before; returns at once. */
    public void start() {
        supervisor.start();
    }

    /** Completes when the first interpreter is ready, and fails with the reason if none can be. */
    public CompletableFuture<Void> ready() {
        return membership.ready().copy();
    }

    /**
     * Puts new interpreters in the place of all. What has begun may end within the bound, what has not moves.
     *
     * @return completes when a new interpreter is ready and the old ones have ended; fails if none can start
     */
    public CompletableFuture<Void> restart(Duration bound) {
        return supervisor.restart(bound);
    }

    public WorkerState state() {
        return membership.state();
    }

    /** Why the last interpreter that was to start could not; empty as long as, or as soon as again, one can. */
    public Optional<WorkerStartException> refusal() {
        return membership.refusal();
    }

    /** How many interpreters are ready. */
    public int size() {
        return membership.roster().readyCount();
    }

    /** The names of the interpreters, those that are starting included. */
    public List<String> interpreterNames() {
        return membership.roster().names();
    }

    /** What the interpreters that are ready said of themselves, by their names. */
    public Map<String, ReadyReport> reports() {
        return membership.roster().reports();
    }

    /** Those that take calls or will, and those that only end what they have begun. */
    List<Member> members() {
        return membership.everyone();
    }

    public WorkerStatistics statistics() {
        Roster now = membership.roster();
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

    /** How many calls were submitted and are not settled. */
    public int pendingCalls() {
        return unsettled.count();
    }

    /** How many calls have not begun. */
    public int queuedCalls() {
        return admission.queued();
    }

    /** How many calls may wait for their turn at once; empty without bound. */
    public OptionalInt queueCapacity() {
        return admission.capacity();
    }

    /**
     * Posts a message to the first interpreter that is ready, or to the first that will be.
     *
     * @throws WorkerClosedException if the pool is closed
     */
    public void post(@Nullable Object message) {
        if (!membership.post(Messages.encoded(message, name()))) {
            throw failures.closed();
        }
    }

    /** Hears what Python posts, in the place of whoever did before. */
    public void onMessage(Consumer<Object> listener) {
        messages.listen(listener);
    }

    /** Hears errors that belong to no call, in the place of whoever did before; null for the log. */
    public void onError(@Nullable Consumer<? super PythonException> listener) {
        errors.listen(listener);
    }

    /** First step of closing: new calls fail. */
    void refuseCalls() {
        membership.close();
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
        supervisor.failLeftovers();
    }
}
