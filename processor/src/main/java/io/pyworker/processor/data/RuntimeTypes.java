package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The types of the runtime that are read or generated, by name: the processor does not depend on the runtime. */
public final class RuntimeTypes {
    public static final ClassName WORKER_EXPORT = annotation("WorkerExport");
    public static final ClassName WORKER_IMPORT = annotation("WorkerImport");
    public static final ClassName PY_NAME = annotation("PyName");
    public static final ClassName PY_NEW = annotation("PyNew");
    public static final ClassName PY_ATTRIBUTE = annotation("PyAttribute");
    public static final ClassName KW = annotation("Kw");
    public static final ClassName KWARGS = annotation("Kwargs");
    public static final ClassName PY_DEFAULT = annotation("PyDefault");
    public static final ClassName SHAPE = annotation("Shape");
    public static final ClassName SHARED = annotation("Shared");
    public static final ClassName PY_VALUE = annotation("PyValue");
    public static final ClassName PY_DISCRIMINATOR = annotation("PyDiscriminator");
    public static final ClassName DEADLINE = annotation("Deadline");
    public static final ClassName THROWS = annotation("Throws");
    public static final ClassName THROWS_LIST = THROWS.nestedClass("List");

    /** The annotations beside {@code @WorkerExport}. */
    public static final List<ClassName> DETAILS = List.of(
            PY_NAME,
            PY_NEW,
            PY_ATTRIBUTE,
            KW,
            KWARGS,
            PY_DEFAULT,
            SHAPE,
            SHARED,
            PY_VALUE,
            PY_DISCRIMINATOR,
            DEADLINE,
            THROWS,
            THROWS_LIST);

    public static final ClassName ADAPTER = ClassName.get("io.pyworker", "Adapter");
    public static final ClassName COMPLEX = ClassName.get("io.pyworker", "Complex");
    public static final ClassName PROGRESS = ClassName.get("io.pyworker", "Progress");
    public static final ClassName PYTHON_EXCEPTION = ClassName.get("io.pyworker", "PythonException");

    public static final ClassName BINDING = binding("Binding");
    public static final ClassName CALL_CHANNEL = binding("CallChannel");
    public static final ClassName CONTRACT = binding("Contract");
    public static final ClassName ERROR_MAPPING = binding("ErrorMapping");
    public static final ClassName EXPORT = binding("Export");
    public static final ClassName IMPORT_BINDING = binding("ImportBinding");
    public static final ClassName MAIN_CONTRACT = binding("MainContract");
    public static final ClassName MAIN_KIND = MAIN_CONTRACT.nestedClass("Kind");
    public static final ClassName MAIN_MEMBER = MAIN_CONTRACT.nestedClass("MainMember");
    public static final ClassName MAIN_PARAMETER = MAIN_CONTRACT.nestedClass("MainParameter");
    public static final ClassName PY_TYPE = binding("PyType");

    /** Not of the runtime, but of a module of the JDK that a user need not read. */
    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private RuntimeTypes() {}

    private static ClassName annotation(String simpleName) {
        return ClassName.get("io.pyworker", simpleName);
    }

    private static ClassName binding(String simpleName) {
        return ClassName.get("io.pyworker.binding", simpleName);
    }
}
