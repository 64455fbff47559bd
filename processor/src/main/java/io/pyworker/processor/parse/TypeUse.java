package io.pyworker.processor.parse;

import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Where a type is used.
 *
 * @param subject that spot in messages
 * @param origin the result or parameter that leads there, in messages
 * @param place that spot in the source
 * @param role what the type is there
 * @param nullMarked whether types without {@code @Nullable} are required there
 * @param variables what the type variables stand for, within a generic record
 * @param scope the contract
 */
record TypeUse(
        String subject,
        String origin,
        Place place,
        Role role,
        boolean nullMarked,
        Map<Element, Argument> variables,
        Scope scope) {
    /** What a type is to the declaration that mentions it. */
    enum Role {
        PARAMETER,
        RESULT,
        /** What generated code reads by itself, with the very type: a component of a record, or an adapter's encoded form. */
        COMPONENT,
        /** What Python passes to a function that it was given. */
        FUNCTION_PARAMETER,
        /** What such a function returns. */
        FUNCTION_RESULT,
        /** A type argument of a parameter, at any depth. */
        PARAMETER_ARGUMENT,
        /** A type argument of a result. */
        RESULT_ARGUMENT,
        /** A type argument that must be exactly itself: within one of a result, and in a component. */
        EXACT_ARGUMENT;

        private Role inside() {
            return switch (this) {
                case PARAMETER, FUNCTION_RESULT, PARAMETER_ARGUMENT -> PARAMETER_ARGUMENT;
                case RESULT, FUNCTION_PARAMETER -> RESULT_ARGUMENT;
                case COMPONENT, RESULT_ARGUMENT, EXACT_ARGUMENT -> EXACT_ARGUMENT;
            };
        }

        /** Whether there may be nothing: {@code void}. */
        boolean isResult() {
            return this == RESULT || this == FUNCTION_RESULT;
        }

        boolean isOfFunction() {
            return this == FUNCTION_PARAMETER || this == FUNCTION_RESULT;
        }
    }

    /** What a type variable stands for: a form with null, and whether null is refused. */
    record Argument(PythonType form, boolean required) {
        PythonType type() {
            return required ? form.required() : form;
        }
    }

    /** In a method. */
    static TypeUse ofMethod(String subject, Place place, Role role, boolean nullMarked, Scope scope) {
        return new TypeUse(subject, subject, place, role, nullMarked, Map.of(), scope);
    }

    TypeUse inside() {
        return new TypeUse(subject, origin, place, role.inside(), nullMarked, variables, scope);
    }

    /** In the definition of a named type that this use mentions. */
    TypeUse inDefinition(String part, boolean marked, Map<Element, Argument> arguments) {
        return new TypeUse(part + " (in " + origin + ")", origin, place, Role.COMPONENT, marked, arguments, scope);
    }

    /** In the method of a functional interface that is the type of this use. */
    TypeUse inFunction(String part, Role partRole, boolean marked) {
        return new TypeUse(part + " (in " + origin + ")", origin, place, partRole, marked, variables, scope);
    }

    /** What a type variable stands for, unless it is of the contract itself. */
    Optional<Argument> argument(TypeMirror variable) {
        return Optional.ofNullable(variables.get(((TypeVariable) variable).asElement()));
    }

    Diagnostic withoutPythonForm() {
        return switch (role) {
            case PARAMETER, FUNCTION_PARAMETER -> Diagnostic.PARAMETER_WITHOUT_PYTHON_FORM;
            case RESULT, FUNCTION_RESULT -> Diagnostic.RESULT_WITHOUT_PYTHON_FORM;
            case COMPONENT -> Diagnostic.COMPONENT_WITHOUT_PYTHON_FORM;
            default -> Diagnostic.ARGUMENT_WITHOUT_PYTHON_FORM;
        };
    }

    /** Reports what is wrong there: the subject, then the details. */
    void report(Diagnostic diagnostic, Object... details) {
        Object[] all = Stream.concat(Stream.of(subject), Stream.of(details)).toArray();
        scope.problems().report(diagnostic, place, all);
    }
}
