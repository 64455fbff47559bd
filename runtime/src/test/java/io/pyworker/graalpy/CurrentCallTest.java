package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which call is the current one when its steps begin and end. */
class CurrentCallTest {
    private final CurrentCall current = new CurrentCall();

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void aStepIsItsCalls() {
        current.enter(1);
        assertThat(current.enterFromPython(2)).isEqualTo(1);
        assertThat(current.id()).isEqualTo(2);
        current.leaveFromPython(1);
        assertThat(current.id()).isEqualTo(1);
    }

    /** If it were not, nobody could interrupt the step. */
    @Test
    void soItIsWhenAnEarlierInterruptHasLeftItsFlagBehind() {
        Thread.currentThread().interrupt();
        assertThat(current.enterFromPython(2)).isEqualTo(CurrentCall.NONE);
        assertThat(current.id()).isEqualTo(2);
        Thread.currentThread().interrupt();
        current.leaveFromPython(CurrentCall.NONE);
        assertThat(current.id()).isEqualTo(CurrentCall.NONE);
    }
}
