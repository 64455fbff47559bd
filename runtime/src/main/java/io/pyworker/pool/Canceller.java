package io.pyworker.pool;

import io.pyworker.engine.Interpreter;
import io.pyworker.pool.Cancellation.Step;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that one interpreter has begun and that were cancelled (docs/adr/0006): asks, then interrupts the one that is executed, gives
 * up a coroutine that waits, and has the interpreter replaced as the last resort. Works on a thread of the pool's, as long as there are
 * such calls; any thread may add one.
 */
final class Canceller {
    private static final long TICK_NANOS = Duration.ofMillis(1).toNanos();

    /** How long one interrupt is waited for, in which the interpreter cannot go on to another call. */
    private static final Duration ATTEMPT = Duration.ofMillis(50);

    private final Member member;
    private final CancelSettings settings;
    private final BiConsumer<Member, PendingCall> replace;
    private final ConcurrentLinkedQueue<PendingCall> added = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /** The thread that works, or did last. */
    private volatile @Nullable Thread worker;

    /** {@code replace} ends the member, which does not stop executing the call, and puts another in its place. */
    Canceller(Member member, CancelSettings settings, BiConsumer<Member, PendingCall> replace) {
        this.member = member;
        this.settings = settings;
        this.replace = replace;
    }

    void add(PendingCall call) {
        added.add(call);
        if (working.compareAndSet(false, true)) {
            settings.executor().execute(this::work);
        } else {
            LockSupport.unpark(worker); // it need not wait for the next tick
        }
    }

    /** Interrupts what takes messages, if it is that which the interpreter executes at this moment. */
    void interruptMessages() {
        settings.executor().execute(member.interpreter().interruptionOfMessages(ATTEMPT));
    }

    /** Whether it has nothing to end. */
    boolean isIdle() {
        return !working.get() && added.isEmpty();
    }

    private void work() {
        worker = Thread.currentThread();
        List<Climb> climbs = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            for (PendingCall call = added.poll(); call != null; call = added.poll()) {
                climbs.add(new Climb(call));
            }
            climbs.removeIf(Climb::isOver);
            if (!climbs.isEmpty()) {
                LockSupport.parkNanos(TICK_NANOS);
            } else {
                working.set(false);
                goesOn = !added.isEmpty() && working.compareAndSet(false, true);
            }
        }
    }

    /** The way of one call up the ladder. */
    private final class Climb {
        private final PendingCall call;
        private final Interpreter interpreter = member.interpreter();
        private final long begun = System.nanoTime();
        private boolean asked;
        private boolean givenUp;
        private long attemptedSince;

        Climb(PendingCall call) {
            this.call = call;
        }

        /** Takes the next step; true if nothing is left to do. */
        boolean isOver() {
            if (!member.isRunning(call.id())) {
                return true;
            }
            if (!asked) {
                asked = true;
                interpreter.cancel(call.id());
            }
            if (!call.mayBeInterrupted()) {
                return true;
            }
            return isOver(begun, settings.grace()) && !isCleaningUp() && isForced();
        }

        private boolean isCleaningUp() {
            long told = call.taskCancelledNanos();
            return told != 0 && !isOver(told, settings.cleanUp());
        }

        private boolean isForced() {
            Duration step = call.taskCancelledNanos() == 0 ? settings.step() : Duration.ZERO;
            switch (interpreter.interrupt(call.id(), step, ATTEMPT)) {
                case NOT_EXECUTED -> giveUpInTime();
                case SPARED -> {}
                case ATTEMPTED -> {
                    return isStuck();
                }
            }
            return false;
        }

        /** Whether it was executed on for too long: then its interpreter is replaced. */
        private boolean isStuck() {
            if (attemptedSince == 0) {
                attemptedSince = System.nanoTime();
            }
            if (!isOver(attemptedSince, settings.stuck()) || !member.isRunning(call.id())) {
                return false;
            }
            replace.accept(member, call);
            return true;
        }

        /** It is not executed: its coroutine waits, perhaps behind another call. It may be executed yet before the interpreter hears of it. */
        private void giveUpInTime() {
            attemptedSince = 0;
            if (!givenUp && isOver(begun, settings.cleanUp())) {
                givenUp = true;
                call.willBeStoppedBy(Step.GIVEN_UP);
                interpreter.send(new Message.Abandon(call.id()));
                call.stopped(Step.GIVEN_UP);
            }
        }

        private static boolean isOver(long since, Duration bound) {
            return System.nanoTime() - since >= bound.toNanos();
        }
    }
}
