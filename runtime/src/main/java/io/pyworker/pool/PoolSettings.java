package io.pyworker.pool;

import io.pyworker.engine.Engine;
import java.util.concurrent.Executor;

/**
 * What all pools of one {@code Workers} share.
 *
 * @param engine starts the interpreters
 * @param executor where futures complete
 * @param callbacks where functions run that Python calls
 * @param cancelling how calls are cancelled
 * @param callerStacks whether asynchronous calls remember where they were made, for their exceptions
 */
public record PoolSettings(
        Engine engine, Executor executor, Executor callbacks, CancelSettings cancelling, boolean callerStacks) {}
