package io.pyworker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception raised by Python code. Its stack trace begins with the Python frames, innermost first, and goes on with the Java frames
 * of the code that made the call. The Python exception's own cause or context is the {@link #getCause() cause}, which is what a
 * callback threw if Python says so; the exceptions of an
 * exception group are {@linkplain #getSuppressed() suppressed}; notes stand in the message, a line each.
 */
public final class PythonException extends PyWorkerException {
    private static final long serialVersionUID = 1L;

    private final String pythonType;
    private final String pythonMessage;
    private final transient List<String> pythonNotes;
    private final transient List<PythonFrame> pythonFrames;

    /** With the Java frames of the current thread; the Python frames are given innermost first. */
    public PythonException(
            String pythonType, String pythonMessage, List<PythonFrame> pythonFrames, @Nullable Throwable cause) {
        this(pythonType, pythonMessage, List.of(), pythonFrames, cause, new Throwable().getStackTrace());
    }

    /** The same with notes and these Java frames. */
    public PythonException(
            String pythonType,
            String pythonMessage,
            List<String> pythonNotes,
            List<PythonFrame> pythonFrames,
            @Nullable Throwable cause,
            StackTraceElement[] javaFrames) {
        super(text(pythonType, pythonMessage, pythonNotes), cause);
        this.pythonType = pythonType;
        this.pythonMessage = pythonMessage;
        this.pythonNotes = List.copyOf(pythonNotes);
        this.pythonFrames = List.copyOf(pythonFrames);
        setStackTrace(joined(this.pythonFrames, javaFrames));
    }

    private static String text(String type, String message, List<String> notes) {
        StringBuilder text = new StringBuilder(type);
        if (!message.isEmpty()) {
            text.append(": ").append(message);
        }
        notes.forEach(note -> text.append('\n').append(note));
        return text.toString();
    }

    /** The qualified name of the Python class, without {@code builtins.}: {@code "ValueError"}, {@code "acme.stats.Empty"}. */
    public String pythonType() {
        return pythonType;
    }

    /** {@code str(exception)}; may be empty. */
    public String pythonMessage() {
        return pythonMessage;
    }

    /**
     * What {@code add_note} added, in order; of a {@code SyntaxError} the line comes first, and a mark under the place. Empty after
     * deserialisation.
     */
    public List<String> pythonNotes() {
        return pythonNotes == null ? List.of() : pythonNotes;
    }

    /** The Python traceback, innermost frame first; of a {@code SyntaxError} the place in the source comes first. Empty after deserialisation. */
    public List<PythonFrame> pythonFrames() {
        return pythonFrames == null ? List.of() : pythonFrames;
    }

    private static StackTraceElement[] joined(List<PythonFrame> frames, StackTraceElement[] java) {
        StackTraceElement[] all = new StackTraceElement[frames.size() + java.length];
        for (int i = 0; i < frames.size(); i++) {
            PythonFrame frame = frames.get(i);
            all[i] = new StackTraceElement("<python>", frame.function(), frame.file(), frame.line());
        }
        System.arraycopy(java, 0, all, frames.size(), java.length);
        return all;
    }
}
