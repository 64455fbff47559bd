package io.pyworker.processor.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonNamesTest {
    @ParameterizedTest
    @CsvSource({
        "stdev, stdev",
        "wordCount, word_count",
        "TextStats, text_stats",
        "parseHTMLPage, parse_html_page",
        "HTML, html",
        "toURL, to_url",
        "sha256Of, sha256_of",
        "SHA256Of, sha256_of",
        "utf8, utf8",
        "matrix2D, matrix2d",
        "to2DArray, to2d_array",
        "isAValue, is_a_value",
        "x, x",
        "X, x",
        "already_snake, already_snake",
        "SCREAMING_SNAKE, screaming_snake",
        "mixed_Case, mixed_case",
        "_private, _private",
        "größerAls, größer_als",
        "ÉtéÀLaMer, été_à_la_mer",
        "dollar$Name, dollar$name"
    })
    void snakeCaseSplitsWords(String java, String python) {
        assertThat(PythonNames.snakeCase(java)).isEqualTo(python);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "_a1", "größe", "名前", "match", "print"})
    void identifiersAreAccepted(String name) {
        assertThat(PythonNames.isIdentifier(name)).isTrue();
        assertThat(PythonNames.isKeyword(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a b", "a.b", "$a", "a$", "€", "a\u0000", "a\n"})
    void anythingElseIsNoIdentifier(String name) {
        assertThat(PythonNames.isIdentifier(name)).isFalse();
    }

    @Test
    void namesAreNormalizedAsPythonDoes() {
        assertThat(PythonNames.normal("ﬁle")).isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textstats", "acme.stats", "_a._b"})
    void modulesAreIdentifiersWithDots(String name) {
        assertThat(PythonNames.isModule(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a.b-c", "a.class", "None"})
    void anythingElseIsNoModule(String name) {
        assertThat(PythonNames.isModule(name)).isFalse();
    }
}
