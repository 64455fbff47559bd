package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that takes the package apart reaches nothing of the host but what is offered. */
@Timeout(120)
class ConfinementTest {
    /** Evaluates an expression; gives the class of what it raises, with what is Java's in that, or what came of it. */
    private static final String ATTEMPT = """
            import java, polyglot
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
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @AfterEach
    void nothingWasCalledAndTheWorkerAnswers() {
        assertThat(attempt("1 + 1")).isEqualTo("2");
        assertThat(CALLS).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host",
                "host.call",
                "_dispatch._settle",
                "_dispatch._fail",
                "_dispatch.tell",
                "window",
                "log",
                "log._border.functions"
            })
    void nothingHasMembersOfJava(String given) {
        for (String member :
                List.of("getClass", "class_", "hashCode", "toString", "wait", "__class__.getClass", "__self__")) {
            assertThat(attempt(given + "." + member)).as(member).isEqualTo("AttributeError");
        }
        assertThat(attempt(given + "['getClass']")).isEqualTo("TypeError");
    }

    @Test
    void onlyWhatThePackageCallsIsThere() {
        String shown = "[name for name in sorted(dir(%s)) if name[:2] != '__']";
        assertThat(attempt(shown.formatted("host")))
                .isEqualTo("['await_reply', 'begin', 'call', 'cancel', 'deliver', 'describe', 'failure', 'find',"
                        + " 'keep', 'post', 'release', 'result']");
        assertThat(attempt(shown.formatted("host.call"))).isEqualTo("[]");
        assertThat(attempt("dir(window), dir(window.console)")).isEqualTo("(['console', 'title'], ['log'])");
        assertThat(attempt("[base.__module__ for base in type(window).__mro__ + type(log).__mro__]"))
                .isEqualTo("['pyworker', 'builtins', 'pyworker', 'pyworker', 'builtins']");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'window.getClass'",
                "'window.console.log.getClass'",
                "'java.lang.System.exit', 0",
                "''",
                "'.'",
                "'window'",
                "'window.'",
                "'window.title=', 'x'",
                "'window.title', 1",
                "-1",
                "0",
                "1",
                "2**62",
                "'window.console.log', 5",
                "'window.console.log', b'garbage'",
                "'window.console.log', object()",
                "'window.console.log', host"
            })
    void whatIsNotOfferedOrDoesNotFitIsNotCalled(String arguments) {
        assertThat(attempt("host.call(" + arguments + ")")).isEqualTo("FAILED");
    }

    /** What Python catches then has no members, either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "host.call()",
                "host.call(None)",
                "host.call(host)",
                "host.call(2**70)",
                "host.find(1)",
                "host.describe(None)",
                "host.result('x')",
                "host.await_reply('x')",
                "host.keep('x')",
                "host.post()",
                "_dispatch._settle()",
                "_dispatch._settle('x', 1)",
                "_dispatch._fail(10**6, 'x')",
                "_dispatch.tell('x')"
            })
    void theEngineIsMisused(String misuse) {
        assertThat(attempt(misuse)).isEqualTo("ForeignException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host.find('java.lang.System') | -1",
                "host.begin('window.getClass') | -1",
                "host.result(99) | FAILED",
                "host.keep(1) | False",
                "len(host.post(host)) | 6",
                "_dispatch._settle(10**6, 'x') | None",
                "_dispatch._settle(10**6, object()) | None",
                "_dispatch._fail(10**6, b'garbage') | None",
                "_dispatch._emit(10**6, 1) | False",
                "_dispatch.tell(b'garbage') | None",
                "disguised('java.lang.System').exit | AttributeError",
                "disguised('java').lang | AttributeError",
                "disguised('').window | AttributeError",
                "_main.MainObject('java').lang | AttributeError",
                "setattr(host, 'call', print) | AttributeError",
                "vars(window) | TypeError",
                "polyglot.eval(language='java', string='1') | RuntimeError",
                "polyglot.import_value('x') | NotImplementedError",
                "java.type('java.lang.Object') | NotImplementedError",
                "java.add_to_classpath('/tmp') | NotImplementedError",
                "__import__('java.lang.System') | NotImplementedError"
            })
    void nothingComesOfIt(String expression, String outcome) {
        assertThat(attempt(expression)).isEqualTo(outcome);
    }
}
