package io.pyworker.wire;

import io.pyworker.ConversionException;
import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
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
 * @param java what a callback threw, if the Python exception stands for that
 */
public record PythonError(
        String type,
        String message,
        List<PythonFrame> frames,
        @Nullable PythonError cause,
        List<String> notes,
        List<PythonError> members,
        @Nullable Throwable java) {
    /** The type under which the Python side reports a value that cannot cross. */
    public static final String CONVERSION = "pyworker.ConversionError";

    private static final Codec<Object> DESCRIPTION = Codec.of(PyType.ANY);

    /** An error with nothing but a place. */
    public PythonError(String type, String message, List<PythonFrame> frames, @Nullable PythonError cause) {
        this(type, message, frames, cause, List.of(), List.of(), null);
    }

    /**
     * Reads the description that the Python package writes ({@code pyworker/_errors.py}).
     *
     * @param thrown what a callback threw, by the number that Python was given with it; null if it is not known any more
     */
    public static PythonError parse(byte[] body, LongFunction<@Nullable Throwable> thrown) {
        return of(DESCRIPTION.decode(body), thrown);
    }

    /** The same, from a body already read, of Python that has called no callback. */
    public static PythonError of(@Nullable Object description) {
        return of(description, number -> null);
    }

    private static PythonError of(@Nullable Object description, LongFunction<@Nullable Throwable> thrown) {
        if (!(description instanceof Map<?, ?> map)) {
            throw new ConversionFailure("an error without a description");
        }
        Object cause = map.get("cause");
        return new PythonError(
                String.valueOf(map.get("type")),
                String.valueOf(map.get("message")),
                frames(map.get("frames")),
                cause == null ? null : of(cause, thrown),
                list(map.get("notes")).stream().map(String::valueOf).toList(),
                list(map.get("members")).stream()
                        .map(member -> of(member, thrown))
                        .toList(),
                map.get("java") instanceof Long number ? thrown.apply(number) : null);
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
        PythonException exception = new PythonException(
                type, text, frames, java != null ? java : cause == null ? null : cause.toThrowable());
        members.forEach(member -> exception.addSuppressed(member.toThrowable()));
        return exception;
    }

    /** What a callback threw, the very same object and unaltered, if the exception stands for that; else the exception itself. */
    private Throwable toThrowable() {
        return java != null ? java : toPythonException();
    }

    /**
     * What the call's owner sees: the very object that a callback threw, if the exception stands for that and the object is unchecked or
     * of one of these classes; else an exception with the stack of the thread that asks.
     */
    public Throwable toThrowable(String call, List<ErrorMapping<?>> errors) {
        boolean throwable = java instanceof RuntimeException
                || java instanceof Error
                || errors.stream().anyMatch(mapping -> mapping.java().isInstance(java));
        return throwable && java != null ? java : toException(call);
    }
}
