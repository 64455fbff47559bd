package io.pyworker.processor.parse;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The top-level types of this compilation's sources. Class files do not count: they may be what an earlier run generated. */
public final class SourceTypes {
    private final Set<String> names = new HashSet<>();

    /** Adds what a round brings. */
    public void add(RoundEnvironment round) {
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            names.add(type.getQualifiedName().toString());
        }
    }

    /** Whether this is the name of one of them. */
    public boolean contains(String canonicalName) {
        return names.contains(canonicalName);
    }

    /** Whether a declaration is in one of them. */
    boolean declare(Element declaration) {
        for (@Nullable Element around = declaration; around != null; around = around.getEnclosingElement()) {
            if (around instanceof TypeElement type
                    && contains(type.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }
}
