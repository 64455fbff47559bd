package io.pyworker.graalpy;

import io.pyworker.PythonFrame;
import io.pyworker.WorkerStartException;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.util.List;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Python could not catch: a refusal by the host, a limit of the machine, the end of the interpreter. */
final class Escaped {
    private static final Logger LOG = LoggerFactory.getLogger(Escaped.class);

    private Escaped() {}

    /**
     * As the error of a call; the interpreter is still usable. That of an interrupt, which nobody is shown, has no frames.
     *
     * @throws PolyglotException if it is not
     */
    static PythonError errorUnlessOver(PolyglotException e) {
        if (e.isExit() || e.isCancelled()) {
            throw e;
        }
        if (e.isInternalError()) {
            LOG.debug(
                    "{}: an error inside the interpreter",
                    Thread.currentThread().getName(),
                    e);
        }
        List<PythonFrame> frames = e.isInterrupted() ? List.of() : frames(e);
        return new PythonError(e.isResourceExhausted() ? "MemoryError" : "SystemError", message(e), frames, null);
    }

    /** As the outcome of the call that it hit, {@code error} being what {@link #errorUnlessOver} made of it. */
    static Outcome outcome(long id, PolyglotException e, PythonError error) {
        return e.isInterrupted() ? new Outcome.Stopped(id) : new Outcome.Raised(id, error);
    }

    /** As the error of a call whose result is there and cannot be copied out of Python. */
    static PythonError uncopied(Throwable e) {
        if (e instanceof ConversionFailure failure) {
            return new PythonError(PythonError.CONVERSION, failure.describe("result"), List.of(), null);
        }
        return new PythonError(
                "MemoryError", "the result does not fit into the memory of the process", List.of(), null);
    }

    /** As the reason why an interpreter cannot start, {@code imported} being the module that was imported last. */
    static WorkerStartException refusal(InterpreterSpec spec, String imported, PolyglotException e) {
        String what = e.isExit() ? "it ended the interpreter with exit code " + e.getExitStatus() : message(e);
        return new WorkerStartException(
                "worker '" + spec.worker() + "' cannot start: module " + imported + " cannot be imported: " + what, e);
    }

    /** The host's own exceptions come with their class in front, which says nothing to a user. */
    private static String message(PolyglotException e) {
        String message = String.valueOf(e.getMessage());
        return e.isInternalError() ? message.replaceFirst("^(?:[\\w$]+\\.)+[\\w$]+: ", "") : message;
    }

    private static List<PythonFrame> frames(PolyglotException e) {
        return StreamSupport.stream(e.getPolyglotStackTrace().spliterator(), false)
                .filter(StackFrame::isGuestFrame)
                .filter(frame -> frame.getSourceLocation() != null)
                .filter(frame -> path(frame.getSourceLocation()).startsWith(WorkerFileSystem.APP))
                .map(Escaped::frame)
                .toList();
    }

    private static PythonFrame frame(StackFrame frame) {
        SourceSection where = frame.getSourceLocation();
        return new PythonFrame(
                path(where).substring(WorkerFileSystem.APP.length() + 1), where.getStartLine(), frame.getRootName());
    }

    private static String path(SourceSection section) {
        String path = section.getSource().getPath();
        return path == null ? section.getSource().getName() : path;
    }
}
