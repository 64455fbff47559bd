package io.pyworker.pool;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/**
 * What the proxies of one Python object share. The object is released once: when it is closed, at last when none of its proxies can be
 * reached any more; calls that were made before are made all the same. Any thread may use it.
 */
final class RemoteInstance {
    private static final Cleaner CLEANER = Cleaner.create();

    private final RemoteReference reference;
    private final Cleaner.Cleanable releasing;

    RemoteInstance(RemoteReference reference) {
        this.reference = reference;
        releasing = CLEANER.register(this, reference::release);
    }

    RemoteReference reference() {
        return reference;
    }

    /** {@link RemoteReference#use}; the cleaner does not release it before this has returned. */
    void use(String call) {
        try {
            reference.use(call);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    void release() {
        releasing.clean();
    }
}
