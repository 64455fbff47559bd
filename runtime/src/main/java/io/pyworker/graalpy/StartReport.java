package io.pyworker.graalpy;

import io.pyworker.WorkerStartException;
import io.pyworker.engine.InterpreterSpec;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import io.pyworker.wire.ReadyReport;
import io.pyworker.wire.ReadyReport.NamedFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code pyworker._boot.start} reports, as the outcome that it is. */
record StartReport(Outcome outcome, boolean coroutines) {
    /** The interpreter's own Java frames say nothing about why a module cannot be imported. */
    private static final StackTraceElement[] NO_FRAMES = {};

    static StartReport of(InterpreterSpec spec, @Nullable Object report) {
        if (report instanceof Map<?, ?> map && map.get("ready") instanceof Map<?, ?> ready) {
            ReadyReport parsed = ready(ready);
            return new StartReport(new Outcome.Ready(parsed), parsed.coroutines());
        }
        if (report instanceof Map<?, ?> map && map.get("error") instanceof Map<?, ?> error) {
            return new StartReport(new Outcome.Refused(refusal(spec, error)), false);
        }
        throw new IllegalStateException("the Python package gave no start report");
    }

    boolean isReady() {
        return outcome instanceof Outcome.Ready;
    }

    private static ReadyReport ready(Map<?, ?> report) {
        Map<String, Integer> slots = new HashMap<>();
        if (report.get("slots") instanceof Map<?, ?> described) {
            described.forEach((contract, slot) -> slots.put((String) contract, number(slot)));
        }
        return new ReadyReport(
                slots,
                contracts(report.get("contracts")),
                names(report.get("names")),
                number(report.get("named")),
                number(report.get("script")),
                Boolean.TRUE.equals(report.get("coroutines")),
                String.valueOf(report.get("python")),
                String.valueOf(report.get("pyworker")),
                number(report.get("body")),
                String.valueOf(report.get("digest")));
    }

    private static Map<String, String> contracts(@Nullable Object described) {
        Map<String, String> contracts = new HashMap<>();
        if (described instanceof Map<?, ?> map) {
            map.forEach((contract, hash) -> contracts.put((String) contract, String.valueOf(hash)));
        }
        return contracts;
    }

    private static Map<String, NamedFunction> names(@Nullable Object described) {
        Map<String, NamedFunction> names = new HashMap<>();
        if (described instanceof Map<?, ?> map) {
            map.forEach((name, function) -> names.put((String) name, function(function)));
        }
        return names;
    }

    private static NamedFunction function(@Nullable Object described) {
        if (described instanceof List<?> list && list.size() == 2) {
            return new NamedFunction(String.valueOf(list.get(0)), number(list.get(1)));
        }
        throw new IllegalStateException("the Python package reported a function that it does not describe");
    }

    private static int number(@Nullable Object number) {
        if (number instanceof Long whole) {
            return Math.toIntExact(whole);
        }
        throw new IllegalStateException("the Python package reported no number");
    }

    private static WorkerStartException refusal(InterpreterSpec spec, Map<?, ?> error) {
        String message = "worker '" + spec.worker() + "' cannot start: " + error.get("message");
        Object exception = error.get("exception");
        return exception == null
                ? new WorkerStartException(message)
                : new WorkerStartException(message, PythonError.of(exception).toPythonException(NO_FRAMES));
    }
}
