package io.pyworker.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The package rules of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pyworker.processor");

    @Test
    void runtimeTypesAreKnownByNameOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the runtime",
                        type -> type.getPackageName().startsWith("io.pyworker")
                                && !type.getPackageName().startsWith("io.pyworker.processor")))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.pyworker.processor.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(each -> assertThat(each.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .as(each.getName())
                        .isTrue());
    }
}
