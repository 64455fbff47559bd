package io.pyworker.pool;

import io.pyworker.engine.CallChain;
import io.pyworker.engine.Interpreter;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.ReadyReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One interpreter of a pool with the calls that it holds. A call is in {@code queued}, or in {@code keyed} if it has a key or belongs to
 * an object, until it begins, then in {@code running}; taking it out of a map is the claim on it, so beginning, withdrawing and settling
 * exclude one another. An outcome for any other call is ignored: this is the boundary towards what Python says. Any thread may submit and
 * withdraw; calls begin and end on the interpreter's thread.
 */
final class Member {
    final String name;
    final int number;

    private final ConcurrentHashMap<Long, PendingCall> queued = new ConcurrentHashMap<>();

    /** Calls that have not begun and stay here until the interpreter ends or is replaced. */
    private final ConcurrentHashMap<Long, PendingCall> keyed = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Long, PendingCall> running = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    // set once, before the member is published
    private @Nullable Interpreter interpreter;
    private final Canceller canceller;

    // written by the interpreter's thread
    private volatile @Nullable Slots slots;
    private volatile boolean open;
    private volatile boolean hasBegun;
    private volatile boolean ended;

    /** The function for which the interpreter's thread waits. */
    private volatile @Nullable CallChain waitsFor;

    // written under the pool's lock
    private volatile boolean retired;

    /** Open when a retired member holds no call, or it has ended. */
    private final CountDownLatch idle = new CountDownLatch(1);

    /**
     * The pool's interpreter of that number.
     *
     * @param replace takes the member's place when it does not stop executing a call that was cancelled
     */
    Member(String pool, int number, CancelSettings cancelling, BiConsumer<Member, PendingCall> replace) {
        this.name = pool + "-" + number;
        this.number = number;
        canceller = new Canceller(this, cancelling, replace);
    }

    Canceller canceller() {
        return canceller;
    }

    void attach(Interpreter started) {
        interpreter = started;
    }

    Interpreter interpreter() {
        if (interpreter == null) {
            throw new IllegalStateException(name + " has no interpreter yet");
        }
        return interpreter;
    }

    /** From now on calls can be submitted. */
    void markReady(ReadyReport report) {
        slots = new Slots(report);
    }

    /** What it said of itself; null before it is ready. */
    @Nullable
    ReadyReport report() {
        Slots known = slots;
        return known == null ? null : known.report();
    }

    /** From now on callers choose it. */
    void open() {
        open = true;
    }

    boolean isReady() {
        return open && !ended;
    }

    /** Whether it takes no call any more: it has ended, or others have replaced it. */
    boolean isLeaving() {
        return ended || retired;
    }

    boolean wasReady() {
        return slots != null;
    }

    void markEnded() {
        ended = true;
        idle.countDown();
    }

    /** It takes no call any more, and ends what it has begun. */
    void retire() {
        retired = true;
    }

    /** Whoever has taken a call out asks this: a retired member that holds none may end. */
    void noticeIfIdle() {
        if (retired && load() == 0) {
            idle.countDown();
        }
    }

    /** See {@link io.pyworker.engine.OutcomeListener#waitsFor}. */
    void waitsFor(@Nullable CallChain function) {
        waitsFor = function;
    }

    /** What its calls wait for; nothing if it goes on, or has yet to begin. */
    List<CallChain> blockers() {
        CallChain function = waitsFor;
        return function == null || ended ? List.of() : List.of(function);
    }

    boolean isRetired() {
        return retired;
    }

    /** Waits until a retired member holds no call; false if the bound was over before. */
    boolean awaitIdle(Duration bound) throws InterruptedException {
        return idle.await(bound.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How many calls it holds: running, pending on the loop, or queued. */
    int load() {
        return queued.size() + keyed.size() + running.size();
    }

    /**
     * Hands a call over; false if the interpreter has ended or is to end, or the call's object lives on another: it is still the
     * caller's.
     */
    boolean submit(PendingCall call) {
        RemoteReference receiver = call.receiver();
        if (receiver != null && (isLeaving() || !receiver.claim(this))) {
            return false;
        }
        int slot = slot(call.target);
        long id = ids.incrementAndGet();
        call.heldBy(this, id);
        Map<Long, PendingCall> place = call.mayMove() ? queued : keyed;
        place.put(id, call);
        if (isLeaving()) {
            boolean taken = place.remove(id) == null;
            noticeIfIdle();
            return taken;
        }
        interpreter().send(new Message.Call(id, slot, call.arguments, call.deadlineNanos()));
        return true;
    }

    private int slot(Target target) {
        Slots known = slots;
        if (known == null) {
            throw new IllegalStateException(name + " is not ready");
        }
        return known.of(target, name);
    }

    /** See {@link io.pyworker.engine.OutcomeListener#begin}. */
    boolean begin(long id) {
        PendingCall call = queued.remove(id);
        if (call == null) {
            call = keyed.remove(id);
        }
        if (call == null) {
            return false;
        }
        running.put(id, call); // before it begins: who cancels it from then on looks for it here
        if (!call.begin()) {
            running.remove(id);
            noticeIfIdle();
            return false;
        }
        hasBegun = true;
        return true;
    }

    /** A call that has begun. */
    @Nullable
    PendingCall running(long id) {
        return running.get(id);
    }

    /** Whether a call has begun and has no outcome. */
    boolean isRunning(long id) {
        return running.containsKey(id);
    }

    /** Whether any call has begun here. */
    boolean hasBegun() {
        return hasBegun;
    }

    /** Hands an element of a stream on. */
    void item(Outcome.Item item) {
        PendingCall call = running.get(item.id());
        if (call != null) {
            call.item(item.value());
        }
    }

    /** See {@link io.pyworker.engine.OutcomeListener#takeCredit}. */
    long takeCredit(long id) {
        PendingCall call = running.get(id);
        return call == null ? 0 : call.takeCredit();
    }

    /** Settles the call that the outcome is about; false if it is about none. */
    boolean settle(Outcome outcome) {
        if (outcome instanceof Outcome.Returned returned) {
            end(returned.id(), call -> call.returned(returned.value()));
        } else if (outcome instanceof Outcome.Raised raised) {
            end(raised.id(), call -> call.raised(raised.error()));
        } else if (outcome instanceof Outcome.Stopped stopped) {
            end(stopped.id(), PendingCall::stopped);
        } else if (outcome instanceof Outcome.Cancelling cancelling) {
            PendingCall call = running.get(cancelling.id());
            if (call != null) {
                call.taskCancelled();
            }
        } else {
            return false;
        }
        return true;
    }

    private void end(long id, Consumer<PendingCall> settlement) {
        PendingCall call = running.remove(id);
        if (call != null) {
            settlement.accept(call);
        }
    }

    /** Takes back the newest calls without a key or an object that have not begun, that many at most; the oldest of these first. */
    List<PendingCall> withdraw(int most) {
        List<Long> newest = queued.keySet().stream().sorted().toList();
        return take(queued, newest.subList(Math.max(newest.size() - Math.max(most, 0), 0), newest.size()));
    }

    /** How many calls could be withdrawn. */
    int movableCount() {
        return queued.size();
    }

    /** Takes all calls that have not begun, the oldest first. */
    List<PendingCall> drainQueued() {
        List<PendingCall> calls = take(queued, List.copyOf(queued.keySet()));
        calls.addAll(take(keyed, List.copyOf(keyed.keySet())));
        calls.sort(Comparator.comparingLong(PendingCall::id));
        return calls;
    }

    /** The calls that have begun. */
    List<PendingCall> running() {
        return List.copyOf(running.values());
    }

    /** Takes all calls that have begun. */
    List<PendingCall> drainRunning() {
        return take(running, List.copyOf(running.keySet()));
    }

    private static List<PendingCall> take(Map<Long, PendingCall> from, List<Long> ids) {
        List<PendingCall> calls = new ArrayList<>();
        for (Long id : ids) {
            PendingCall call = from.remove(id);
            if (call != null) {
                calls.add(call);
            }
        }
        return calls;
    }
}
