package io.pyworker.processor.check;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The top-level types of this compilation's sources. Class files do not count: they may be what an earlier run generated. */
public final class SourceTypes {
    private final Set<String> names = new HashSet<>();

    /** Adds what a round brings. */
    public void add(RoundEnvironment round) {
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            names.add(type.getQualifiedName().toString());
        }
    }

    boolean contains(String canonicalName) {
        return names.contains(canonicalName);
    }
}
