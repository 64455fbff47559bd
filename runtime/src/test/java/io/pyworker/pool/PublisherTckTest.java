package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** The Reactive Streams TCK, which is written for TestNG. */
class PublisherTckTest {
    private static final int REQUIRED_AT_LEAST = 20;

    @Test
    void thePublisherKeepsTheRules() {
        TestNG rules = new TestNG(false);
        TestListenerAdapter results = new TestListenerAdapter();
        rules.setTestClasses(new Class<?>[] {PublisherRules.class});
        rules.setVerbose(0);
        rules.addListener(results);
        rules.run();
        assertThat(results.getConfigurationFailures()).isEmpty();
        assertThat(described(results.getFailedTests())).isEmpty();
        assertThat(described(results.getSkippedTests())).noneMatch(name -> name.startsWith("required_"));
        assertThat(results.getPassedTests())
                .filteredOn(result -> result.getName().startsWith("required_"))
                .hasSizeGreaterThan(REQUIRED_AT_LEAST);
    }

    private static List<String> described(List<ITestResult> results) {
        return results.stream()
                .map(result -> result.getName() + ": " + result.getThrowable())
                .toList();
    }
}
