package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which time of a step counts. */
class StepTimeTest {
    private static final Duration BOUND = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofDays(1);

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endTheThread() {
        goesOn.set(false);
        end.countDown();
    }

    private static StepTime of(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return new StepTime(thread);
    }

    private void spin() {
        while (goesOn.get()) {
            Thread.onSpinWait();
        }
    }

    private void sleep() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void processorTimeCounts() {
        StepTime time = of(this::spin);
        assertThat(time.isOver(1, BOUND)).isFalse();
        await().until(() -> time.isOver(1, BOUND));
    }

    @Test
    void waitingCounts() {
        StepTime time = of(this::sleep);
        assertThat(time.isOver(1, BOUND)).isFalse();
        await().until(() -> time.isOver(1, BOUND));
    }

    /** A thread in a system call counts as running, and so does one that gets no processor. */
    @Test
    void ofTimeWithoutAProcessorAPartCounts() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StepTime time = of(() -> accept(socket));
            long begun = System.nanoTime();
            time.isOver(1, BOUND);
            await().until(() -> time.isOver(1, BOUND));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(BOUND.multipliedBy(2));
        }
    }

    private static void accept(ServerSocket socket) {
        try {
            socket.accept();
        } catch (IOException e) {
            return; // closed at the end of the test
        }
    }

    @Test
    void anotherStepBeginsAnew() {
        StepTime time = of(this::sleep);
        time.isOver(1, LONG);
        await().until(() -> time.isOver(1, Duration.ofNanos(1)));
        assertThat(time.isOver(2, Duration.ofNanos(1))).isFalse();
    }

    @Test
    void withoutABoundItIsOverAtOnce() {
        assertThat(of(this::sleep).isOver(1, Duration.ZERO)).isTrue();
    }
}
