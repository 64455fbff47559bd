package io.pyworker.bundle;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code worker.toml}, and a program that makes a worker without one, may say of it. Each check gives what is wrong, if anything is,
 * in words that follow the key.
 */
public final class WorkerRules {
    public static final int MOST_INTERPRETERS = 1_000;
    public static final int LARGEST_QUEUE = 10_000_000;
    public static final int MOST_STREAMS = 1_000_000;

    /** Of a {@code call_timeout} that is no time, or none that ends. */
    public static final String NO_TIMEOUT = "must be a time such as \"500ms\", \"30s\", \"2m\" or \"1h\"";

    private WorkerRules() {}

    /** Of a number that is from 1 to {@code most}. */
    public static Optional<String> count(long number, int most) {
        return unless(number >= 1 && number <= most, "must be from 1 to " + most + ", not " + number);
    }

    /** Of the {@code max} of a pool. */
    public static Optional<String> most(int max, int min) {
        return unless(max >= min, "must be at least `min`, which is " + min);
    }

    /** Of {@code limits.when_full}. */
    public static Optional<String> whenFull(Object key) {
        return unless(
                CallLimits.WhenFull.of(key).isPresent(),
                "must be one of "
                        + Arrays.stream(CallLimits.WhenFull.values())
                                .map(value -> "\"" + value.key() + "\"")
                                .collect(Collectors.joining(", ")));
    }

    public static Optional<String> callTimeout(Duration timeout) {
        return unless(!timeout.isNegative() && !timeout.isZero(), NO_TIMEOUT);
    }

    /** Of a key that is a module's name. */
    public static Optional<String> module(String name) {
        return unless(PythonName.isModule(name), "is not the name of a Python module, as `import` writes it");
    }

    /** Of a value that is the name of something at the top of a module. */
    public static Optional<String> name(String name, String what) {
        return unless(PythonName.isIdentifier(name), notTheName(name, what));
    }

    /** Of a value that is the name of a module, or of what is an attribute of something in one: {@code Image.decode}. */
    public static Optional<String> path(String name, String what) {
        return unless(PythonName.isModule(name), notTheName(name, what));
    }

    /** Of the class of an adapter. */
    public static Optional<String> adapted(String name) {
        return unless(
                        !AdapterConfig.NONE.equals(name),
                        "is \"None\": an adapter needs its type; only encoder and decoder can be \"None\"")
                .or(() -> path(name, "class"));
    }

    private static String notTheName(String name, String what) {
        return "is `" + name + "`, which is not the name of a Python " + what;
    }

    private static Optional<String> unless(boolean right, String problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }
}
