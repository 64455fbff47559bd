package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ManagedWaitTest {
    private final AtomicBoolean over = new AtomicBoolean();
    private final ManagedWait wait = new ManagedWait(over::get);
    private final AtomicInteger interrupts = new AtomicInteger();
    private final AtomicBoolean interruptedAfterwards = new AtomicBoolean();

    private void waiting() {
        wait.await(interrupts::incrementAndGet);
        interruptedAfterwards.set(Thread.currentThread().isInterrupted());
    }

    private Thread waiter() {
        Thread thread = new Thread(this::waiting);
        thread.setDaemon(true);
        thread.start();
        awaitParked(thread);
        return thread;
    }

    private void awaitParked(Thread thread) {
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    @Test
    void waitsForNothingThatIsOver() {
        over.set(true);
        waiting();
        assertThat(interrupts).hasValue(0);
    }

    @Test
    void looksAgainWhenItIsWoken() throws InterruptedException {
        Thread waiter = waiter();
        wait.wake();
        awaitParked(waiter);
        over.set(true);
        wait.wake();
        waiter.join();
        assertThat(interrupts).hasValue(0);
        assertThat(interruptedAfterwards).isFalse();
    }

    @Test
    void goesOnAfterAnInterruptWhichItRestoresAtTheEnd() throws InterruptedException {
        Thread waiter = waiter();
        for (int i = 1; i <= 2; i++) {
            int expected = i;
            waiter.interrupt();
            await().until(() -> interrupts.get() == expected);
            awaitParked(waiter);
        }
        over.set(true);
        wait.wake();
        waiter.join();
        assertThat(interrupts).hasValue(2);
        assertThat(interruptedAfterwards).isTrue();
    }

    @Test
    void letsAForkJoinPoolReplaceItsThread() throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.execute(this::waiting);
            pool.submit(() -> over.set(true)).join();
            wait.wake();
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            pool.shutdownNow();
        }
    }
}
