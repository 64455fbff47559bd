package io.pyworker.pool;

import io.pyworker.bundle.MergedWorker;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.InterpreterSpec.DispatchTable;
import io.pyworker.engine.MainScope;
import io.pyworker.engine.OutcomeListener;
import java.util.List;

/**
 * How the interpreters of one worker are started, each like the others.
 *
 * @param main what they may use of the main side
 */
record Launch(MergedWorker worker, List<DispatchTable> tables, PoolSettings settings, MainScope main) {
    Launch {
        tables = List.copyOf(tables);
    }

    /** Returns at once; the listener hears whether it is ready. */
    Interpreter start(String name, OutcomeListener listener) {
        return settings.engine()
                .start(
                        new InterpreterSpec(
                                name, worker.sources(), tables, worker.config(), settings.callbacks(), main),
                        listener);
    }
}
