package io.pyworker.processor.parse;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Whether the generated code of a package can use a declaration. */
final class Accessibility {
    private Accessibility() {}

    /**
     * What is in the way.
     *
     * @param element the declaration, or one around it
     * @param access what it is
     * @param needed what it must be
     */
    record Hidden(Element element, String access, String needed) {}

    /** The first of a declaration and those around it that cannot be used. */
    static Optional<Hidden> hidden(Element declaration, PackageElement user) {
        boolean here = MoreElements.getPackage(declaration).equals(user);
        return Stream.<Element>iterate(declaration, Accessibility::isInPackage, Element::getEnclosingElement)
                .filter(element -> !isAccessible(element, here))
                .map(element -> hidden(element, here))
                .findFirst();
    }

    /** Whether an instance needs one of the class around it. */
    static boolean isInner(TypeElement type) {
        return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
    }

    private static Hidden hidden(Element element, boolean here) {
        Set<Modifier> modifiers = element.getModifiers();
        return new Hidden(
                element,
                modifiers.contains(Modifier.PRIVATE) ? "private" : "not public",
                here ? "package-private" : "public");
    }

    private static boolean isAccessible(Element element, boolean here) {
        return element.getModifiers().contains(Modifier.PUBLIC)
                || here && !element.getModifiers().contains(Modifier.PRIVATE);
    }

    private static boolean isInPackage(Element element) {
        return !(element instanceof PackageElement);
    }
}
