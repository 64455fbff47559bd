package io.pyworker.bundle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contract that a bundle serves.
 *
 * @param interfaceName binary name of the annotated interface
 * @param worker the worker that serves it; never empty
 * @param module its Python module
 * @param hash fingerprint of its names and types, as in the contract file
 */
public record ContractEntry(String interfaceName, String worker, String module, String hash) {
    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("interface", interfaceName);
        json.put("worker", worker);
        json.put("module", module);
        json.put("hash", hash);
        return json;
    }

    static ContractEntry of(JsonObject json) {
        return new ContractEntry(
                json.string("interface"), json.string("worker"), json.string("module"), json.string("hash"));
    }
}
