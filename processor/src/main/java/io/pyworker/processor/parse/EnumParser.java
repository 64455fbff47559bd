package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.PY_VALUE;

import io.pyworker.processor.data.NamedType.ConstantModel;
import io.pyworker.processor.data.NamedType.EnumModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Reads an enum. */
final class EnumParser {
    private EnumParser() {}

    static EnumModel parse(Identity identity, TypeUse use) {
        List<? extends Element> constants = identity.element().getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .toList();
        boolean byValue = constants.stream().anyMatch(constant -> Annotations.has(constant, PY_VALUE));
        if (byValue) {
            mistake(constants)
                    .ifPresent(mistake -> use.scope()
                            .problems()
                            .report(Diagnostic.WRONG_VALUES, use.place(), identity.subject(), mistake));
        }
        return new EnumModel(
                identity,
                byValue,
                constants.stream()
                        .map(constant -> new ConstantModel(name(constant), byValue ? value(constant) : name(constant)))
                        .toList());
    }

    private static Optional<String> mistake(List<? extends Element> constants) {
        if (!constants.stream().allMatch(constant -> Annotations.has(constant, PY_VALUE))) {
            return Optional.of("on some of its constants only");
        }
        if (!constants.stream().allMatch(constant -> values(constant).count() == 1)) {
            return Optional.of("with both a string and a number, or with neither");
        }
        List<Object> values = constants.stream().map(EnumParser::value).toList();
        if (values.stream().map(Object::getClass).distinct().count() > 1) {
            return Optional.of("with strings and with numbers");
        }
        return new HashSet<>(values).size() < values.size()
                ? Optional.of("with one value for two constants")
                : Optional.empty();
    }

    private static String name(Element constant) {
        return PythonNames.normal(constant.getSimpleName().toString());
    }

    /** A {@code String} or a {@code Long}; the name, if there is none. */
    private static Object value(Element constant) {
        return values(constant).findFirst().orElse(name(constant));
    }

    private static Stream<Object> values(Element constant) {
        return Annotations.find(constant, PY_VALUE).stream()
                .flatMap(mirror -> Stream.of(member(mirror, "value"), member(mirror, "number")))
                .flatMap(Optional::stream)
                .filter(value -> !value.equals(Long.MIN_VALUE));
    }

    private static Optional<Object> member(AnnotationMirror mirror, String name) {
        return Annotations.value(mirror, name).map(AnnotationValue::getValue);
    }
}
