package io.pyworker.benchmarks.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results that JMH writes as JSON. */
final class JmhFile {
    private static final String RATE = "ops/s";

    private JmhFile() {}

    /** By name: {@code RoundTripBenchmark.intAsync}, {@code BufferBenchmark.in(1024)}. */
    static Map<String, Measured> read(Path file) throws IOException {
        Map<String, Measured> results = new TreeMap<>();
        for (JsonElement element :
                JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
            results.put(name(element.getAsJsonObject()), measured(element.getAsJsonObject()));
        }
        return results;
    }

    private static String name(JsonObject result) {
        String method = result.get("benchmark").getAsString();
        String simple = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
        if (!result.has("params")) {
            return simple;
        }
        return result.getAsJsonObject("params").entrySet().stream()
                .map(param -> param.getValue().getAsString())
                .collect(Collectors.joining(",", simple + "(", ")"));
    }

    private static Measured measured(JsonObject result) {
        JsonObject metric = result.getAsJsonObject("primaryMetric");
        JsonObject percentiles = metric.getAsJsonObject("scorePercentiles");
        double median = percentiles.get("50.0").getAsDouble();
        return metric.get("scoreUnit").getAsString().equals(RATE)
                ? new Measured(median, Double.NaN, Measured.Unit.PER_SECOND)
                : new Measured(median, percentiles.get("99.0").getAsDouble(), Measured.Unit.MICROSECONDS);
    }
}
