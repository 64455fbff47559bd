package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that are read or generated, by name: the processor does not depend on the runtime. */
public final class RuntimeTypes {
    public static final ClassName WORKER_EXPORT = ClassName.get("io.pyworker", "WorkerExport");
    public static final ClassName PY_NAME = ClassName.get("io.pyworker", "PyName");
    public static final ClassName KW = ClassName.get("io.pyworker", "Kw");

    public static final ClassName BINDING = binding("Binding");
    public static final ClassName CALL_CHANNEL = binding("CallChannel");
    public static final ClassName CONTRACT = binding("Contract");
    public static final ClassName EXPORT = binding("Export");
    public static final ClassName PY_TYPE = binding("PyType");

    /** Not of the runtime, but of a module of the JDK that a user need not read. */
    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private RuntimeTypes() {}

    private static ClassName binding(String simpleName) {
        return ClassName.get("io.pyworker.binding", simpleName);
    }
}
