package io.pyworker.processor.parse;

import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import java.util.stream.Stream;

/**
 * Where a type is used.
 *
 * @param subject that spot in messages
 * @param place that spot in the source
 * @param role what the type is there
 * @param scope the contract
 */
record TypeUse(String subject, Place place, Role role, Scope scope) {
    /** What a type is to the method that mentions it. */
    enum Role {
        PARAMETER,
        RESULT,
        /** A type argument of a parameter, at any depth. */
        PARAMETER_ARGUMENT,
        /** A type argument of a result. */
        RESULT_ARGUMENT,
        /** A type argument within a type argument of a result. */
        DEEP_RESULT_ARGUMENT;

        private Role inside() {
            return switch (this) {
                case PARAMETER, PARAMETER_ARGUMENT -> PARAMETER_ARGUMENT;
                case RESULT -> RESULT_ARGUMENT;
                case RESULT_ARGUMENT, DEEP_RESULT_ARGUMENT -> DEEP_RESULT_ARGUMENT;
            };
        }
    }

    TypeUse inside() {
        return new TypeUse(subject, place, role.inside(), scope);
    }

    Diagnostic withoutPythonForm() {
        return switch (role) {
            case PARAMETER -> Diagnostic.PARAMETER_WITHOUT_PYTHON_FORM;
            case RESULT -> Diagnostic.RESULT_WITHOUT_PYTHON_FORM;
            default -> Diagnostic.ARGUMENT_WITHOUT_PYTHON_FORM;
        };
    }

    /** Reports what is wrong there: the subject, then the details. */
    void report(Diagnostic diagnostic, Object... details) {
        Object[] all = Stream.concat(Stream.of(subject), Stream.of(details)).toArray();
        scope.problems().report(diagnostic, place, all);
    }
}
