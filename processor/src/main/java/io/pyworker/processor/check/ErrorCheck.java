package io.pyworker.processor.check;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ErrorModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.parse.CheckedExceptions;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Place;
import io.pyworker.processor.report.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Whether what {@code @Throws} says agrees with itself, and with the {@code throws} clauses. */
final class ErrorCheck implements Check {
    /** Declared by habit, or for the caller's own sake, rather than for one Python exception. */
    private static final Set<String> GENERAL =
            Set.of("java.lang.Exception", "java.lang.Throwable", "java.lang.InterruptedException");

    private final CheckedExceptions exceptions;
    private final Types types;

    ErrorCheck(CheckedExceptions exceptions, Types types) {
        this.exceptions = exceptions;
        this.types = types;
    }

    @Override
    public void check(ContractModel contract, Problems problems) {
        checkNames(contract.errors(), problems);
        for (MethodModel method : contract.methods()) {
            checkNames(method.errors(), problems);
            method.errors().forEach(error -> checkDeclared(error, method, error.place(), problems));
            contract.errors().forEach(error -> checkDeclared(error, method, method.place(), problems));
            if (contract.element().equals(method.element().getEnclosingElement())) {
                checkThrown(method, contract.errors(method), problems);
            }
        }
    }

    private static void checkNames(List<ErrorModel> errors, Problems problems) {
        Set<String> names = new HashSet<>();
        for (ErrorModel error : errors) {
            String name = error.python().text();
            if (!PythonNames.isModule(name)) {
                problems.report(Diagnostic.NOT_A_PYTHON_CLASS, error.python().place(), name);
            } else if (!names.add(name)) {
                problems.report(Diagnostic.SAME_PYTHON_CLASS, error.python().place(), name);
            }
        }
    }

    private void checkDeclared(ErrorModel error, MethodModel method, Place place, Problems problems) {
        if (!exceptions.allows(method.thrown(), error.java().asType())) {
            problems.report(
                    Diagnostic.NOT_DECLARED,
                    place,
                    method.subject(),
                    error.java().getSimpleName());
        }
    }

    /** What a function that is passed throws comes back as it is only if a mapping names it: the clause is not known at run time. */
    private void checkThrown(MethodModel method, List<ErrorModel> errors, Problems problems) {
        for (TypeMirror thrown : method.thrown()) {
            boolean mapped = errors.stream()
                    .anyMatch(error -> types.isSubtype(error.java().asType(), thrown));
            if (!mapped && exceptions.isChecked(thrown) && !GENERAL.contains(thrown.toString())) {
                String name = types.asElement(thrown).getSimpleName().toString();
                problems.report(Diagnostic.NEVER_THROWN, method.place(), method.subject(), name, name);
            }
        }
    }
}
