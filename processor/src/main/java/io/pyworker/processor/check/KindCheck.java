package io.pyworker.processor.check;

import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Places;
import io.pyworker.processor.report.Problems;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The rule that comes before all others: only an interface can be read as a contract. */
public final class KindCheck {
    private KindCheck() {}

    /** Whether the type is an interface; if not, that is reported. */
    public static boolean admits(TypeElement type, Problems problems) {
        if (type.getKind() == ElementKind.INTERFACE) {
            return true;
        }
        problems.report(
                Diagnostic.NOT_AN_INTERFACE, new Places(type).top(), type.getSimpleName(), withArticle(type.getKind()));
        return false;
    }

    private static String withArticle(ElementKind kind) {
        return switch (kind) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation type";
            default -> "a class";
        };
    }
}
