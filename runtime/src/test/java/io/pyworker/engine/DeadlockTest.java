package io.pyworker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and which of them gives way. */
class DeadlockTest {
    private record Waiting(String name, List<CallChain> blockers) implements Awaited {}

    private final MainQueue queue = new MainQueue();
    private final CallChain holder = function("first (a)", "window.f");
    private final CallChain next = function("second (b)", "window.g");

    private CallChain function(String call, String function) {
        return CallChain.call(call, call, null).function(function, queue, true);
    }

    private void bothAtTheQueue() {
        queue.execute(() -> {}, ignored -> {}, holder);
        queue.execute(() -> {}, ignored -> {}, next);
    }

    @Test
    void whoClosesTheCircleIsToldWhoWaitsForWhat() {
        bothAtTheQueue();
        assertThat(next.deadlock()).isEmpty();
        holder.waitFor(new Waiting("third (b)", List.of(next)));
        assertThat(holder.deadlock())
                .hasValue("first (a) -> window.f waits for third (b); second (b) -> window.g waits for its turn");
    }

    @Test
    void onlyOneGivesWay() {
        bothAtTheQueue();
        holder.waitFor(new Waiting("third (b)", List.of(next)));
        assertThat(next.deadlock()).isPresent();
        assertThat(next.deadlock()).isEmpty();
        assertThat(holder.deadlock()).isEmpty();
    }

    @Test
    void nobodyGivesWayWhileOneGoesOn() {
        bothAtTheQueue();
        holder.waitFor(new Waiting("third (b)", List.of(next, function("busy (b)", "window.h"))));
        assertThat(holder.deadlock()).isEmpty();
        assertThat(next.deadlock()).isEmpty();
    }

    @Test
    void whoWaitsForOthersThatWaitForOneAnotherIsNotToBlame() {
        bothAtTheQueue();
        holder.waitFor(new Waiting("third (b)", List.of(next)));
        CallChain last = function("last (c)", "window.h");
        queue.execute(() -> {}, ignored -> {}, last);
        assertThat(last.deadlock()).isEmpty();
        assertThat(holder.deadlock()).isPresent();
    }
}
