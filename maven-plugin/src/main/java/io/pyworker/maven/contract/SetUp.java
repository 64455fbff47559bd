package io.pyworker.maven.contract;

import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import java.util.Optional;
import java.util.Set;

/** Checks what the project's pom must have, and gives the XML to paste. */
public final class SetUp {
    /** With a version: Maven 3.8 would take one that does not know annotationProcessorPaths. */
    private static final String PROCESSOR_XML = """
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.16.0</version>
                  <configuration>
                    <annotationProcessorPaths>
                      <path>
                        <groupId>io.pyworker</groupId>
                        <artifactId>pyworker-processor</artifactId>
                        <version>%s</version>
                      </path>
                    </annotationProcessorPaths>
                  </configuration>
                </plugin>""";

    private static final String RUNTIME_XML = """
                <dependency>
                  <groupId>io.pyworker</groupId>
                  <artifactId>pyworker-runtime</artifactId>
                  <version>%s</version>
                </dependency>""";

    private SetUp() {}

    /** Reports a missing runtime, and one of another version than the plugin. */
    public static void checkRuntime(Optional<String> runtimeVersion, String pluginVersion, Findings findings) {
        if (runtimeVersion.isEmpty()) {
            findings.add(Diagnostic.RUNTIME_MISSING.finding(
                    "the project does not depend on pyworker-runtime. Add to <dependencies> of pom.xml:\n"
                            + RUNTIME_XML.formatted(pluginVersion)));
        } else if (!runtimeVersion.get().equals(pluginVersion)) {
            findings.add(Diagnostic.VERSION_MISMATCH.finding(runtimeVersion.get(), pluginVersion));
        }
    }

    static String processorNotRun(Set<String> classes, String version) {
        return "no contract was written for " + String.join(", ", classes)
                + ": the annotation processor did not run (a JDK from 23 on runs none that is merely on the class path)."
                + " Have this in <plugins> of pom.xml, then run 'mvn clean compile':\n"
                + PROCESSOR_XML.formatted(version);
    }
}
