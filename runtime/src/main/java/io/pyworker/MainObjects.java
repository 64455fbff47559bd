package io.pyworker;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Main objects that are ready to be offered. */
public final class MainObjects {
    private MainObjects() {}

    /**
     * What browsers call {@code console}: {@code log}, {@code debug}, {@code info}, {@code warn} and {@code error} write their arguments,
     * with a space between them, to the logger {@code io.pyworker.console}.
     */
    public static MainObject console() {
        Logger logger = LoggerFactory.getLogger("io.pyworker.console");
        return MainObject.builder()
                .varargs("log", writing(logger::info))
                .varargs("debug", writing(logger::debug))
                .varargs("info", writing(logger::info))
                .varargs("warn", writing(logger::warn))
                .varargs("error", writing(logger::error))
                .build();
    }

    private static Function<List<Object>, @Nullable Object> writing(Consumer<String> write) {
        return arguments -> {
            write.accept(arguments.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            return null;
        };
    }
}
