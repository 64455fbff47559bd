package io.pyworker.bundle;

import java.util.List;

/**
 * What the processor wrote about one annotated interface (docs/formats.md).
 *
 * @param interfaceName its binary name
 * @param worker the worker that the annotation names, or empty
 * @param module the Python module
 * @param pyClass the class that it stands for, or empty
 * @param pyObject the object that it stands for, or empty
 * @param hash fingerprint of names and types
 * @param types the named types that the methods mention, directly or through one another
 * @param methods in the order of the file
 */
public record ContractFile(
        String interfaceName,
        String worker,
        String module,
        String pyClass,
        String pyObject,
        String hash,
        List<ContractType> types,
        List<ContractMethod> methods) {
    /** The one format that this version reads. */
    public static final int FORMAT = 2;

    public ContractFile {
        types = List.copyOf(types);
        methods = List.copyOf(methods);
    }

    /**
     * Reads a contract file.
     *
     * @param where names the text in messages
     * @throws io.pyworker.BundleException if the text is malformed, or its format not {@link #FORMAT}
     */
    public static ContractFile parse(String json, String where) {
        JsonObject object = JsonObject.parse(json, where);
        object.requireFormat(FORMAT);
        return new ContractFile(
                object.string("interface"),
                object.string("worker"),
                object.string("module"),
                object.stringOrEmpty("class"),
                object.stringOrEmpty("object"),
                object.string("hash"),
                object.objects("types").stream().map(ContractType::of).toList(),
                object.objects("methods").stream().map(ContractMethod::of).toList());
    }
}
