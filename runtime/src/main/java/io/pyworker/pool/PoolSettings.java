package io.pyworker.pool;

import io.pyworker.engine.Engine;
import java.util.concurrent.Executor;

/**
 * What all pools of one {@code Workers} share.
 *
 * @param engine starts the interpreters
 * @param executor where futures complete
 * @param cancelling how calls are cancelled
 * @param callerStacks whether asynchronous calls remember where they were made, for their exceptions
 */
public record PoolSettings(Engine engine, Executor executor, CancelSettings cancelling, boolean callerStacks) {}
