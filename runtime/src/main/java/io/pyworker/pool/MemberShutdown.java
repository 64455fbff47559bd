package io.pyworker.pool;

import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends interpreters: politely, then by force, and never waits without a bound. */
final class MemberShutdown {
    private static final Logger LOG = LoggerFactory.getLogger(MemberShutdown.class);
    private static final Duration KILL_BOUND = Duration.ofSeconds(5);

    private MemberShutdown() {}

    /** Ends all of them; {@code politeness} bounds the time before force. An interrupt skips the waiting and stays set. */
    static void end(List<Member> members, Duration politeness) {
        long deadline = System.nanoTime() + politeness.toNanos();
        for (Member member : members) {
            if (member.wasReady() && !politeness.isZero()) {
                member.interpreter().send(new Message.Stop());
            } else {
                member.interpreter().kill();
            }
        }
        boolean interrupted = Thread.interrupted();
        for (Member member : members) {
            try {
                end(member, interrupted ? 0 : deadline - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
                member.interpreter().kill();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Member member, long politeNanos) throws InterruptedException {
        if (member.interpreter().awaitEnd(Duration.ofNanos(Math.max(politeNanos, 0)))) {
            return;
        }
        member.interpreter().kill();
        if (!member.interpreter().awaitEnd(KILL_BOUND)) {
            LOG.warn("{} does not stop; its thread is left behind", member.name);
        }
    }
}
