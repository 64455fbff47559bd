package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractFileTest {
    /** The example of docs/formats.md. */
    private static final String TEXT = """
            {
              "format": 1,
              "interface": "com.acme.TextStats",
              "worker": "",
              "module": "textstats",
              "hash": "9f86d081884c7d659a2feaa0c55ad015",
              "methods": [
                {
                  "java": "wordCount(java.lang.String,int)",
                  "python": "word_count",
                  "parameters": [
                    {"name": "text", "keyword": false, "type": "str"},
                    {"name": "top", "keyword": true, "type": "int32"}
                  ],
                  "returns": "dict[str,int32?]"
                }
              ]
            }
            """;

    @Test
    void readsTheDocumentedExample() {
        ContractFile contract = ContractFile.parse(TEXT, "com.acme.TextStats.json");
        var parameters =
                List.of(new ContractParameter("text", false, "str"), new ContractParameter("top", true, "int32"));
        var method =
                new ContractMethod("wordCount(java.lang.String,int)", "word_count", parameters, "dict[str,int32?]");
        assertThat(contract)
                .isEqualTo(new ContractFile(
                        "com.acme.TextStats", "", "textstats", "9f86d081884c7d659a2feaa0c55ad015", List.of(method)));
        assertThat(method.javaName()).isEqualTo("wordCount");
    }

    @Test
    void refusesANewerFormat() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("\"format\": 1", "\"format\": 9"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("x.json has format 9");
    }

    @Test
    void namesTheWrongMember() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("true", "1"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessage("x.json: methods[0].parameters[1].keyword must be true or false");
    }
}
