package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that does not keep to what the package shows of itself reaches nothing of the host but what is offered. */
@Timeout(120)
class ConfinementTest {
    /** Evaluates an expression; gives what kind of failure it is, or what came of it. */
    private static final String ATTEMPT = """
            import builtins, java, polyglot
            from pyworker import _callables, _dispatch, _host, _main, window
            from pyworker.context import attempt
            host = _host.functions
            log = window.console.log

            def disguised(path):
                made = _main.MainObject("window")
                object.__setattr__(made, "_path", path)
                return made

            def told(value):
                return "FAILED" if value is _dispatch.FAILED else repr(value)

            try:
                outcome = told(eval(attempt))
            except BaseException as e:
                outcome = type(e).__name__
                for name in ("getClass", "getStackTrace", "getCause", "toString"):
                    if hasattr(e, name):
                        outcome += " with " + name
            outcome
            """;

    @TempDir
    private static Path classes;

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Workers workers;

    @BeforeAll
    static void open() throws Exception {
        MainObject console = MainObject.builder()
                .varargs("log", arguments -> CALLS.incrementAndGet())
                .build();
        MainObject window = MainObject.builder()
                .object("console", console)
                .property("title", () -> "title")
                .build();
        workers = new MainBundle(classes)
                .write("", false)
                .builder()
                .offer("window", window)
                .open();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static Object attempt(String expression) {
        return workers.worker()
                .run(ATTEMPT, Map.of("attempt", expression))
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"host", "host.call", "host.find", "_dispatch._settle", "_dispatch._fail", "_dispatch._emit"})
    void whatTheEngineGivesShowsNothingOfItsClass(String given) {
        for (String member : List.of(
                "getClass()",
                "getClass",
                "class",
                "__class__.getClass()",
                "hashCode()",
                "wait()",
                "__self__",
                "this")) {
            assertThat(attempt(given + "." + member)).as(member).isEqualTo("probe");
        }
    }
}
