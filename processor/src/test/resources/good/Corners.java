package com.acme;

import io.pyworker.Adapter;
import io.pyworker.CloseableIterator;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

final class Corners {
    /** A stream or a functional interface that has an adapter is a value. */
    @WorkerExport(adapters = {PatternAdapter.class, CursorAdapter.class})
    interface Adapted {
        CloseableIterator<String> cursor(Pattern pattern);
    }

    /** Throws what both of its ancestors allow, and nothing that is private. */
    @WorkerExport
    interface Narrow extends Reading<IOException>, Opening {
        @SuppressWarnings("unused")
        void failing() throws Exception, Hidden;
    }

    interface Reading<X extends Exception> {
        int open() throws X;

        @Throws(py = "OSError", java = IOException.class)
        int read() throws X;
    }

    interface Opening {
        int open() throws FileNotFoundException;
    }

    /** Function types of ancestors, with what stands for their variables. */
    @WorkerExport
    interface Mapping extends Mapped<String> {}

    interface Mapped<T> {
        Iterator<T> map(Function<? super T, ? extends T> function, UnaryOperator<T[]> arrays);
    }

    @WorkerExport
    interface Old {
        @Throws(py = "ValueError", java = OldException.class)
        void each(OldFunction function);
    }

    @Deprecated
    interface OldFunction {
        @Deprecated
        void run();
    }

    @Deprecated
    static class OldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Deprecated
        public OldException() {}
    }

    private static final class Hidden extends Exception {
        private static final long serialVersionUID = 1;
    }

    interface Pattern {
        boolean matches(String text);
    }

    static final class PatternAdapter implements Adapter<Pattern, String> {
        @Override
        public String encode(Pattern value) {
            return value.toString();
        }

        @Override
        public Pattern decode(String encoded) {
            return encoded::equals;
        }
    }

    static final class CursorAdapter implements Adapter<CloseableIterator<String>, String> {
        @Override
        public String encode(CloseableIterator<String> value) {
            return "";
        }

        @Override
        public CloseableIterator<String> decode(String encoded) {
            throw new UnsupportedOperationException();
        }
    }
}
