package io.pyworker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The package rules of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pyworker");

    private static final Set<String> VALUES = Set.of(
            "io.pyworker.PythonFrame",
            "io.pyworker.Complex",
            "io.pyworker.Encoded",
            "io.pyworker.CloseableIterator",
            "io.pyworker.Progress",
            "io.pyworker.WorkerState",
            "io.pyworker.WorkerStatistics");

    /** Annotations and exceptions of the public package may be used anywhere, and the records that cross or that an exception carries. */
    private static final DescribedPredicate<JavaClass> FREE_FOR_ALL = DescribedPredicate.describe(
            "annotations, exceptions and values",
            type -> type.isAssignableTo(Throwable.class)
                    || type.isAssignableTo(Annotation.class)
                    || VALUES.contains(type.getName()));

    private static DescribedPredicate<JavaClass> ours(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages).and(DescribedPredicate.not(FREE_FOR_ALL));
    }

    @Test
    void onlyTheEngineImportsPolyglot() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.pyworker.graalpy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graalvm..")
                .check(RUNTIME);
    }

    @Test
    void bindingDependsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.pyworker.binding")
                .should()
                .dependOnClassesThat(ours(
                        "io.pyworker",
                        "io.pyworker.pool",
                        "io.pyworker.graalpy",
                        "io.pyworker.engine",
                        "io.pyworker.wire",
                        "io.pyworker.bundle"))
                .check(RUNTIME);
    }

    @Test
    void bundleDependsOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.pyworker.bundle")
                .should()
                .dependOnClassesThat(ours(
                        "io.pyworker",
                        "io.pyworker.pool",
                        "io.pyworker.graalpy",
                        "io.pyworker.engine",
                        "io.pyworker.wire",
                        "io.pyworker.binding"))
                .check(RUNTIME);
    }

    @Test
    void wireKnowsTypesOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.pyworker.wire")
                .should()
                .dependOnClassesThat(ours(
                        "io.pyworker",
                        "io.pyworker.pool",
                        "io.pyworker.graalpy",
                        "io.pyworker.engine",
                        "io.pyworker.bundle"))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .check(RUNTIME);
    }

    @Test
    void anEngineKnowsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAnyPackage("io.pyworker.engine", "io.pyworker.graalpy")
                .should()
                .dependOnClassesThat(ours("io.pyworker", "io.pyworker.pool"))
                .check(RUNTIME);
    }

    @Test
    void thePoolDoesNotKnowWhichEngineItHas() {
        noClasses()
                .that()
                .resideInAPackage("io.pyworker.pool")
                .should()
                .dependOnClassesThat(ours("io.pyworker", "io.pyworker.graalpy"))
                .check(RUNTIME);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.pyworker.(*)..").should().beFreeOfCycles().check(RUNTIME);
    }

    @Test
    void everyPackageHasAPackageInfo() {
        RUNTIME.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(each ->
                        assertThat(each.tryGetPackageInfo()).as(each.getName()).isPresent());
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .check(RUNTIME);
    }
}
