package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pyworker.DeadlineExceededException;
import io.pyworker.PythonException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose frames an exception shows that fails a future. */
class CallerStackTest extends PoolFixture {
    private static final Map<String, Object> RAISED = Map.of(
            "type", "ValueError",
            "message", "no",
            "frames", List.of(List.of("acme/stats.py", 7L, "mean"), List.of("textstats.py", 3L, "f")),
            "cause",
                    Map.of(
                            "type", "KeyError",
                            "message", "'k'",
                            "frames", List.of(List.of("acme/stats.py", 5L, "mean"))),
            "members",
                    List.of(Map.of(
                            "type", "OSError",
                            "message", "",
                            "frames", List.of(List.of("acme/stats.py", 1L, "read")))));

    private final ExecutorService completions =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "completions"));

    CallerStackTest() {
        executor = completions;
    }

    @AfterEach
    void stop() {
        completions.shutdownNow();
    }

    private CompletableFuture<Long> theCaller(WorkerPool pool) {
        return channel(pool).callAsync(ECHO, 5L);
    }

    private void raise() {
        Message.Call call = interpreter(0).calls().get(0);
        interpreter(0).listener.begin(call.id());
        interpreter(0).listener.accept(new Outcome.Raised(call.id(), PythonError.of(RAISED)));
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return catchThrowableOfType(ExecutionException.class, future::get).getCause();
    }

    /** {@code Class.method} of the first frames, for Python with file and line. */
    private static List<String> top(Throwable shown, int count) {
        return Arrays.stream(shown.getStackTrace())
                .limit(count)
                .map(frame -> frame.getClassName().equals("<python>")
                        ? frame.toString()
                        : frame.getClassName() + "." + frame.getMethodName())
                .toList();
    }

    private static String here(String method) {
        return CallerStackTest.class.getName() + "." + method;
    }

    @Test
    void pythonsFramesComeFirstThenThoseOfTheCaller() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = theCaller(pool);
        raise();
        Throwable shown = failure(future);
        assertThat(top(shown, 4))
                .containsExactly(
                        "<python>.mean(acme/stats.py:7)",
                        "<python>.f(textstats.py:3)",
                        here("theCaller"),
                        here("pythonsFramesComeFirstThenThoseOfTheCaller"));
        assertThat(top(shown.getCause(), 2)).containsExactly("<python>.mean(acme/stats.py:5)", here("theCaller"));
        assertThat(top(shown.getSuppressed()[0], 2))
                .containsExactly("<python>.read(acme/stats.py:1)", here("theCaller"));
    }

    @Test
    void joinAndGetWrapItAndPrintTheWholeWay() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = theCaller(pool);
        raise();
        Throwable shown = failure(future);
        CompletionException joined = catchThrowableOfType(CompletionException.class, future::join);
        assertThat(joined).hasCause(shown).hasMessage("io.pyworker.PythonException: ValueError: no");
        StringWriter printed = new StringWriter();
        joined.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString())
                .containsSubsequence(
                        "java.util.concurrent.CompletionException: io.pyworker.PythonException: ValueError: no",
                        "Caused by: io.pyworker.PythonException: ValueError: no",
                        "\tat <python>.mean(acme/stats.py:7)",
                        "\tat <python>.f(textstats.py:3)",
                        "\tat " + here("theCaller") + "(CallerStackTest.java:",
                        "\tat " + here("joinAndGetWrapItAndPrintTheWholeWay") + "(CallerStackTest.java:",
                        "\tSuppressed: io.pyworker.PythonException: OSError",
                        "\t\tat <python>.read(acme/stats.py:1)",
                        "Caused by: io.pyworker.PythonException: KeyError: 'k'",
                        "\tat <python>.mean(acme/stats.py:5)");
    }

    @Test
    void whatPyworkerItselfSaysHasTheCallersFramesOnly() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> lost = theCaller(pool);
        interpreter(0).begin(0);
        interpreter(0).end(new IllegalStateException("died"));
        assertThat(failure(lost)).isInstanceOf(WorkerLostException.class);
        assertThat(top(failure(lost), 1)).containsExactly(here("theCaller"));

        close(pool, Duration.ZERO);
        assertThat(failure(theCaller(pool))).isInstanceOf(WorkerClosedException.class);
        assertThat(top(failure(theCaller(pool)), 1)).containsExactly(here("theCaller"));
    }

    @Test
    void aDeadlineThatIsOverShowsTheCaller() {
        CompletableFuture<Long> future = within(channel(pool(1)));
        assertThat(failure(future)).isInstanceOf(DeadlineExceededException.class);
        assertThat(top(failure(future), 1)).containsExactly(here("within"));
    }

    private static CompletableFuture<Long> within(PoolChannel channel) {
        return channel.within(Duration.ofNanos(1)).callAsync(ECHO, 5L);
    }

    @Test
    void aResultThatDoesNotFitShowsTheCaller() {
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = theCaller(pool);
        interpreter(0).returnValue(0, "five");
        assertThat(top(failure(future), 1)).containsExactly(here("theCaller"));
    }

    @Test
    void switchedOffTheFramesAreThoseOfTheExecutor() {
        callerStacks = false;
        WorkerPool pool = pool(1);
        interpreter(0).becomeReady();
        CompletableFuture<Long> future = theCaller(pool);
        raise();
        assertThat(failure(future)).isInstanceOf(PythonException.class);
        assertThat(failure(future).getStackTrace())
                .noneMatch(frame -> frame.getMethodName().equals("theCaller"));
        assertThat(top(failure(future), 2))
                .containsExactly("<python>.mean(acme/stats.py:7)", "<python>.f(textstats.py:3)");
    }

    @Test
    void aBlockingCallHasNoFramesOfPyworkerAtTheTop() throws InterruptedException {
        WorkerPool pool = pool(1);
        close(pool, Duration.ZERO);
        Throwable shown = catchThrowableOfType(WorkerClosedException.class, () -> theBlockingCaller(pool));
        assertThat(top(shown, 1)).containsExactly(here("theBlockingCaller"));
    }

    private static void theBlockingCaller(WorkerPool pool) {
        channel(pool).call(ECHO, 5L);
    }
}
