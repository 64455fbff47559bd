package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.py", "a/b.py", "..a", "a b/\u00e9.txt"})
    void acceptsRelativePaths(String path) {
        assertThat(BundlePath.isValid(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "c:/a", "a\nb", "a\0"})
    void refusesWhatCouldLeadElsewhere(String path) {
        assertThat(BundlePath.isValid(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", "a/.DS_Store", "__pycache__", "a/__pycache__/b", "a.pyc", ".venv/lib/a.py"})
    void ignoresWhatIsNoPartOfAProgram(String path) {
        assertThat(BundlePath.isIgnored(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.py", "a/data.json", "pycache/a.py"})
    void keepsTheRest(String path) {
        assertThat(BundlePath.isIgnored(path)).isFalse();
    }
}
