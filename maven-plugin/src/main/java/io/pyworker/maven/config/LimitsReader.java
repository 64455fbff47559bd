package io.pyworker.maven.config;

import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import io.pyworker.bundle.WorkerRules;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [limits]} and {@code call_timeout} of one worker. */
final class LimitsReader {
    private static final String QUEUE = "queue";
    private static final String WHEN_FULL = "when_full";
    private static final String STREAMS = "streams";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private static final Set<String> KEYS = Set.of(QUEUE, WHEN_FULL, STREAMS);

    private final Node.Table table;
    private final Findings findings;

    LimitsReader(Node.Table table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** What is wrong is reported and replaced by its default. */
    CallLimits read() {
        Optional<Node.Table> limits = limits();
        return new CallLimits(
                limits.flatMap(members -> member(members, QUEUE))
                        .flatMap(node -> node.count(WorkerRules.LARGEST_QUEUE, findings))
                        .orElse(0),
                limits.flatMap(members -> member(members, WHEN_FULL))
                        .map(this::whenFull)
                        .orElse(WhenFull.REJECT),
                member(table, WorkerKey.CALL_TIMEOUT.key()).flatMap(this::duration),
                limits.flatMap(members -> member(members, STREAMS))
                        .flatMap(node -> node.count(WorkerRules.MOST_STREAMS, findings))
                        .orElse(CallLimits.DEFAULT_STREAMS));
    }

    private static Optional<Node> member(Node.Table table, String key) {
        return Optional.ofNullable(table.members().get(key));
    }

    private Optional<Node.Table> limits() {
        Optional<Node> node = member(table, WorkerKey.LIMITS.key());
        if (node.isPresent() && !(node.get().value() instanceof Node.Table)) {
            findings.add(node.get().wrongType("a table such as { queue = 1000, when_full = \"reject\" }"));
        }
        Optional<Node.Table> limits =
                node.map(Node::value).filter(Node.Table.class::isInstance).map(Node.Table.class::cast);
        limits.ifPresent(members -> members.members().forEach((key, member) -> {
            if (!KEYS.contains(key)) {
                findings.add(Diagnostic.UNKNOWN_KEY.at(
                        member.place(), member.label(), "; limits are `queue`, `when_full` and `streams`"));
            }
        }));
        return limits;
    }

    private WhenFull whenFull(Node node) {
        node.isRight(WorkerRules.whenFull(node.value()), findings);
        return WhenFull.of(node.value()).orElse(WhenFull.REJECT);
    }

    private Optional<Duration> duration(Node node) {
        Matcher matcher = DURATION.matcher(String.valueOf(node.value()));
        if (!(node.value() instanceof String)
                || !matcher.matches()
                || matcher.group(1).matches("0+")) {
            findings.add(node.wrongValue(WorkerRules.NO_TIMEOUT));
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }
}
