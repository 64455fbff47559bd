package io.pyworker.processor.parse;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where null is allowed, by annotations of any package with JSpecify's or the usual simple names. */
final class Nullness {
    private static final Set<String> REQUIRED = Set.of("NonNull", "Nonnull");

    /** Older compilers do not read the annotations of types from class files, so {@code @Nullable} would be missed there. */
    private static final boolean READS_CLASS_FILES = Runtime.version().feature() >= 22;

    private final SourceTypes sourceTypes;

    Nullness(SourceTypes sourceTypes) {
        this.sourceTypes = sourceTypes;
    }

    /** Whether types without annotation are required in a declaration, as the nearest one around it says. */
    boolean marked(Element declaration) {
        return (READS_CLASS_FILES || sourceTypes.declare(declaration)) && isMarked(declaration);
    }

    private static boolean isMarked(Element declaration) {
        for (@Nullable Element around = declaration; around != null; around = around.getEnclosingElement()) {
            if (has(around, "NullUnmarked")) {
                return false;
            }
            if (has(around, "NullMarked")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a declaration or a type itself says that null is refused, or that it is allowed. */
    static Optional<Boolean> required(AnnotatedConstruct annotated) {
        if (has(annotated, "Nullable")) {
            return Optional.of(false);
        }
        return REQUIRED.stream().anyMatch(name -> has(annotated, name)) ? Optional.of(true) : Optional.empty();
    }

    private static boolean has(AnnotatedConstruct annotated, String simpleName) {
        return annotated.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(type -> type.asElement().getSimpleName().contentEquals(simpleName));
    }
}
