package io.pyworker;

import io.pyworker.bundle.WorkerConfig;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interpreters that a program may ask for by name, and the one that it gets. */
final class WorkerType {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerType.class);

    private WorkerType() {}

    /**
     * The engine that stands for a type.
     *
     * @throws IllegalArgumentException if none does
     */
    static String engine(String type, String worker) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case WorkerConfig.DEFAULT_TYPE -> {}
            case "pyodide" -> LOG.info("worker '{}': type pyodide means graalpy here", worker);
            case "micropython" ->
                throw new IllegalArgumentException("worker '" + worker
                        + "': type micropython is an interpreter for the browser, with a part of Python only;"
                        + " here GraalPy runs the whole of Python. Use type graalpy");
            default ->
                throw new IllegalArgumentException("worker '" + worker + "': there is no type '" + type
                        + "'; there is graalpy, and pyodide, which means it");
        }
        return WorkerConfig.DEFAULT_TYPE;
    }
}
