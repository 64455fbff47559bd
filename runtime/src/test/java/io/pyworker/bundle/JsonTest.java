package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        Object value = Json.parse("{\"a\": [1, -2.5, 1e3, true, false, null, \"x\\u00e9\\n\\/\"], \"b\": {}}", "t");
        var expected = new LinkedHashMap<String, Object>();
        expected.put("a", Arrays.asList(1L, -2.5, 1000.0, true, false, null, "x\u00e9\n/"));
        expected.put("b", Map.of());
        assertThat(value).isEqualTo(expected);
    }

    @Test
    void readsWhatItWrites() {
        var value = new LinkedHashMap<String, Object>();
        value.put("text", "\"\\\b\f\n\r\t\u0001 \u00e9 \ud83d\ude00 \ud800");
        value.put("numbers", List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0.1, -0.0));
        value.put("nested", List.of(Map.of("a", List.of()), List.of(Map.of())));
        String text = Json.write(value);
        assertThat(Json.parse(text, "t")).isEqualTo(value);
        assertThat(Json.write(Json.parse(text, "t"))).isEqualTo(text);
    }

    @Test
    void writesPlainMembersOnOneLine() {
        var value = new LinkedHashMap<String, Object>();
        value.put("files", List.of(Map.of("path", "a.py"), Map.of("path", "b.py")));
        value.put("none", List.of());
        assertThat(Json.write(value))
                .isEqualTo("{\n  \"files\": [\n    {\"path\": \"a.py\"},\n    {\"path\": \"b.py\"}\n  ],\n"
                        + "  \"none\": []\n}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1 | expected a value",
                "{ | 1:2 | expected a string",
                "[1,] | 1:4 | expected a value",
                "[1 2] | 1:4 | expected ']'",
                "{\"a\" 1} | 1:6 | expected ':'",
                "{\"a\": 1, \"a\": 2} | 1:10 | \"a\" is given twice",
                "01 | 1:2 | expected the end",
                "[+1] | 1:2 | expected a value",
                "[.5] | 1:2 | expected a value",
                "[1.] | 1:3 | expected ']'",
                "9223372036854775808 | 1:1 | does not fit into 64 bits",
                "1e999 | 1:1 | does not fit into a double",
                "[nul] | 1:2 | expected a value",
                "\"a | 1:3 | a control character, or the end",
                "\"\\x\" | 1:3 | unknown escape",
                "\"\\u12\" | 1:3 | expected four hexadecimal digits",
                "NaN | 1:1 | expected a value",
                "'\"a\":1}' | 1:1 | expected a value",
            })
    void refusesMalformedTextWithItsPlace(String text, String place, String problem) {
        assertThatThrownBy(() -> Json.parse(text, "some.json"))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("some.json:" + place + ": malformed JSON: ")
                .hasMessageContaining(problem);
    }

    @Test
    void countsLines() {
        assertThatThrownBy(() -> Json.parse("{\n  \"a\": 1,\n  b\n}", "some.json"))
                .hasMessageStartingWith("some.json:3:3: ");
    }

    @Test
    void boundsNestingBothWays() {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
        Object value = Json.parse(deepest, "t");
        assertThat(Json.parse(Json.write(value), "t")).isEqualTo(value);
        assertThatThrownBy(() -> Json.parse("[" + deepest + "]", "t")).hasMessageContaining("64 levels of nesting");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Arrays.asList(value)));
    }

    @Test
    void refusesToWriteWhatIsNoJson() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(List.of(1)));
    }
}
