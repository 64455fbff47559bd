package io.pyworker.processor.parse;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.NamedType.ComponentModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.parse.TypeUse.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Reads a record. Its accessors are public, and its canonical constructor is as accessible as the record itself. */
final class RecordParser {
    private final TypeParser types;
    private final Nullness nullness;

    RecordParser(TypeParser types, Nullness nullness) {
        this.types = types;
        this.nullness = nullness;
    }

    RecordModel parse(Identity identity, List<Argument> arguments, TypeUse use) {
        Map<Element, Argument> variables = variables(identity.element(), arguments);
        boolean nullMarked = nullness.marked(identity.element());
        return new RecordModel(
                identity,
                identity.element().getRecordComponents().stream()
                        .map(component -> component(
                                component, use.inDefinition(subject(component, identity), nullMarked, variables)))
                        .toList());
    }

    /** The record with its type arguments, if it has some. */
    static TypeName parameterized(TypeElement element, List<Argument> arguments) {
        ClassName raw = ClassName.get(element);
        return arguments.isEmpty()
                ? raw
                : ParameterizedTypeName.get(
                        raw,
                        arguments.stream()
                                .map(argument -> argument.form().javaType())
                                .toArray(TypeName[]::new));
    }

    private ComponentModel component(RecordComponentElement component, TypeUse use) {
        String javaName = component.getSimpleName().toString();
        return new ComponentModel(
                javaName,
                Scope.pyName(component, PythonNames.snakeCase(javaName), use.place()),
                types.declared(component, component.asType(), component.asType(), use));
    }

    private static String subject(RecordComponentElement component, Identity identity) {
        return "component " + component.getSimpleName() + " of " + identity.subject();
    }

    private static Map<Element, Argument> variables(TypeElement element, List<Argument> arguments) {
        Map<Element, Argument> variables = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(element.getTypeParameters().get(i), arguments.get(i));
        }
        return variables;
    }
}
