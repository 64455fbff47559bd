package io.pyworker.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the runtime where the Python files of a bundle are written, so that a change is seen without Maven (docs/formats.md). All
 * paths are relative to the marker's folder, with {@code /}.
 *
 * @param bundle the bundle's name
 * @param roots source folders
 * @param files files or folders by their path in the bundle
 * @param config where {@code worker.toml} is, or would be
 * @param configSha256 its digest when the bundle was written, or empty where there was none
 */
public record DevelopmentMarker(
        String bundle, List<String> roots, Map<String, String> files, String config, String configSha256) {
    static final int FORMAT = 1;

    public DevelopmentMarker {
        roots = List.copyOf(roots);
        files = new TreeMap<>(files);
    }

    String toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", (long) FORMAT);
        json.put("bundle", bundle);
        json.put("roots", roots);
        json.put("files", files);
        json.put("config", config);
        json.put("configSha256", configSha256);
        return Json.write(json);
    }

    static DevelopmentMarker parse(String json, String where) {
        JsonObject object = JsonObject.parse(json, where);
        object.requireFormat(FORMAT);
        return new DevelopmentMarker(
                object.string("bundle"),
                object.strings("roots"),
                object.object("files").stringValues(),
                object.string("config"),
                object.string("configSha256"));
    }
}
