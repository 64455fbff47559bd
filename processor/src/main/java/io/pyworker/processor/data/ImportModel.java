package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * An interface annotated with {@code @WorkerImport}.
 *
 * @param contract its methods and types, as if it were exported; its binding is the class that is generated
 * @param name the main object's name; empty if its methods are functions of {@code sync}
 * @param concurrent whether its methods may run at the same time
 * @param members what Python may use, in the order of the contract's methods
 */
public record ImportModel(ContractModel contract, PythonName name, boolean concurrent, List<Member> members) {
    public ImportModel {
        members = List.copyOf(members);
    }

    /** What a method is in Python: a constant of {@code MainContract.Kind}. */
    public enum Kind {
        FUNCTION,
        GETTER,
        SETTER,
        OBJECT;

        public boolean isOfProperty() {
            return this == GETTER || this == SETTER;
        }
    }

    /**
     * A method.
     *
     * @param python its name in Python, or that of the property
     * @param object the interface of the object that it gives
     */
    public record Member(MethodModel method, Kind kind, PythonName python, Optional<ClassName> object) {}
}
