package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_NAME;

import com.palantir.javapoet.ClassName;
import io.pyworker.processor.data.ContractNames;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.data.Receiver;
import io.pyworker.processor.report.Place;
import io.pyworker.processor.report.Places;
import io.pyworker.processor.report.Problems;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The one contract that is being read.
 *
 * @param contract the annotated interface
 * @param names its name, and those of what is generated
 * @param receiver what it stands for
 * @param adapters its adapters
 * @param types the named types that were met
 * @param problems what is wrong with it
 */
record Scope(
        TypeElement contract,
        ContractNames names,
        Receiver receiver,
        Adapters adapters,
        NamedTypes types,
        Problems problems) {
    Places places() {
        return new Places(contract);
    }

    /** What the source says as a member of an annotation, if it says anything. */
    Optional<PythonName> said(Element element, ClassName annotation, String member) {
        return Annotations.find(element, annotation)
                .flatMap(mirror -> Annotations.value(mirror, member)
                        .map(value ->
                                new PythonName(value.getValue().toString(), places().of(element, mirror, value))));
    }

    /** The same, where the empty string is as good as nothing. */
    Optional<PythonName> saidUnlessEmpty(Element element, ClassName annotation, String member) {
        return said(element, annotation, member).filter(name -> !name.text().isEmpty());
    }

    /** The name that Python's habits give to a declaration. */
    PythonName snakeCase(Element element) {
        String javaName = element.getSimpleName().toString();
        return new PythonName(PythonNames.snakeCase(javaName), places().of(element));
    }

    /** The {@code @PyName} of a type or a component, or the usual one: messages about it stand where the type is mentioned. */
    static PythonName pyName(Element element, String usual, Place mention) {
        return new PythonName(Annotations.text(element, PY_NAME).orElse(usual), mention);
    }
}
