package io.pyworker.graalpy;

import io.pyworker.engine.Engine;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.engine.OutcomeListener;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine {@code graalpy}: each interpreter is a thread with a GraalPy context of its own. All contexts of the process share
 * one polyglot engine, so that code is parsed and compiled once; it lives as long as the process (docs/adr/0003).
 */
public final class GraalPyEngine implements Engine {
    @Override
    public Interpreter start(InterpreterSpec spec, OutcomeListener listener) {
        GraalPyInterpreter interpreter = new GraalPyInterpreter(spec, listener);
        interpreter.start();
        return interpreter;
    }

    /** What runs Python in this process: {@code GraalVM CE} if it is compiled, {@code Interpreted} if not. */
    public static String implementation() {
        return Shared.ENGINE.getImplementationName();
    }

    /** Whether Python is compiled; if not, it is interpreted, because the Graal compiler is not there. */
    public static boolean isCompiled() {
        return !implementation().equals("Interpreted");
    }

    /** The version of Python, such as {@code 3.12.8}. */
    public static String version() {
        return Shared.version();
    }

    /** Made when the first interpreter starts. */
    static final class Shared {
        private static final Logger LOG = LoggerFactory.getLogger(GraalPyEngine.class);

        static final org.graalvm.polyglot.Engine ENGINE = create();

        /** All contexts of one engine must have the same; nothing of the host is reachable but the memory of arguments. */
        static final HostAccess HOST_ACCESS =
                HostAccess.newBuilder(HostAccess.NONE).allowBufferAccess(true).build();

        private Shared() {}

        private static String version() {
            return Objects.requireNonNull(ENGINE.getLanguages().get("python")).getVersion();
        }

        private static org.graalvm.polyglot.Engine create() {
            var engine = org.graalvm.polyglot.Engine.newBuilder("python")
                    .allowExperimentalOptions(true)
                    .option("engine.WarnInterpreterOnly", "false")
                    .build();
            boolean interpreted = engine.getImplementationName().equals("Interpreted");
            LOG.info(
                    "Python {} (GraalPy) is {}",
                    Objects.requireNonNull(engine.getLanguages().get("python")).getVersion(),
                    interpreted
                            ? "interpreted, for the Graal compiler is not there; to have it compiled, see docs/performance.md of pyworker"
                            : "compiled");
            return engine;
        }
    }
}
