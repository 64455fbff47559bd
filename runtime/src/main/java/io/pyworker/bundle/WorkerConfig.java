package io.pyworker.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One worker as {@code worker.toml} describes it.
 *
 * @param name the name in {@code [worker.<name>]}, or {@value #DEFAULT_NAME}
 * @param implicit true if no line of {@code worker.toml} is about this worker
 * @param type the engine
 * @param minInterpreters interpreters that are started at once
 * @param maxInterpreters interpreters at most
 * @param limits what its calls may do
 * @param preload modules that are imported when an interpreter starts, in this order
 * @param allowScripts whether {@code PyWorker.run} is allowed
 * @param compat whether {@code js}, {@code pyscript} and {@code workerlib} can be imported
 * @param syncMainOnly whether Python may reach nothing of the main side, and gets no messages
 * @param exports functions by module that only {@code worker.toml} names; contracts bring their own
 * @param adapters in the order of {@code worker.toml}, which is the order in which they are tried
 * @param javaTypes the Java class per Python class, as {@code [java_types]} pairs them
 * @param custom the user's own keys: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, and lists and maps of these
 */
public record WorkerConfig(
        String name,
        boolean implicit,
        String type,
        int minInterpreters,
        int maxInterpreters,
        CallLimits limits,
        List<String> preload,
        boolean allowScripts,
        boolean compat,
        boolean syncMainOnly,
        Map<String, List<String>> exports,
        List<AdapterConfig> adapters,
        Map<String, String> javaTypes,
        Map<String, Object> custom) {
    public static final String DEFAULT_NAME = "default";
    public static final String DEFAULT_TYPE = "graalpy";

    private static final int DIGEST_LENGTH = 32;

    public WorkerConfig {
        preload = List.copyOf(preload);
        var sorted = new TreeMap<String, List<String>>();
        exports.forEach((module, names) -> sorted.put(module, List.copyOf(names)));
        exports = Collections.unmodifiableMap(sorted);
        adapters = List.copyOf(adapters);
        javaTypes = Collections.unmodifiableMap(new TreeMap<>(javaTypes));
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
    }

    /** A worker without the import names of other systems, which may use what main offers. */
    public WorkerConfig(
            String name,
            boolean implicit,
            String type,
            int minInterpreters,
            int maxInterpreters,
            CallLimits limits,
            List<String> preload,
            boolean allowScripts,
            Map<String, List<String>> exports,
            List<AdapterConfig> adapters,
            Map<String, String> javaTypes,
            Map<String, Object> custom) {
        this(
                name,
                implicit,
                type,
                minInterpreters,
                maxInterpreters,
                limits,
                preload,
                allowScripts,
                false,
                false,
                exports,
                adapters,
                javaTypes,
                custom);
    }

    /** Fingerprint of the whole configuration: equal digests mean equal configurations. */
    public String digest() {
        return Digest.sha256(Json.write(toJson()).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGEST_LENGTH);
    }

    /** What its interpreters are told of it, under the names of {@code pyworker._boot.start} and in the order of the fingerprint. */
    public Map<String, Object> forPython() {
        var told = new LinkedHashMap<String, Object>();
        told.put("worker", name);
        told.put("preload", preload);
        told.put("exports", exports);
        told.put(
                "adapters",
                adapters.stream()
                        .map(adapter -> List.of(adapter.module(), adapter.type(), adapter.encoder(), adapter.decoder()))
                        .toList());
        told.put("java_types", javaTypes);
        told.put("scripts", allowScripts);
        told.put("sync_main_only", syncMainOnly);
        told.put("compat", compat);
        told.put("config", sorted(custom));
        return told;
    }

    /** Fingerprint of what its interpreters are told, which they take of what has reached them. */
    public String pythonDigest() {
        return Fingerprint.of(List.copyOf(forPython().values()));
    }

    /** The worker of a project that has no {@code worker.toml}. */
    public static WorkerConfig implicitDefault() {
        return new WorkerConfig(
                DEFAULT_NAME,
                true,
                DEFAULT_TYPE,
                1,
                1,
                CallLimits.NONE,
                List.of(),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    /** The same worker with other pairs of classes. */
    public WorkerConfig withJavaTypes(Map<String, String> pairs) {
        return new WorkerConfig(
                name,
                implicit,
                type,
                minInterpreters,
                maxInterpreters,
                limits,
                preload,
                allowScripts,
                compat,
                syncMainOnly,
                exports,
                adapters,
                pairs,
                custom);
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", name);
        json.put("implicit", implicit);
        json.put("type", type);
        json.put("pool", pool());
        json.put("limits", limits.toJson());
        json.put("preload", preload);
        json.put("allow_scripts", allowScripts);
        json.put("compat", compat);
        json.put("sync_main_only", syncMainOnly);
        json.put("exports", exports);
        json.put("adapters", adapters.stream().map(AdapterConfig::toJson).toList());
        json.put("java_types", javaTypes);
        json.put("custom", sorted(custom));
        return json;
    }

    private Map<String, Object> pool() {
        var pool = new LinkedHashMap<String, Object>();
        pool.put("min", (long) minInterpreters);
        pool.put("max", (long) maxInterpreters);
        return pool;
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var result = new TreeMap<String, Object>();
            map.forEach((key, element) -> result.put((String) key, sorted(element)));
            return result;
        }
        if (value instanceof List<?> list) {
            var result = new ArrayList<>();
            list.forEach(element -> result.add(sorted(element)));
            return result;
        }
        return value;
    }

    static WorkerConfig of(JsonObject json) {
        JsonObject pool = json.object("pool");
        return new WorkerConfig(
                json.string("name"),
                json.bool("implicit"),
                json.string("type"),
                pool.integer("min"),
                pool.integer("max"),
                CallLimits.of(json.object("limits")),
                json.strings("preload"),
                json.bool("allow_scripts"),
                json.bool("compat"),
                json.bool("sync_main_only"),
                json.object("exports").stringLists(),
                json.objects("adapters").stream().map(AdapterConfig::of).toList(),
                json.object("java_types").stringValues(),
                json.object("custom").values());
    }
}
