package io.pyworker.wire;

import io.pyworker.ConversionException;
import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python exception as it crosses.
 *
 * @param type the qualified class name, without {@code builtins.}
 * @param message {@code str(exception)}
 * @param frames innermost first
 * @param cause the exception's cause or context
 * @param notes what was added to it with {@code add_note}
 * @param members the exceptions of an exception group
 */
public record PythonError(
        String type,
        String message,
        List<PythonFrame> frames,
        @Nullable PythonError cause,
        List<String> notes,
        List<PythonError> members) {
    /** The type under which the Python side reports a value that cannot cross. */
    public static final String CONVERSION = "pyworker.ConversionError";

    private static final Codec<Object> DESCRIPTION = Codec.of(PyType.ANY);

    /** An error with nothing but a place. */
    public PythonError(String type, String message, List<PythonFrame> frames, @Nullable PythonError cause) {
        this(type, message, frames, cause, List.of(), List.of());
    }

    /** Reads the description that the Python package writes ({@code pyworker/_errors.py}). */
    public static PythonError parse(byte[] body) {
        return of(DESCRIPTION.decode(body));
    }

    /** The same, from a body already read. */
    public static PythonError of(@Nullable Object description) {
        if (!(description instanceof Map<?, ?> map)) {
            throw new ConversionFailure("an error without a description");
        }
        Object cause = map.get("cause");
        return new PythonError(
                String.valueOf(map.get("type")),
                String.valueOf(map.get("message")),
                frames(map.get("frames")),
                cause == null ? null : of(cause),
                list(map.get("notes")).stream().map(String::valueOf).toList(),
                list(map.get("members")).stream().map(PythonError::of).toList());
    }

    /** The same with one more note. */
    public PythonError withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new PythonError(type, message, frames, cause, List.copyOf(more), members);
    }

    private static List<PythonFrame> frames(@Nullable Object described) {
        List<PythonFrame> frames = new ArrayList<>();
        for (Object frame : list(described)) {
            if (frame instanceof List<?> f && f.size() == 3 && f.get(1) instanceof Long line) {
                frames.add(new PythonFrame(String.valueOf(f.get(0)), line.intValue(), String.valueOf(f.get(2))));
            }
        }
        return frames;
    }

    private static List<?> list(@Nullable Object described) {
        return described instanceof List<?> list ? list : List.of();
    }

    /** The exception that the call's owner sees, with the stack of the thread that asks. */
    public PyWorkerException toException(String call) {
        if (type.equals(CONVERSION)) {
            return new ConversionException(call + ": " + message);
        }
        return toPythonException();
    }

    /** The exception itself, whatever its type. */
    public PythonException toPythonException() {
        String text = notes.isEmpty() ? message : message + "\n" + String.join("\n", notes);
        PythonException exception =
                new PythonException(type, text, frames, cause == null ? null : cause.toPythonException());
        members.forEach(member -> exception.addSuppressed(member.toPythonException()));
        return exception;
    }
}
