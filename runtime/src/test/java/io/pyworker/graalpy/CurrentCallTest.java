package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.engine.Interpreter.Interruption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be interrupted at which moment. */
class CurrentCallTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final CurrentCall current = new CurrentCall(Thread.currentThread());
    private final Context context = Context.create();

    @AfterEach
    void close() {
        Thread.interrupted();
        context.close();
    }

    private Interruption interrupts(long call, Duration step) {
        return current.interrupt(call, step, context, Duration.ofSeconds(10));
    }

    @Test
    void thatCallAndNoOther() {
        assertThat(interrupts(1, Duration.ZERO)).isEqualTo(Interruption.NOT_EXECUTED);
        current.enter(1);
        assertThat(interrupts(2, Duration.ZERO)).isEqualTo(Interruption.NOT_EXECUTED);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.ATTEMPTED);
    }

    @Test
    void aTaskOnPurposeOnlyAndSoWhatMadeItUntilThatIsOver() {
        current.enter(1);
        long before = current.enterStep(1);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.SPARED);
        assertThat(interrupts(1, Duration.ZERO)).isEqualTo(Interruption.ATTEMPTED);
        current.leaveStep(before);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.SPARED);
        assertThat(interrupts(1, Duration.ZERO)).isEqualTo(Interruption.ATTEMPTED);
        current.enter(2);
        assertThat(interrupts(2, LONG)).isEqualTo(Interruption.ATTEMPTED);
    }

    @Test
    void aTaskDoesNotMakeAnotherCallOne() {
        current.enter(1);
        long before = current.enterStep(2);
        current.leaveStep(before);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.ATTEMPTED);
    }

    /** If it were not, nobody could interrupt the step. */
    @Test
    void aStepIsItsCallsAlthoughAnEarlierInterruptHasLeftItsFlagBehind() {
        Thread.currentThread().interrupt();
        assertThat(current.enterStep(2)).isEqualTo(CurrentCall.NONE);
        assertThat(current.id()).isEqualTo(2);
        Thread.currentThread().interrupt();
        current.leaveStep(CurrentCall.NONE);
        assertThat(current.id()).isEqualTo(CurrentCall.NONE);
    }

    @Test
    void aStepThatBeginsDuringAnInterruptOfAnotherCallWaitsForItAndIsItsCalls() throws Exception {
        assertThat(afterAnInterruptThatDoesNotHit(() -> current.enterStep(2))).isEqualTo(2);
    }

    @Test
    void whatGoesOnAfterAnAttemptIsSparedUntilItIsAnotherStep() throws Exception {
        assertThat(afterAnInterruptThatDoesNotHit(() -> {})).isEqualTo(1);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.SPARED);
        assertThat(interrupts(1, Duration.ZERO)).isEqualTo(Interruption.ATTEMPTED);
        current.enter(1);
        assertThat(interrupts(1, LONG)).isEqualTo(Interruption.ATTEMPTED);
    }

    @Test
    void thisStepOfTheCallAndNoneThatBeginsLater() {
        current.enter(1);
        Supplier<Interruption> ofThis = current.interruptionOfThisStep(1, context, Duration.ofSeconds(10));
        Supplier<Interruption> ofAnother = current.interruptionOfThisStep(2, context, Duration.ofSeconds(10));
        assertThat(ofThis.get()).isEqualTo(Interruption.ATTEMPTED);
        assertThat(ofAnother.get()).isEqualTo(Interruption.NOT_EXECUTED);
        current.enter(1);
        assertThat(ofThis.get()).isEqualTo(Interruption.NOT_EXECUTED);
    }

    /** The current call after a change that was made while an interrupt of call 1 was in flight, and did not come through. */
    private long afterAnInterruptThatDoesNotHit(Runnable change) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread interpreter = new Thread(() -> {
            context.enter(); // and no Python: an interrupt cannot hit
            current.enter(1);
            inside.countDown();
            while (!current.isBeingInterrupted() || !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            change.run();
            changed.countDown();
            awaitUninterruptibly(over);
            context.leave();
        });
        interpreter.start();
        inside.await();
        assertThat(current.interrupt(1, Duration.ZERO, context, Duration.ofMillis(200)))
                .isEqualTo(Interruption.ATTEMPTED);
        changed.await();
        long id = current.id();
        over.countDown();
        interpreter.join();
        return id;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
