package io.pyworker.pool;

import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.wire.PythonError;
import java.util.List;
import java.util.Optional;

/**
 * What the owner of a failed call is shown: an exception of its own, made by the thread that shows it, with the caller's frames.
 *
 * @param target what was called
 * @param mappings which Java exception stands for which of Python's; of two for one class the first counts
 */
record CallErrors(Target target, List<ErrorMapping<?>> mappings) {
    /** What became of the call. */
    <X extends PyWorkerException> X failed(X exception, CallerStack caller) {
        exception.setStackTrace(caller.frames(target));
        return exception;
    }

    /** The very object that a callback threw, if that is what Python raised, and it is unchecked or of a mapped class; else an exception. */
    Throwable raised(PythonError error, CallerStack caller) {
        Throwable thrown = error.java();
        return thrown != null && mayBeThrown(thrown) ? thrown : shown(error, caller);
    }

    private boolean mayBeThrown(Throwable thrown) {
        return thrown instanceof RuntimeException
                || thrown instanceof Error
                || mappings.stream().anyMatch(mapping -> mapping.java().isInstance(thrown));
    }

    /** What Python raised, as it is or as it is mapped. */
    private Throwable shown(PythonError error, CallerStack caller) {
        PyWorkerException exception = error.toException(target.name(), caller.frames(target));
        if (exception instanceof PythonException raised) {
            return mapping(error).map(found -> mapped(raised, found)).orElse(exception);
        }
        return exception;
    }

    /** That of the nearest class. Pyworker's own errors have none. */
    private Optional<ErrorMapping<?>> mapping(PythonError error) {
        if (mappings.isEmpty() || error.type().startsWith("pyworker.")) {
            return Optional.empty();
        }
        return error.classes().stream().flatMap(name -> named(name).stream()).findFirst();
    }

    private Optional<ErrorMapping<?>> named(String python) {
        return mappings.stream()
                .filter(mapping -> mapping.python().equals(python))
                .findFirst();
    }

    private static Throwable mapped(PythonException raised, ErrorMapping<?> mapping) {
        try {
            Throwable made = mapping.factory().apply(raised);
            made.setStackTrace(raised.getStackTrace());
            return withCause(made, raised);
        } catch (Throwable failure) { // the user's constructor: whatever it throws must not hide Python's error
            raised.addSuppressed(failure);
            return raised;
        }
    }

    private static Throwable withCause(Throwable made, PythonException raised) {
        if (made.getCause() == null && made != raised) {
            try {
                made.initCause(raised);
            } catch (IllegalStateException e) { // its constructor decided that it has none
                return made;
            }
        }
        return made;
    }
}
