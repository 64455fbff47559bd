package io.pyworker.engine;

import java.util.List;

/** What somebody waits for. Two are equal if they are the same. */
public interface Awaited {
    /** The functions that have all to wait if this is not to come; none if something goes on that may bring it. */
    List<CallChain> blockers();

    /** It in messages. */
    String name();
}
