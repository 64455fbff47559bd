package io.pyworker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls of one object, one after the other, on executors of every kind. */
class MainQueueTest {
    /** More than a stack holds, were each run within the one before. */
    private static final int MANY = 100_000;

    private final MainQueue queue = new MainQueue();
    private final List<Integer> done = new ArrayList<>();
    private final ArrayDeque<Runnable> given = new ArrayDeque<>();

    @Test
    void theNextIsGivenWhenTheOneBeforeIsDone() {
        add(0, given::add);
        add(1, given::add);
        assertThat(given).hasSize(1);
        given.remove().run();
        assertThat(done).containsExactly(0);
        given.remove().run();
        assertThat(done).containsExactly(0, 1);
        assertThat(given).isEmpty();
    }

    @Test
    void anExecutorMayRunAllInTheThreadThatGivesThem() {
        addManyWithinOne(Runnable::run);
        assertThat(done).hasSize(MANY).isSorted();
    }

    @Test
    void whatWaitsIsRunThoughItsExecutorRefusesIt() {
        addManyWithinOne(MainQueueTest::refuse);
        assertThat(done).hasSize(MANY).isSorted();
    }

    @Test
    void anInterruptOfOneDoesNotReachTheNext() {
        List<Boolean> interrupted = new ArrayList<>();
        Runnable look = () -> interrupted.add(Thread.currentThread().isInterrupted());
        queue.execute(
                () -> {
                    queue.execute(look, MainQueueTest::refuse);
                    queue.execute(look, Runnable::run);
                    Thread.currentThread().interrupt();
                },
                Runnable::run);
        assertThat(interrupted).containsExactly(false, false);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void oneThatIsRefusedAtOnceHoldsNobodyUp() {
        assertThatThrownBy(() -> add(0, MainQueueTest::refuse)).isInstanceOf(RejectedExecutionException.class);
        add(1, Runnable::run);
        assertThat(done).containsExactly(1);
    }

    @Test
    void oneThatThrowsHoldsNobodyUp() {
        Runnable fail = () -> {
            throw new IllegalStateException("of the call");
        };
        assertThatThrownBy(() -> queue.execute(
                        () -> {
                            queue.execute(fail, Runnable::run);
                            add(1, Runnable::run);
                        },
                        Runnable::run))
                .hasMessage("of the call");
        add(2, Runnable::run);
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aCallOnBehalfOfOneThatRunsDoesNotWaitForIt() {
        CallChain first = chain(null);
        queue.execute(() -> queue.execute(() -> done.add(1), Runnable::run, chain(first)), Runnable::run, first);
        add(2, given::add);
        queue.execute(() -> done.add(3), Runnable::run, chain(null));
        assertThat(done).containsExactly(1);
        given.remove().run();
        assertThat(done).containsExactly(1, 2, 3);
    }

    private CallChain chain(@Nullable CallChain before) {
        return CallChain.call("f", this, before).function("window.alert", queue, true);
    }

    private void add(int number, Executor executor) {
        queue.execute(() -> done.add(number), executor);
    }

    private void addManyWithinOne(Executor executor) {
        queue.execute(
                () -> {
                    for (int i = 0; i < MANY; i++) {
                        add(i, executor);
                    }
                },
                Runnable::run);
    }

    private static void refuse(Runnable call) {
        throw new RejectedExecutionException("shut down");
    }
}
