package io.pyworker.maven.python;

import io.pyworker.maven.config.AdapterEntry;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.python.ClassIndex.Found;
import java.util.List;
import java.util.Optional;

/** Checks that no adapter takes what a later one is for: the adapters are tried in order, each with {@code isinstance}. */
final class AdapterOrderCheck {
    private final ClassIndex classes;
    private final Findings findings;

    AdapterOrderCheck(ClassIndex classes, Findings findings) {
        this.classes = classes;
        this.findings = findings;
    }

    /** Reports each adapter that an earlier one of its worker makes useless, as far as the classes can be told. */
    void check(List<AdapterEntry> adapters) {
        for (int i = 0; i < adapters.size(); i++) {
            AdapterEntry later = adapters.get(i);
            List<AdapterEntry> earlier = adapters.subList(0, i).stream()
                    .filter(other -> other.worker().equals(later.worker()))
                    .filter(other -> !other.pythonClass().equals(later.pythonClass())) // reported when it was read
                    .toList();
            classes.find(later.pythonClass()).ifPresent(found -> check(earlier, later, found));
        }
    }

    private void check(List<AdapterEntry> earlier, AdapterEntry later, Found type) {
        for (AdapterEntry other : earlier) {
            Optional<String> name = classes.find(other.pythonClass()).map(Found::name);
            if (name.filter(type.name()::equals).isPresent()) {
                report(later, other, "the same class", "Keep one of them");
                return;
            }
            if (name.filter(classes.bases(type)::contains).isPresent()) {
                report(later, other, "a base of it", "Move the adapter of the subclass up, before the other");
                return;
            }
        }
    }

    private void report(AdapterEntry later, AdapterEntry earlier, String why, String advice) {
        findings.add(Diagnostic.ADAPTER_SHADOWED.at(
                later.type(),
                later.pythonClass(),
                earlier.pythonClass(),
                earlier.type().line(),
                why,
                advice));
    }
}
