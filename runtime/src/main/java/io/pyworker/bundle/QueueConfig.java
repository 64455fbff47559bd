package io.pyworker.bundle;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many calls of a worker may wait.
 *
 * @param capacity calls that have not begun, at most; 0 without bound
 * @param whenFull what happens to one more
 */
public record QueueConfig(int capacity, WhenFull whenFull) {
    public static final QueueConfig UNBOUNDED = new QueueConfig(0, WhenFull.REJECT);

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
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("capacity", (long) capacity);
        json.put("when_full", whenFull.key());
        return json;
    }

    static QueueConfig of(JsonObject json) {
        return new QueueConfig(
                json.integer("capacity"),
                WhenFull.valueOf(json.string("when_full").toUpperCase(Locale.ROOT)));
    }
}
