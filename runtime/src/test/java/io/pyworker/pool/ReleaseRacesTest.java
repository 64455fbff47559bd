package io.pyworker.pool;

import static io.pyworker.Interleavings.expect;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.ObjectClosedException;
import io.pyworker.engine.Interpreter;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Calls of an object that is closed at the same moment: it is released once, behind all that are made. */
class ReleaseRacesTest {
    private static final CancelSettings CANCELLING = CancelSettings.of(Duration.ZERO);

    /** An object that is called on one interpreter, which counts what it is sent. */
    private static final class Called implements Interpreter {
        final LiveObjects live = new LiveObjects();
        final RemoteReference reference = live.madeByFirstCall();
        final Member member = new Member("text", 1, CANCELLING, (whichever, call) -> {});
        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger sent = new AtomicInteger();
        final AtomicInteger released = new AtomicInteger();

        Called() {
            member.attach(this);
        }

        void call() {
            try {
                reference.use("Echo.echo");
            } catch (ObjectClosedException e) {
                return;
            }
            made.incrementAndGet();
            reference.claim(member);
            send(new Message.Call(1, 0, new Object[0], 0));
            reference.endUse();
        }

        @Override
        public void send(Message message) {
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

        @Override
        public void cancel(long id) {}

        @Override
        public boolean interrupt(long id, Duration step, Duration bound) {
            return false;
        }

        @Override
        public void kill() {}

        @Override
        public boolean awaitEnd(Duration bound) {
            return true;
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
