package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A Java type that holds others and has a Python form. */
enum Container {
    LIST("java.util.List", "List<String>"),
    COLLECTION("java.util.Collection", "Collection<String>"),
    ITERABLE("java.lang.Iterable", "Iterable<String>"),
    SET("java.util.Set", "Set<String>"),
    MAP("java.util.Map", "Map<String, Double>"),
    OPTIONAL("java.util.Optional", "Optional<String>");

    private final String qualifiedName;
    private final String example;

    Container(String qualifiedName, String example) {
        this.qualifiedName = qualifiedName;
        this.example = example;
    }

    static Optional<Container> of(TypeMirror type) {
        return Arrays.stream(values()).filter(container -> container.is(type)).findFirst();
    }

    String simpleName() {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    /** The type as it should be written, for messages. */
    String example() {
        return example;
    }

    boolean is(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(qualifiedName);
    }
}
