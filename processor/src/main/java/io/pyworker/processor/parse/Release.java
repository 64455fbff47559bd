package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.DEADLINE;
import static io.pyworker.processor.data.RuntimeTypes.PY_ATTRIBUTE;
import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;
import static io.pyworker.processor.data.RuntimeTypes.PY_NEW;
import static io.pyworker.processor.data.RuntimeTypes.THROWS;
import static io.pyworker.processor.data.RuntimeTypes.THROWS_LIST;

import com.palantir.javapoet.ClassName;
import io.pyworker.processor.report.Diagnostic;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The method that releases an instance: {@code close()} of an interface that stands for a class and is {@code AutoCloseable}. */
final class Release {
    private static final List<ClassName> OF_CALLS =
            List.of(PY_NAME, PY_NEW, PY_ATTRIBUTE, DEADLINE, THROWS, THROWS_LIST);

    private final Elements elements;
    private final Types types;

    Release(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    boolean is(ExecutableElement method, Scope scope) {
        return scope.receiver().isClass()
                && method.getSimpleName().contentEquals("close")
                && method.getParameters().isEmpty()
                && isCloseable(scope.contract());
    }

    private boolean isCloseable(TypeElement contract) {
        return types.isSubtype(
                contract.asType(),
                elements.getTypeElement("java.lang.AutoCloseable").asType());
    }

    /** It calls nothing, so it has nothing of a call. */
    static void check(ExecutableElement method, Scope scope) {
        if (OF_CALLS.stream().anyMatch(annotation -> Annotations.has(method, annotation))) {
            scope.problems()
                    .report(
                            Diagnostic.RELEASE_IS_NO_CALL,
                            scope.places().of(method),
                            scope.names().display());
        }
    }
}
