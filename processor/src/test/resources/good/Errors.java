package com.acme;

import io.pyworker.Deadline;
import io.pyworker.PythonException;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@WorkerExport
@Throws(py = "ValueError", java = IllegalArgumentException.class)
interface Errors extends Reader {
    @Throws(py = "acme.stats.Empty", java = Errors.Empty.class)
    @Throws(py = "KeyError", java = Errors.Missing.class)
    @Deadline("1s")
    double mean(double[] values) throws Errors.Empty;

    @Throws(py = "OSError", java = IOException.class)
    @Throws(py = "FileNotFoundError", java = FileNotFoundException.class)
    Stream<String> lines(String file) throws IOException;

    @Throws(py = "RuntimeError", java = Errors.Wrapped.class)
    @Throws(py = "LookupError", java = Errors.Silent.class)
    @Throws(py = "AssertionError", java = AssertionError.class)
    void check() throws Exception;

    /** What is passed may throw it. */
    @Throws(py = "OSError", java = IOException.class)
    int delegate(Callable<Integer> task) throws IOException;

    class Empty extends Exception {
        private static final long serialVersionUID = 1;

        public Empty(PythonException cause) {
            super(cause);
        }
    }

    class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Missing(Throwable cause) {
            super(cause);
        }

        public Missing(String name) {
            super(name);
        }
    }

    class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Wrapped(String message) throws IllegalStateException {
            super(message);
        }

        public Wrapped(Throwable cause) throws IOException {
            super(cause);
        }

        Wrapped(String message, Throwable cause) {
            super(message, cause);
        }
    }

    class Silent extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Silent() {}
    }
}

interface Reader {
    @Throws(py = "EOFError", java = FileNotFoundException.class)
    byte[] read() throws FileNotFoundException, UncheckedIOException;
}
