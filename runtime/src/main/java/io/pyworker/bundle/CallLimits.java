package io.pyworker.bundle;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker allows its calls.
 *
 * @param queue calls that have not begun, at most; 0 without bound
 * @param whenFull what happens to one more
 * @param callTimeout the deadline of blocking calls that give none, if there is one
 * @param streams streams that have not ended, at most; at least 1
 */
public record CallLimits(int queue, WhenFull whenFull, Optional<Duration> callTimeout, int streams) {
    public static final int DEFAULT_STREAMS = 256;

    /** The usual limits: as good as none. */
    public static final CallLimits NONE = new CallLimits(0, WhenFull.REJECT, Optional.empty(), DEFAULT_STREAMS);

    public CallLimits {
        if (streams < 1) {
            throw new IllegalArgumentException("streams must be at least 1: " + streams);
        }
    }

    /** What happens to a call that finds the queue full. */
    public enum WhenFull {
        /** It fails at once. */
        REJECT,
        /** The call that has waited longest fails in its place. */
        SHED,
        /** A blocking call waits for room, up to its deadline; an asynchronous one fails at once. */
        BLOCK;

        /** As {@code worker.toml} has it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one that {@code worker.toml} calls so. */
        public static Optional<WhenFull> of(Object key) {
            return Arrays.stream(values())
                    .filter(value -> value.key().equals(key))
                    .findFirst();
        }
    }

    public boolean isQueueBounded() {
        return queue > 0;
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("queue", (long) queue);
        json.put("when_full", whenFull.key());
        json.put("call_timeout", callTimeout.map(Duration::toString).orElse(""));
        json.put("streams", (long) streams);
        return json;
    }

    static CallLimits of(JsonObject json) {
        String timeout = json.string("call_timeout");
        return new CallLimits(
                json.integer("queue"),
                WhenFull.valueOf(json.string("when_full").toUpperCase(Locale.ROOT)),
                timeout.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(timeout)),
                json.integer("streams"));
    }
}
