package io.pyworker.graalpy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/**
 * Writes the rules of one zone in the format TZif, version 3 (RFC 9636): every change that Java knows, the coming ones up to the year
 * 2100, and the rule for all later ones.
 */
final class ZoneFile {
    private static final byte[] MAGIC = "TZif3".getBytes(StandardCharsets.US_ASCII);
    private static final int UNUSED_HEADER_BYTES = 15;
    private static final Instant LAST_EXPLICIT =
            LocalDate.of(2100, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final ZoneNames names;
    private final ZoneRules rules;
    private final List<LocalTimeType> types = new ArrayList<>();
    private final StringBuilder abbreviations = new StringBuilder();

    /** What clocks show during some time. */
    private record LocalTimeType(int offsetSeconds, boolean daylightSaving, int abbreviationAt) {}

    private ZoneFile(String zone, ZoneRules rules) {
        this.names = new ZoneNames(TimeZone.getTimeZone(zone));
        this.rules = rules;
    }

    static byte[] of(String zone, ZoneRules rules) {
        try {
            return new ZoneFile(zone, rules).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory
        }
    }

    private byte[] bytes() throws IOException {
        List<ZoneOffsetTransition> transitions = transitions();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        header(out, 0); // version 1's data, which readers of later versions skip
        var data = new ByteArrayOutputStream();
        data(new DataOutputStream(data), transitions);
        header(out, transitions.size());
        data.writeTo(out);
        out.writeBytes("\n" + new ZoneFooter(names, rules).text() + "\n");
        return bytes.toByteArray();
    }

    private List<ZoneOffsetTransition> transitions() {
        var transitions = new ArrayList<>(rules.getTransitions());
        Instant from = transitions.isEmpty()
                ? Instant.EPOCH
                : transitions.get(transitions.size() - 1).getInstant();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(LAST_EXPLICIT)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return transitions;
    }

    private void header(DataOutputStream out, int transitions) throws IOException {
        out.write(MAGIC);
        out.write(new byte[UNUSED_HEADER_BYTES]);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(0);
        out.writeInt(transitions);
        out.writeInt(types.size());
        out.writeInt(abbreviations.length());
    }

    private void data(DataOutputStream out, List<ZoneOffsetTransition> transitions) throws IOException {
        type(
                transitions.isEmpty()
                        ? Instant.EPOCH
                        : transitions.get(0).getInstant().minusSeconds(1));
        for (ZoneOffsetTransition transition : transitions) {
            out.writeLong(transition.toEpochSecond());
        }
        for (ZoneOffsetTransition transition : transitions) {
            out.writeByte(type(transition.getInstant()));
        }
        for (LocalTimeType type : types) {
            out.writeInt(type.offsetSeconds());
            out.writeBoolean(type.daylightSaving());
            out.writeByte(type.abbreviationAt());
        }
        out.writeBytes(abbreviations.toString());
    }

    /** The index of what clocks show at a time; the first is that of the time before all changes. */
    private int type(Instant at) {
        Duration saving = rules.getDaylightSavings(at);
        boolean daylightSaving = !saving.isZero();
        String name = names.of(daylightSaving);
        int nameAt = abbreviations.indexOf(name + "\0");
        if (nameAt < 0) {
            nameAt = abbreviations.length();
            abbreviations.append(name).append('\0');
        }
        var type = new LocalTimeType(rules.getOffset(at).getTotalSeconds(), daylightSaving, nameAt);
        int index = types.indexOf(type);
        if (index < 0) {
            index = types.size();
            types.add(type);
        }
        return index;
    }
}
