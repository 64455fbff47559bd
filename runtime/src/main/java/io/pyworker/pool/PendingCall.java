package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.engine.CallChain;
import io.pyworker.pool.CallCounts.Ending;
import io.pyworker.pool.Cancellation.Step;
import io.pyworker.wire.Message;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way. It begins at most once and is settled exactly once: whoever settles it first decides, all others are ignored. Any
 * thread may settle or cancel it.
 */
final class PendingCall {
    /** Hears how the call ended, on the thread that settled it. Must not block or throw. */
    interface Completion {
        void returned(@Nullable Object wireValue);

        void raised(PythonError error);

        /** The exception is made by the thread that shows it to the user. */
        void failed(Supplier<? extends PyWorkerException> failure);
    }

    /** Takes the elements of a stream, on the interpreter's thread, before it hears how the call ended. Must not block or throw. */
    interface StreamCompletion extends Completion {
        void item(@Nullable Object wireValue);

        /** See {@link io.pyworker.engine.OutcomeListener#takeCredit}. */
        long takeCredit();
    }

    /** Hears of the call's way: each at most once, on the thread that took it there. */
    interface Journey {
        /** It is no longer queued: it begins, or it is settled before that. */
        void leftQueue();

        /** Its function is entered. */
        void begun();

        /** It is settled. */
        void ended(Ending how);
    }

    private enum State {
        NEW,
        QUEUED,
        BEGUN,
        SETTLED
    }

    final Target target;
    final @Nullable Object[] arguments;
    private final Completion completion;
    private final Journey journey;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private final AtomicReference<@Nullable Cancellation> cancellation = new AtomicReference<>();

    // written before the call is sent to the member's interpreter
    private volatile @Nullable Member member;
    private volatile long id;

    /** When the call's task was told to end, or 0. */
    private volatile long taskCancelledNanos;

    private volatile Step stoppedBy = Step.INTERRUPTED;

    // set before the call is submitted, if it has a deadline
    private @Nullable CallClock clock;
    private Deadlines.@Nullable Entry timer;

    // set before the call is submitted, if the thread that waits for it runs a function for Python
    private @Nullable CallChain before;

    // set before the call is submitted, if it has a key
    private @Nullable Affinity affinity;

    // set before the call is submitted, if it is one of an object
    private @Nullable RemoteReference receiver;

    PendingCall(Target target, @Nullable Object[] arguments, Completion completion, Journey journey) {
        this.target = target;
        this.arguments = arguments;
        this.completion = completion;
        this.journey = journey;
    }

    /** From now on it has this long; to be called before it is submitted. */
    void limit(Duration deadline, Deadlines deadlines) {
        clock = new CallClock(deadline);
        timer = deadlines.add(this, clock.deadlineNanos());
    }

    /** Somebody waits for it, who is the last of the chain; to be called before it is submitted. */
    void follow(@Nullable CallChain chain) {
        before = chain;
    }

    /** Who waits for it, if that is known, and it. */
    CallChain chain(WorkerPool pool) {
        return CallChain.call(target.name() + " (" + pool.name() + ")", pool, before);
    }

    /** It goes to the interpreter of a key; to be called before it is submitted. */
    void stickTo(Affinity key) {
        affinity = key;
    }

    /** It goes to the interpreter of an object, of which it is a use; to be called before it is submitted. */
    void belongTo(RemoteReference object) {
        receiver = object;
    }

    /** The object that it is a call of, or makes. */
    @Nullable
    RemoteReference receiver() {
        return receiver;
    }

    /** Whether any interpreter may take it over before it begins. */
    boolean mayMove() {
        return affinity == null && receiver == null;
    }

    @Nullable
    Affinity affinity() {
        return affinity;
    }

    /** When its deadline is over, as {@code System.nanoTime} tells it; 0 without one. */
    long deadlineNanos() {
        return clock == null ? 0 : clock.deadlineNanos();
    }

    /** The name of the interpreter that holds it; null while it waits for one. */
    @Nullable
    String holder() {
        Member holder = member;
        return holder == null ? null : holder.name;
    }

    /** The member that holds it from now on, and its number there. */
    void heldBy(Member holder, long number) {
        id = number;
        member = holder;
    }

    long id() {
        return id;
    }

    /** Who holds it, or null. */
    @Nullable
    Member member() {
        return member;
    }

    /** Whether no other interpreter takes it over from the one that holds it. */
    boolean isBoundToMember() {
        return state.get() == State.BEGUN || !mayMove();
    }

    /** Counts as queued from now on; false if the call was settled before. */
    boolean enqueue() {
        return state.compareAndSet(State.NEW, State.QUEUED);
    }

    /** Claims that the function is entered now; false if the call was settled before. */
    boolean begin() {
        if (clock != null) {
            clock.begin();
        }
        boolean begins = state.compareAndSet(State.QUEUED, State.BEGUN);
        if (begins) {
            journey.begun();
            journey.leftQueue();
        }
        return begins;
    }

    /** Hands an element on, unless the call is cancelled or settled. */
    void item(@Nullable Object wireValue) {
        StreamCompletion stream = stream();
        if (stream != null) {
            stream.item(wireValue);
        }
    }

    /** How many more elements are wanted since it was last asked: none of a call that is cancelled or settled. */
    long takeCredit() {
        StreamCompletion stream = stream();
        return stream == null ? 0 : stream.takeCredit();
    }

    private @Nullable StreamCompletion stream() {
        boolean goesOn = cancellation.get() == null && state.get() == State.BEGUN;
        return goesOn && completion instanceof StreamCompletion stream ? stream : null;
    }

    /** Lets the interpreter, which was told that nothing is wanted, ask again. */
    void demand() {
        Member holder = member;
        if (holder != null && state.get() == State.BEGUN) {
            holder.interpreter().send(new Message.Demand(id));
        }
    }

    void returned(@Nullable Object wireValue) {
        if (settle(Ending.SUCCEEDED) && !endedByCancellation(Step.COOPERATED)) {
            completion.returned(wireValue);
        }
    }

    void raised(PythonError error) {
        if (settle(Ending.FAILED) && !endedByCancellation(Step.COOPERATED)) {
            completion.raised(error);
        }
    }

    /** The function was interrupted or given up. */
    void stopped() {
        stopped(stoppedBy);
    }

    /** The function was stopped by that step. */
    void stopped(Step step) {
        if (settle(Ending.CANCELLED)) {
            endedByCancellation(step);
        }
    }

    void failed(Supplier<? extends PyWorkerException> failure) {
        if (settle(Ending.FAILED)) {
            completion.failed(failure);
        }
    }

    private boolean endedByCancellation(Step step) {
        Cancellation reason = cancellation.get();
        if (reason == null) {
            return false;
        }
        completion.failed(() -> reason.exception(target.name(), step, clock));
        return true;
    }

    /**
     * Wants the call to end: it is settled now if it has not begun, else when the ladder has ended it (docs/adr/0006). The first reason
     * stays, unless it was only to ask and this one may do more.
     */
    void cancel(Cancellation reason) {
        Cancellation before =
                cancellation.getAndUpdate(now -> now == null || reason.isStrongerThan(now) ? reason : now);
        if (before != null && !reason.isStrongerThan(before)) {
            return;
        }
        if (withdraw(() -> reason.exception(target.name(), Step.WITHDRAWN, clock))) {
            return;
        }
        if (state.get() == State.BEGUN) {
            Member holder = member;
            if (holder != null) {
                holder.canceller().add(this);
            }
        }
    }

    /** Fails it if it has not begun; false if it has. */
    boolean withdraw(Supplier<? extends PyWorkerException> failure) {
        for (State now = state.get(); now == State.NEW || now == State.QUEUED; now = state.get()) {
            if (state.compareAndSet(now, State.SETTLED)) {
                depart(now, Ending.FAILED);
                completion.failed(failure);
                return true;
            }
        }
        return false;
    }

    boolean isQueued() {
        return state.get() == State.QUEUED;
    }

    /** Whether its canceller may interrupt it. */
    boolean mayBeInterrupted() {
        Cancellation reason = cancellation.get();
        return reason != null && reason.mayInterrupt();
    }

    void taskCancelled() {
        taskCancelledNanos = System.nanoTime();
    }

    /** When its coroutine was told to end, as {@code System.nanoTime} has it; 0 if it was not. */
    long taskCancelledNanos() {
        return taskCancelledNanos;
    }

    void willBeStoppedBy(Step step) {
        stoppedBy = step;
    }

    private boolean settle(Ending unlessCancelled) {
        State before = state.getAndSet(State.SETTLED);
        if (before == State.SETTLED) {
            return false;
        }
        depart(before, unlessCancelled);
        return true;
    }

    private void depart(State before, Ending unlessCancelled) {
        if (timer != null) {
            timer.remove();
        }
        if (clock != null) {
            clock.end();
        }
        if (before == State.QUEUED) {
            journey.leftQueue();
        }
        if (receiver != null) {
            receiver.endUse();
        }
        journey.ended(cancellation.get() == null ? unlessCancelled : Ending.CANCELLED);
    }

    boolean isSettled() {
        return state.get() == State.SETTLED;
    }
}
