package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.pool.WaitingMessages.Posted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much waits. */
class WaitingMessagesTest {
    private final WaitingMessages messages = new WaitingMessages();

    private static Posted posted(@Nullable Object wire) {
        return new Posted("text-1", wire);
    }

    @Test
    void aMessageOfAnySizeMayWaitAlone() {
        byte[] half = new byte[(int) WaitingMessages.MOST_BYTES / 2];
        messages.add(posted(half));
        assertThat(messages.hasRoomFor(posted(half))).isTrue();
        messages.add(posted(half));
        assertThat(messages.hasRoomFor(posted(new byte[1]))).isFalse();
        assertThat(messages.addDroppingOldest(posted("text"))).isFalse();
        assertThat(messages.size()).isEqualTo(2);
        messages.poll();
        messages.poll();
        assertThat(messages.hasRoomFor(posted(new byte[(int) WaitingMessages.MOST_BYTES + 1])))
                .isTrue();
    }

    @Test
    void theOldestMakesRoom() {
        for (long i = 0; i < WaitingMessages.MOST; i++) {
            assertThat(messages.addDroppingOldest(posted(i))).isTrue();
        }
        assertThat(messages.hasRoomFor(posted(null))).isFalse();
        assertThat(messages.addDroppingOldest(posted(null))).isFalse();
        assertThat(messages.size()).isEqualTo(WaitingMessages.MOST);
        assertThat(messages.poll()).isEqualTo(posted(1L));
    }
}
