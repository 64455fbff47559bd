package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The build runs all tests twice and says which way Python must run: a quiet fallback would make the second run worthless. */
class ImplementationTest {
    @Test
    void pythonRunsTheWayTheBuildExpects() {
        boolean compiled = "compiled".equals(System.getProperty("pyworker.expect"));
        assertThat(GraalPyEngine.implementation()).isEqualTo(compiled ? "GraalVM CE" : "Interpreted");
    }
}
