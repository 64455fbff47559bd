package io.pyworker.bundle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One adapter of {@code worker.toml}: how objects of a Python class cross.
 *
 * @param module the Python module that has all three
 * @param type the class
 * @param encoder the function from an object to the form that crosses, or {@value #NONE}: enum members cross by value, others as they are
 * @param decoder the function from that form to an object, or {@value #NONE}: the class itself
 */
public record AdapterConfig(String module, String type, String encoder, String decoder) {
    public static final String NONE = "None";

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("module", module);
        json.put("type", type);
        json.put("encoder", encoder);
        json.put("decoder", decoder);
        return json;
    }

    static AdapterConfig of(JsonObject json) {
        return new AdapterConfig(
                json.string("module"), json.string("type"), json.string("encoder"), json.string("decoder"));
    }
}
