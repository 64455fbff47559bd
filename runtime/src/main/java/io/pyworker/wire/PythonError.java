package io.pyworker.wire;

import io.pyworker.ConversionException;
import io.pyworker.PyWorkerException;
import io.pyworker.PythonException;
import io.pyworker.PythonFrame;
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
 * @param bases the names of its base classes that are exceptions, nearest first, without {@code Exception} and what is above it
 * @param message {@code str(exception)}
 * @param frames innermost first
 * @param cause the exception's cause or context
 * @param notes what was added to it with {@code add_note}
 * @param members the exceptions of an exception group
 * @param java what a callback threw, if the Python exception stands for that
 */
public record PythonError(
        String type,
        List<String> bases,
        String message,
        List<PythonFrame> frames,
        @Nullable PythonError cause,
        List<String> notes,
        List<PythonError> members,
        @Nullable Throwable java) {
    /** The type under which the Python side reports a value that cannot cross. */
    public static final String CONVERSION = "pyworker.ConversionError";

    /** What is raised and is no {@code Exception} has it among its bases. */
    private static final String BASE = "BaseException";

    private static final Codec<Object> DESCRIPTION = Codec.of(PyType.ANY);

    /** An error with nothing but a place. */
    public PythonError(String type, String message, List<PythonFrame> frames, @Nullable PythonError cause) {
        this(type, List.of(), message, frames, cause, List.of(), List.of(), null);
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
                texts(map.get("bases")),
                String.valueOf(map.get("message")),
                frames(map.get("frames")),
                cause == null ? null : of(cause, thrown),
                texts(map.get("notes")),
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

    private static List<String> texts(@Nullable Object described) {
        return list(described).stream().map(String::valueOf).toList();
    }

    private static List<?> list(@Nullable Object described) {
        return described instanceof List<?> list ? list : List.of();
    }

    /** The names of all classes that {@code except} would catch it by, nearest first. */
    public List<String> classes() {
        List<String> classes = new ArrayList<>();
        classes.add(type);
        classes.addAll(bases);
        if (!classes.contains(BASE)) {
            classes.addAll(List.of("Exception", BASE));
        }
        return classes;
    }

    /** The exception that the call's owner sees, with these Java frames. */
    public PyWorkerException toException(String call, StackTraceElement[] javaFrames) {
        if (type.equals(CONVERSION)) {
            ConversionException exception = new ConversionException(call + ": " + message);
            exception.setStackTrace(javaFrames);
            return exception;
        }
        return toPythonException(javaFrames);
    }

    /** The exception itself, whatever its type, with these Java frames below the Python ones, and so its causes and members. */
    public PythonException toPythonException(StackTraceElement[] javaFrames) {
        PythonException exception = new PythonException(type, message, notes, frames, cause(javaFrames), javaFrames);
        members.forEach(member -> exception.addSuppressed(member.toThrowable(javaFrames)));
        return exception;
    }

    private @Nullable Throwable cause(StackTraceElement[] javaFrames) {
        if (java != null) {
            return java;
        }
        return cause == null ? null : cause.toThrowable(javaFrames);
    }

    /** What a callback threw, the very same object and unaltered, if the exception stands for that; else the exception itself. */
    private Throwable toThrowable(StackTraceElement[] javaFrames) {
        return java != null ? java : toPythonException(javaFrames);
    }
}
