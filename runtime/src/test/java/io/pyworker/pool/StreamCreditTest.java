package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamCreditTest {
    private final AtomicInteger woken = new AtomicInteger();
    private final StreamCredit credit = new StreamCredit(woken::incrementAndGet);

    @Test
    void whatWasAddedIsTakenAtOnce() {
        credit.add(2);
        credit.add(3);
        assertThat(credit.take()).isEqualTo(5);
        assertThat(woken).hasValue(0);
        assertThat(credit.isStarved()).isFalse();
    }

    @Test
    void whoWasToldNothingIsWokenOnce() {
        assertThat(credit.take()).isZero();
        assertThat(credit.take()).isZero();
        assertThat(credit.isStarved()).isTrue();
        credit.add(2);
        credit.add(3);
        assertThat(woken).hasValue(1);
        assertThat(credit.isStarved()).isFalse();
        assertThat(credit.take()).isEqualTo(5);
    }

    /** The interpreter takes, stops, and takes again for each wake-up; whatever the moment at which the consumer adds, nothing stays. */
    @Test
    void noWakeUpIsLost() throws Exception {
        int rounds = 20_000;
        CyclicBarrier together = new CyclicBarrier(2);
        Thread consumer = new Thread(() -> {
            for (int i = 0; i < rounds; i++) {
                await(together);
                credit.add(1);
                await(together);
            }
        });
        consumer.start();
        for (int i = 0; i < rounds; i++) {
            woken.set(0);
            await(together);
            long taken = credit.take();
            await(together);
            assertThat(woken.get()).isEqualTo(taken == 0 ? 1 : 0);
            assertThat(taken == 0 ? credit.take() : taken).isOne();
        }
        consumer.join();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
