package io.pyworker.graalpy;

import io.pyworker.engine.OutcomeListener;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The live streams of one interpreter: how far each may go. A stream goes on while its elements are wanted; after 2 ms, if anything else
 * may wait for the interpreter, it goes to the end of the mailbox. Confined to the interpreter's thread.
 */
final class Streams {
    private static final long TURN_NANOS = Duration.ofMillis(2).toNanos();

    private final Map<Long, LiveStream> live = new HashMap<>();
    private final OutcomeListener listener;
    private final Mailbox mailbox;

    /** Calls that were asked to end; each has a message in the mailbox until Python hears of it. */
    private final Set<Long> cancelled;

    Streams(OutcomeListener listener, Mailbox mailbox, Set<Long> cancelled) {
        this.listener = listener;
        this.mailbox = mailbox;
        this.cancelled = cancelled;
    }

    /** {@code onLoop} says whether a task produces it. */
    void begin(long id, boolean onLoop) {
        live.put(id, new LiveStream(id, onLoop));
    }

    /** Whether a task produces the stream. */
    boolean isOnLoop(long id) {
        LiveStream stream = live.get(id);
        return stream != null && stream.isOnLoop();
    }

    /** From now on a task produces the stream, if it has not ended. */
    void goesOnLoop(long id) {
        LiveStream stream = live.get(id);
        if (stream != null) {
            stream.goesOnLoop();
        }
    }

    void end(long id) {
        if (!live.isEmpty()) {
            live.remove(id);
        }
    }

    int size() {
        return live.size();
    }

    /** The stream if it may hand over an element. */
    @Nullable
    LiveStream going(long id) {
        LiveStream stream = live.get(id);
        return stream == null || stream.isSuspended() ? null : stream;
    }

    /** Whether Python is to go on with a stream, which from then on is not suspended. One that was asked to end is not. */
    boolean resumes(long id) {
        LiveStream stream = live.get(id);
        if (stream == null || !stream.isSuspended() || cancelled.contains(id) || !isWanted(stream)) {
            return false;
        }
        stream.resume();
        return true;
    }

    /**
     * Whether Python is to go on now with a stream that has handed over an element; else it is suspended.
     *
     * @param loopRuns whether tasks may wait for the interpreter
     */
    boolean goesOn(LiveStream stream, boolean loopRuns) {
        stream.use();
        boolean othersWait = !mailbox.isEmpty();
        if (othersWait && cancelled.contains(stream.id) || !isWanted(stream)) {
            stream.suspend();
            return false;
        }
        if ((othersWait || loopRuns) && stream.turnNanos() > TURN_NANOS) {
            stream.suspend();
            mailbox.send(new Message.Demand(stream.id));
            return false;
        }
        return true;
    }

    private boolean isWanted(LiveStream stream) {
        if (!stream.hasCredit()) {
            stream.add(listener.takeCredit(stream.id));
        }
        return stream.hasCredit();
    }
}
