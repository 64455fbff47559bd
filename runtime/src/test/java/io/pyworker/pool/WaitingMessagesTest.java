package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much waits. */
class WaitingMessagesTest {
    private final WaitingMessages messages = new WaitingMessages();

    @Test
    void aMessageOfAnySizeMayWaitAlone() {
        byte[] half = new byte[(int) WaitingMessages.MOST_BYTES / 2];
        messages.add(half);
        assertThat(messages.hasRoomFor(half)).isTrue();
        messages.add(half);
        assertThat(messages.hasRoomFor(new byte[1])).isFalse();
        assertThat(messages.addDroppingOldest("text")).isFalse();
        assertThat(messages.size()).isEqualTo(2);
        messages.remove();
        messages.remove();
        assertThat(messages.hasRoomFor(new byte[(int) WaitingMessages.MOST_BYTES + 1]))
                .isTrue();
    }

    @Test
    void theOldestMakesRoom() {
        for (long i = 0; i < WaitingMessages.MOST; i++) {
            assertThat(messages.addDroppingOldest(i)).isTrue();
        }
        assertThat(messages.hasRoomFor(null)).isFalse();
        assertThat(messages.addDroppingOldest(null)).isFalse();
        assertThat(messages.size()).isEqualTo(WaitingMessages.MOST);
        assertThat(messages.remove()).hasValue(1L);
    }
}
