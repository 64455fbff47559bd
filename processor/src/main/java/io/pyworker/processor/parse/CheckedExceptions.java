package io.pyworker.processor.parse;

import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which exceptions Java wants declared, and by what they are. */
public final class CheckedExceptions {
    private final Elements elements;
    private final Types types;

    public CheckedExceptions(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    public boolean isChecked(TypeMirror exception) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(name -> elements.getTypeElement(name).asType())
                .noneMatch(unchecked -> types.isSubtype(exception, unchecked));
    }

    /** Whether a {@code throws} clause allows it. */
    public boolean allows(Iterable<? extends TypeMirror> clause, TypeMirror exception) {
        for (TypeMirror declared : clause) {
            if (types.isSubtype(exception, declared)) {
                return true;
            }
        }
        return !isChecked(exception);
    }
}
