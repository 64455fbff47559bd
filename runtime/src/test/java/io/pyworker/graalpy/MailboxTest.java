package io.pyworker.graalpy;

import static io.pyworker.Interleavings.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.Interleavings;
import io.pyworker.Interleavings.Race;
import io.pyworker.Tier;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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

    private static long receive(Mailbox mailbox) {
        Message message = mailbox.poll();
        while (message == null) {
            mailbox.await(-1);
            message = mailbox.poll();
        }
        return ((Message.Cancel) message).id();
    }

    private static void receive(Mailbox mailbox, int count, List<Long> received) {
        while (received.size() < count) {
            received.add(receive(mailbox));
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

    @Test
    void urgentOnesComeFirst() {
        Mailbox mailbox = new Mailbox();
        mailbox.send(new Message.Cancel(1));
        mailbox.sendUrgent(new Message.Cancel(2));
        mailbox.sendUrgent(new Message.Cancel(3));
        assertThat(List.of(receive(mailbox), receive(mailbox))).containsExactly(2L, 3L);
        assertThat(mailbox.isEmpty()).isFalse();
        assertThat(receive(mailbox)).isEqualTo(1);
        assertThat(mailbox.isEmpty()).isTrue();
    }

    private static void send(Mailbox mailbox, long id) {
        Message message = new Message.Cancel(id);
        if (id % 2 == 0) {
            mailbox.sendUrgent(message);
        } else {
            mailbox.send(message);
        }
    }

    /**
     * On the machine's own memory, many times, for the model checker wakes who parks at any time. The owner waits for each message, which
     * is sent in the moment when it has taken the one before: one wake-up lost, and both wait for ever.
     */
    @Test
    void noWakeUpIsLost() {
        long messages = Tier.of(300_000, 1_000_000, 20_000_000);
        Mailbox mailbox = new Mailbox();
        AtomicLong received = new AtomicLong();
        Thread owner = new Thread(() -> {
            while (received.get() < messages) {
                received.set(receive(mailbox));
            }
        });
        owner.setDaemon(true);
        owner.start();
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            for (long id = 1; id <= messages; id++) {
                send(mailbox, id);
                while (received.get() < id) {
                    Thread.onSpinWait();
                }
            }
        });
        assertThat(sender)
                .as(() -> "after " + received + " messages")
                .succeedsWithin(Duration.ofSeconds(Tier.of(60, 120, 600)));
    }
}
