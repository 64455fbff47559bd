package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.PyWorkerException;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Target TARGET = new Target("com.acme.Echo", 0, "Echo.echo");

    private final Deadlines deadlines = new Deadlines(ForkJoinPool.commonPool());

    private static final class Ended implements PendingCall.Completion {
        volatile PyWorkerException exception;

        @Override
        public void returned(Object wireValue) {}

        @Override
        public void raised(PythonError error) {}

        @Override
        public void failed(Supplier<? extends PyWorkerException> failure) {
            exception = failure.get();
        }
    }

    private static PendingCall call(Ended ended) {
        return new PendingCall(TARGET, new Object[0], ended, new PendingCall.Journey() {
            @Override
            public void begun() {}

            @Override
            public void leftQueue() {}

            @Override
            public void ended(CallCounts.Ending how) {}
        });
    }

    @Test
    void aCallThatDoesNotBeginInTimeNeverBegins() {
        Ended ended = new Ended();
        PendingCall call = call(ended);
        call.limit(Duration.ofMillis(1), deadlines);
        assertThat(call.enqueue()).isTrue();
        await().until(() -> ended.exception != null);
        assertThat(call.begin()).isFalse();
        assertThat(ended.exception)
                .hasMessageMatching("Echo.echo: the deadline was exceeded; the function had not begun"
                        + " \\(deadline 1 ms, queued \\d+ ms, ran 0 ms\\)\\.");
    }

    @Test
    void everyDeadlineComesExceptThoseOfCallsThatEnded() {
        Random random = new Random(7);
        List<Ended> late = new ArrayList<>();
        List<Ended> early = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Ended ended = new Ended();
            PendingCall call = call(ended);
            boolean ends = random.nextBoolean();
            call.limit(
                    ends ? Duration.ofHours(random.nextInt(1, 100)) : Duration.ofMillis(random.nextInt(300)),
                    deadlines);
            if (ends) {
                call.returned(null);
                early.add(ended);
            } else {
                late.add(ended);
            }
        }
        await().until(() -> late.stream().allMatch(ended -> ended.exception != null));
        assertThat(early).allMatch(ended -> ended.exception == null);
        assertThat(deadlines.size()).isZero();
    }

    @Test
    void worksAgainAfterAPause() {
        for (int i = 0; i < 20; i++) {
            Ended ended = new Ended();
            call(ended).limit(Duration.ofMillis(1), deadlines);
            await().until(() -> ended.exception != null);
        }
    }
}
