package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What hears messages of Python, on executors of every kind. */
class MessageListenerTest {
    private final List<Object> heard = new ArrayList<>();

    @Test
    void aListenerMayPutAnotherInItsPlace() {
        Messages messages = withThree(Runnable::run);
        messages.listen(first -> {
            heard.add(List.of(first));
            messages.listen(heard::add);
        });
        assertThat(heard).containsExactly(List.of(1L), 2L, 3L);
    }

    @Test
    void whatWaitsForItsTurnIsToldToTheNewListener() {
        ArrayDeque<Runnable> given = new ArrayDeque<>();
        Messages messages = withThree(given::add);
        messages.listen(old -> heard.add(List.of(old)));
        given.remove().run();
        messages.listen(heard::add);
        messages.receive("text-2", wire(4));
        while (!given.isEmpty()) {
            given.remove().run();
        }
        assertThat(heard).containsExactly(List.of(1L), 2L, 3L, 4L);
    }

    @Test
    void othersPostWhileTheThreadOfAnInterpreterListens() {
        Messages messages = withThree(Runnable::run);
        messages.listen(message -> {
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> messages.keep(message));
            assertThat(other).succeedsWithin(Duration.ofMinutes(1));
            heard.add(message);
        });
        assertThat(heard).containsExactly(1L, 2L, 3L);
        assertThat(messages.kept()).hasSize(3);
    }

    @Test
    void whatNoThreadTakesIsLostAndNothingElse() {
        boolean[] refuses = {true};
        Messages messages = withThree(call -> {
            if (refuses[0]) {
                refuses[0] = false;
                throw new RejectedExecutionException("full");
            }
            call.run();
        });
        messages.listen(heard::add);
        messages.receive("text-2", wire(4));
        assertThat(heard).containsExactly(2L, 3L, 4L);
    }

    @Test
    void theLogSaysFromWhichInterpreterWhatIsLostCame() throws Exception {
        String log = logged(() -> {
            Messages lost = withThree(call -> {
                throw new RejectedExecutionException("full");
            });
            lost.listen(heard::add);
            Messages failing = withThree(Runnable::run);
            failing.listen(message -> {
                throw new IllegalStateException("no");
            });
            Messages unheard = new Messages("text", Runnable::run);
            for (long i = 0; i <= 1_000; i++) {
                unheard.receive("text-3", wire(i));
            }
        });
        assertThat(log)
                .contains("text-2: a message from Python was lost, because no thread takes it")
                .contains("text-2: the listener of onMessage failed")
                .containsOnlyOnce("text-3: 1000 messages from Python wait for onMessage(...)");
    }

    /** What {@link Messages} logs, whose level is that of simplelogger.properties otherwise. */
    private static String logged(Runnable what) throws ReflectiveOperationException {
        Object logger = LoggerFactory.getLogger(Messages.class);
        Field level = logger.getClass().getDeclaredField("currentLogLevel");
        level.setAccessible(true);
        int levelBefore = level.getInt(logger);
        PrintStream before = System.err;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
        level.setInt(logger, Level.WARN.toInt());
        try {
            what.run();
        } finally {
            level.setInt(logger, levelBefore);
            System.setErr(before);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsTooMuchForTheListenerIsRefused() {
        ArrayDeque<Runnable> given = new ArrayDeque<>();
        Messages messages = withThree(given::add);
        messages.listen(heard::add);
        for (long i = 3; i < WaitingMessages.MOST; i++) {
            assertThat(messages.receive("text-2", wire(i))).isTrue();
        }
        assertThat(messages.receive("text-2", wire(0))).isFalse();
        given.remove().run();
        assertThat(messages.receive("text-2", wire(0))).isTrue();
        assertThat(heard).containsExactly(1L);
    }

    private static Messages withThree(Executor executor) {
        Messages messages = new Messages("text", executor);
        for (long i = 1; i <= 3; i++) {
            messages.receive("text-2", wire(i));
        }
        return messages;
    }

    /** As it comes from Python. */
    private static byte[] wire(long number) {
        ByteBuffer body = (ByteBuffer) Objects.requireNonNull(Messages.encoded(number, "text"));
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return bytes;
    }
}
