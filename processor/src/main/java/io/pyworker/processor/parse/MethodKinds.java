package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_ATTRIBUTE;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.PY_NEW;

import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** What a method does in Python, and under which name. */
final class MethodKinds {
    /** What Python's classes call their constructor. */
    private static final String CONSTRUCTOR = "__init__";

    private static final Pattern BEAN = Pattern.compile("(?:get|is|set)(\\p{Lu}.*)");

    private MethodKinds() {}

    static MethodKind of(ExecutableElement method, Scope scope) {
        if (Annotations.has(method, PY_NEW)) {
            return MethodKind.NEW;
        }
        if (Annotations.has(method, PY_ATTRIBUTE)) {
            return method.getReturnType().getKind() == TypeKind.VOID ? MethodKind.SET : MethodKind.GET;
        }
        return scope.receiver().isModule() ? MethodKind.FUNCTION : MethodKind.METHOD;
    }

    static PythonName name(ExecutableElement method, MethodKind kind, Scope scope) {
        return scope.said(method, PY_NAME, "value").orElseGet(() -> usual(method, kind, scope));
    }

    private static PythonName usual(ExecutableElement method, MethodKind kind, Scope scope) {
        PythonName name = scope.snakeCase(method);
        if (kind == MethodKind.NEW) {
            return new PythonName(CONSTRUCTOR, name.place());
        }
        Matcher bean = BEAN.matcher(method.getSimpleName());
        return kind.isAccessor() && bean.matches()
                ? new PythonName(PythonNames.snakeCase(bean.group(1)), name.place())
                : name;
    }
}
