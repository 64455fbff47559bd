package io.pyworker.pool;

import static io.pyworker.Interleavings.expect;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.ObjectClosedException;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls of an object that is closed at the same moment: it is released once, behind all that are made. */
class ReleaseRacesTest {
    private static final CancelSettings CANCELLING = CancelSettings.of(Duration.ZERO);

    /** An object that is called on one interpreter, which counts what it is sent. */
    private static final class Called {
        final LiveObjects live = new LiveObjects();
        final RemoteReference reference = live.madeByFirstCall();
        final Member member = new Member("text", 1, CANCELLING, (whichever, call) -> {});
        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger sent = new AtomicInteger();
        final AtomicInteger released = new AtomicInteger();

        Called() {
            FakeInterpreter interpreter = new FakeInterpreter(null, null);
            interpreter.whenSent = message -> count(message);
            member.attach(interpreter);
        }

        void call() {
            try {
                reference.use("Echo.echo");
            } catch (ObjectClosedException e) {
                return;
            }
            made.incrementAndGet();
            reference.claim(member);
            member.interpreter().send(new Message.Call(1, 0, new Object[0], 0));
            reference.endUse();
        }

        private void count(Message message) {
            if (message instanceof Message.Release) {
                released.incrementAndGet();
            } else {
                expect(released.get() == 0, "a call behind the release");
                sent.incrementAndGet();
            }
        }

        void check() {
            expect(sent.get() == made.get(), made + " made, " + sent + " sent");
            expect(released.get() == Math.min(made.get(), 1), "released " + released + " times");
            expect(live.count() == 0, "still live");
        }
    }

    @Test
    void callsAndClose() {
        Interleavings.explore(() -> {
            Called object = new Called();
            return new Race(
                    List.of(() -> object.call(), () -> object.call(), () -> object.reference.release()),
                    () -> object.check());
        });
    }
}
