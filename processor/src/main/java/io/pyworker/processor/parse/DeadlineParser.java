package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.DEADLINE;

import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.report.Diagnostic;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/** Reads {@code @Deadline}: that of a method, or of the contract. */
final class DeadlineParser {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private DeadlineParser() {}

    static Optional<Duration> parse(ExecutableElement method, Scope scope) {
        return scope.said(method, DEADLINE, "value")
                .or(() -> scope.said(scope.contract(), DEADLINE, "value"))
                .flatMap(text -> duration(text, scope));
    }

    private static Optional<Duration> duration(PythonName said, Scope scope) {
        Matcher form = FORM.matcher(said.text());
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            scope.problems().report(Diagnostic.NOT_A_DEADLINE, said.place(), said.text());
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(1));
        return Optional.of(
                switch (form.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }
}
