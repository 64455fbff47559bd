package io.pyworker.graalpy;

import static io.pyworker.Interleavings.expect;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.wire.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Senders against an owner that polls and waits: every message arrives, in the order of its sender, and nobody waits for ever. */
class MailboxTest {
    private static Runnable sender(Mailbox mailbox, long first, int count) {
        return () -> {
            for (long id = first; id < first + count; id++) {
                mailbox.send(new Message.Cancel(id));
            }
        };
    }

    private static void receive(Mailbox mailbox, int count, List<Long> received) {
        while (received.size() < count) {
            Message message = mailbox.poll();
            if (message == null) {
                mailbox.await(-1);
            } else {
                received.add(((Message.Cancel) message).id());
            }
        }
    }

    @Test
    void oneSender() {
        Interleavings.explore(() -> {
            Mailbox mailbox = new Mailbox();
            List<Long> received = new ArrayList<>();
            return new Race(
                    List.of(() -> receive(mailbox, 3, received), sender(mailbox, 1, 3)),
                    () -> expect(received.equals(List.of(1L, 2L, 3L)), "received " + received));
        });
    }

    @Test
    void twoSenders() {
        Interleavings.explore(() -> {
            Mailbox mailbox = new Mailbox();
            List<Long> received = new ArrayList<>();
            return new Race(
                    List.of(() -> receive(mailbox, 4, received), sender(mailbox, 1, 2), sender(mailbox, 11, 2)), () -> {
                        expect(received.indexOf(1L) < received.indexOf(2L), "received " + received);
                        expect(received.indexOf(11L) < received.indexOf(12L), "received " + received);
                    });
        });
    }
}
