package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One file of a bundle.
 *
 * @param path where Python finds it: relative, with {@code /}
 * @param size in bytes
 * @param sha256 hexadecimal digest of its bytes
 */
public record BundleFile(String path, long size, String sha256) {
    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("path", path);
        json.put("size", size);
        json.put("sha256", sha256);
        return json;
    }

    static BundleFile of(JsonObject json) {
        String path = json.string("path");
        if (path.isEmpty() || !BundlePath.isValid(path)) {
            throw new BundleException(json.at("path") + ": '" + path + "' is not a path inside the bundle");
        }
        return new BundleFile(path, json.number("size"), json.string("sha256"));
    }
}
