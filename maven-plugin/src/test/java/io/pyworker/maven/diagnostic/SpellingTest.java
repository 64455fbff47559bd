package io.pyworker.maven.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("type", "pool", "preload", "allow_scripts", "worker", "files");

    @ParameterizedTest
    @CsvSource({
        "typ, type",
        "types, type",
        "tpye, type",
        "Type, type",
        "pools, pool",
        "prelaod, preload",
        "preloads, preload",
        "allow-scripts, allow_scripts",
        "allowScripts, allow_scripts",
        "alow_script, allow_scripts",
        "workers, worker",
        "file, files",
    })
    void findsWhatWasMeant(String name, String meant) {
        assertThat(Spelling.nearest(name, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"time", "tool", "title", "load", "walker_count", "scripts", "x", "fields"})
    void leavesOtherWordsAlone(String name) {
        assertThat(Spelling.nearest(name, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"word_cuont, word_count", "wordcounts, word_count", "stdef, stdev"})
    void prefersTheNearest(String name, String meant) {
        assertThat(Spelling.nearest(name, List.of("word_counter", "word_count", "stdev", "stddev")))
                .contains(meant);
    }
}
