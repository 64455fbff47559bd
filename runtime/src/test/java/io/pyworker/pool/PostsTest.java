package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.engine.Interpreter;
import io.pyworker.wire.Message;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which interpreter gets what main posts: one, and all of it. */
class PostsTest extends PoolFixture {
    private List<Message> posted(int interpreter) {
        return interpreter(interpreter).messages.stream()
                .filter(Message.Post.class::isInstance)
                .toList();
    }

    private static List<Message> posts(long... messages) {
        return LongStream.of(messages)
                .<Message>mapToObj(message -> new Message.Post(Messages.encoded(message, "text")))
                .toList();
    }

    @Test
    void theOneThatWasStartedFirstGetsAllAlthoughAnotherIsReadyBefore() {
        WorkerPool pool = pool(2);
        pool.post(1L);
        interpreter(1).becomeReady();
        pool.post(2L);
        assertThat(posted(1)).isEmpty();
        interpreter(0).becomeReady();
        pool.post(3L);
        assertThat(posted(0)).isEqualTo(posts(1, 2, 3));
        assertThat(posted(1)).isEmpty();
    }

    @Test
    void whatWaitsForOneThatEndsGoesToTheNext() {
        WorkerPool pool = pool(2);
        interpreter(1).becomeReady();
        pool.post(1L);
        interpreter(0).end(null);
        pool.post(2L);
        assertThat(posted(0)).isEmpty();
        assertThat(posted(1)).isEqualTo(posts(1, 2));
    }

    @Test
    void whoeverTakesThePlaceOfTheFirstDoesNotGetItsMessages() {
        WorkerPool pool = pool(2);
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        pool.post(1L);
        channel(pool).callAsync(ECHO, 1L);
        interpreter(0).begin(0);
        interpreter(0).end(new IllegalStateException("gone"));
        interpreter(2).becomeReady();
        pool.post(2L);
        assertThat(posted(0)).isEqualTo(posts(1));
        assertThat(posted(1)).isEqualTo(posts(2));
        assertThat(posted(2)).isEmpty();
    }

    @Test
    void anInterruptAimsAtWhatTakesMessagesToo() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        Queue<Long> interrupted = new ConcurrentLinkedQueue<>();
        interpreter(0).interrupt = interrupted::add;
        assertThat(pool.interrupt()).isZero();
        await().until(() -> interrupted.contains(Interpreter.MESSAGES));
    }
}
