package io.pyworker.pool;

import io.pyworker.engine.CallChain;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to call for a stream, as often as is wanted.
 *
 * @param arguments wire values, which no call consumes
 * @param affinity where the calls go; null where they may go anywhere
 * @param instance what they are calls of; null for functions
 * @param chain what the thread runs that waits for the elements, if it runs a function for Python
 */
record StreamRequest<T>(
        WorkerPool pool,
        BoundExport<T> export,
        @Nullable Object[] arguments,
        Optional<Duration> deadline,
        @Nullable Affinity affinity,
        @Nullable RemoteInstance instance,
        @Nullable CallChain chain) {
    /**
     * A call that counts as pending from now on, and must be admitted.
     *
     * @throws io.pyworker.ObjectClosedException if the instance was closed meanwhile
     */
    PendingCall newCall(PendingCall.Completion completion) {
        if (instance != null) {
            instance.use(export.target.name());
        }
        PendingCall call = pool.newCall(export.target, copies(), completion);
        if (affinity != null) {
            call.stickTo(affinity);
        }
        if (instance != null) {
            call.belongTo(instance.reference());
        }
        call.follow(chain);
        deadline.ifPresent(limit -> call.limit(limit, pool.deadlines())); // may end it at once
        return call;
    }

    private @Nullable Object[] copies() {
        @Nullable Object[] copies = arguments.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] instanceof ByteBuffer bytes) {
                copies[i] = bytes.duplicate();
            }
        }
        return copies;
    }
}
