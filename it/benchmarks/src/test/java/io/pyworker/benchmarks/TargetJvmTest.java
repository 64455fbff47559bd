package io.pyworker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetJvmTest {
    private static final Path TOOLCHAINS = Path.of("src/test/resources/jdks.xml");

    @Test
    void takesTheJdkThatRunsMavenThenTheNewest() {
        List<InstalledJdk> jdks = InstalledJdk.listed(TOOLCHAINS);
        assertThat(jdks)
                .extracting(jdk -> jdk.version().toString())
                .containsExactly("17.0.15", "25.0.3", "17.0.16", "11.0.2");
    }

    @Test
    void givesTheCompilerToJdk25Only() {
        List<TargetJvm> jvms = TargetJvm.among(InstalledJdk.listed(TOOLCHAINS), Path.of("graal"));
        assertThat(jvms).extracting(TargetJvm::label).containsExactly("17", "25");
        assertThat(jvms.get(0).java()).isEqualTo(Path.of("jdks/17/bin/java"));
        assertThat(jvms.get(0).flags()).isEmpty();
        assertThat(jvms.get(1).flags()).contains("--upgrade-module-path=graal");
    }
}
