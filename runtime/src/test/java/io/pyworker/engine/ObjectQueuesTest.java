package io.pyworker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which objects take turns. */
class ObjectQueuesTest {
    @Test
    void anObjectHasOneQueueAndAnEqualOneAnother() {
        List<Integer> object = new ArrayList<>(List.of(1));
        MainQueue queue = ObjectQueues.of(object);
        object.add(2); // has another hash code now
        assertThat(ObjectQueues.of(object)).isSameAs(queue);
        assertThat(ObjectQueues.of(new ArrayList<>(object))).isNotSameAs(queue);
    }
}
