package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.WorkerStartException;
import io.pyworker.bundle.MergedWorker;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The interpreters of one worker. A call goes to the ready interpreter that holds the fewest calls, and waits here while none is
 * ready. Any thread may use it. The lock guards the pool's shape, never a call that is under way: submitting takes no lock once an
 * interpreter is ready, and nothing is settled while the lock is held.
 */
public final class WorkerPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    // immutable
    private final MergedWorker worker;
    private final List<DispatchTable> tables;
    private final PoolSettings settings;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition callEnded = lock.newCondition();

    // written under lock, read by any thread; replaced whole
    private volatile List<Member> members = List.of();
    private volatile boolean closing;

    // guarded by lock
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private int started;
    private @Nullable WorkerStartException refusal;

    public WorkerPool(MergedWorker worker, List<DispatchTable> tables, PoolSettings settings) {
        this.worker = worker;
        this.tables = List.copyOf(tables);
        this.settings = settings;
    }

    public String name() {
        return worker.config().name();
    }

    public MergedWorker worker() {
        return worker;
    }

    PoolSettings settings() {
        return settings;
    }

    /** Starts the interpreters, unless they were started before; returns at once. */
    public void start() {
        lock.lock();
        try {
            while (started < worker.config().minInterpreters() && !closing) {
                addMember();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Completes when the first interpreter is ready, and fails with the reason if none can be. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    /** How many interpreters are ready. */
    public int size() {
        return (int) members.stream().filter(Member::isReady).count();
    }

    /** Queues a call. Whatever hinders it fails the call. */
    void submit(PendingCall call) {
        while (!closing) {
            Member member = leastLoaded();
            if (member == null) {
                if (waitsOrFails(call)) {
                    return;
                }
            } else if (member.submit(call)) {
                growIfBusy(member);
                return;
            }
        }
        call.failed(closed(call));
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

    /** Keeps a call until an interpreter is ready, or fails it; false if one has become ready meanwhile. */
    private boolean waitsOrFails(PendingCall call) {
        WorkerStartException reason;
        lock.lock();
        try {
            if (closing || leastLoaded() != null) {
                return false;
            }
            reason = refusal;
            if (reason == null) {
                waiting.add(call);
            }
        } finally {
            lock.unlock();
        }
        if (reason != null) {
            call.failed(refused(call, reason));
        }
        return true;
    }

    private void growIfBusy(Member chosen) {
        if (members.size() < worker.config().maxInterpreters() && chosen.load() > 1) {
            lock.lock();
            try {
                boolean oneIsStarting = members.stream().anyMatch(member -> !member.wasReady());
                if (!closing
                        && !oneIsStarting
                        && members.size() < worker.config().maxInterpreters()) {
                    addMember();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Starts one more interpreter. Call with the lock held: its first outcome waits for the lock. */
    private void addMember() {
        Member member = new Member(name() + "-" + ++started);
        InterpreterSpec spec = new InterpreterSpec(
                name(),
                member.name,
                worker.sources(),
                tables,
                worker.config().preload(),
                worker.config().exports(),
                worker.config().allowScripts());
        List<Member> grown = new ArrayList<>(members);
        grown.add(member);
        member.attach(settings.engine().start(spec, new Listener(member)));
        members = List.copyOf(grown);
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
        public void accept(Outcome outcome) {
            if (member.settle(outcome)) {
                if (closing) {
                    signalCallEnded();
                }
            } else if (outcome instanceof Outcome.Ready first) {
                becameReady(member, first);
            } else if (outcome instanceof Outcome.Refused refused) {
                cannotStart(refused.reason());
            } else if (outcome instanceof Outcome.Ended end) {
                ended(member, end.cause());
            }
        }
    }

    /** The new interpreter takes what has waited, and from each other one half of what that one has not begun. */
    private void becameReady(Member member, Outcome.Ready first) {
        List<PendingCall> calls;
        lock.lock();
        try {
            member.markReady(first.report());
            refusal = null;
            calls = takeWaiting();
        } finally {
            lock.unlock();
        }
        LOG.debug("{} is ready (Python {})", member.name, first.report().python());
        for (Member other : members) {
            if (other != member) {
                calls.addAll(other.withdrawHalf());
            }
        }
        for (PendingCall call : calls) {
            if (!member.submit(call)) {
                submit(call);
            }
        }
        settings.executor().execute(() -> ready.complete(null));
    }

    private void cannotStart(WorkerStartException reason) {
        List<PendingCall> calls;
        lock.lock();
        try {
            if (members.stream().anyMatch(Member::isReady)) {
                LOG.warn("worker '{}' goes on with fewer interpreters", name(), reason);
                return;
            }
            refusal = reason;
            calls = takeWaiting();
        } finally {
            lock.unlock();
        }
        calls.forEach(call -> call.failed(refused(call, reason)));
        settings.executor().execute(() -> ready.completeExceptionally(reason));
    }

    /** Replaces an interpreter that ended by itself; the calls that it had not begun go elsewhere, the others fail. */
    private void ended(Member member, @Nullable Throwable cause) {
        lock.lock();
        try {
            member.markEnded();
            List<Member> rest = new ArrayList<>(members);
            rest.remove(member);
            members = List.copyOf(rest);
            if (!closing && member.wasReady()) {
                LOG.warn("{} ended by itself and is replaced", member.name, cause);
                addMember();
            }
        } finally {
            lock.unlock();
        }
        if (!member.wasReady() && cause != null) {
            cannotStart(new WorkerStartException("worker '" + name() + "' cannot start: " + cause, cause));
        }
        member.drainRunning().forEach(call -> call.failed(closing ? closed(call) : lost(member, call, cause)));
        member.drainQueued().forEach(this::submit);
        signalCallEnded();
    }

    private List<PendingCall> takeWaiting() {
        List<PendingCall> calls = new ArrayList<>(waiting);
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

    private static PyWorkerException refused(PendingCall call, WorkerStartException reason) {
        return new WorkerStartException(call.target.name() + ": " + reason.getMessage(), reason.getCause());
    }

    private PyWorkerException closed(PendingCall call) {
        return new WorkerClosedException(call.target.name() + ": worker '" + name() + "' is closed.");
    }

    private void signalCallEnded() {
        lock.lock();
        try {
            callEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets what was called before end, within the bound, then ends the interpreters and fails what is left. Any thread. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + settings.closeBound().toNanos();
        boolean quiet = drained(deadline);
        List<Member> last = members;
        MemberShutdown.end(last, quiet ? Duration.ofNanos(Math.max(deadline - System.nanoTime(), 0)) : Duration.ZERO);
        failLeftovers(last);
    }

    /** Waits until no call is pending; false if the time was over before or the thread was interrupted, which it then still is. */
    private boolean drained(long deadline) {
        lock.lock();
        try {
            closing = true;
            while (!waiting.isEmpty() || members.stream().anyMatch(member -> member.load() > 0)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                callEnded.await(left, TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void failLeftovers(List<Member> last) {
        List<PendingCall> calls;
        lock.lock();
        try {
            calls = takeWaiting();
        } finally {
            lock.unlock();
        }
        for (Member member : last) {
            calls.addAll(member.drainQueued());
            calls.addAll(member.drainRunning());
        }
        calls.forEach(call -> call.failed(closed(call)));
        ready.completeExceptionally(new WorkerClosedException("worker '" + name() + "' is closed."));
    }
}
