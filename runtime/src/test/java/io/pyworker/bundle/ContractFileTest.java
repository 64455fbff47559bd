package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import io.pyworker.bundle.ContractType.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractFileTest {
    /** In the form of docs/formats.md. */
    private static final String TEXT = """
            {
              "format": 2,
              "interface": "com.acme.TextStats",
              "worker": "",
              "module": "textstats",
              "hash": "9f86d081884c7d659a2feaa0c55ad015",
              "types": [
                {"kind": "enum", "name": "com.acme.Color", "python": "Color", "by": "name", "constants": [{"name": "RED", "key": "RED"}]},
                {"kind": "record", "name": "com.acme.Outer$Pair[str,int32?]", "python": "Pair", "components": [{"name": "first", "type": "str"}, {"name": "second", "type": "int32?"}]},
                {"kind": "sealed", "name": "com.acme.Shape", "python": "Shape", "discriminator": "type", "variants": [{"tag": "Circle", "type": "@com.acme.Circle"}]},
                {"kind": "adapted", "name": "java.awt.Image", "python": "Image", "encoded": "@com.acme.ImageShape"}
              ],
              "methods": [
                {
                  "java": "wordCount(java.lang.String,int)",
                  "python": "word_count",
                  "parameters": [
                    {"name": "text", "kind": "positional", "type": "str", "default": false},
                    {"name": "top", "kind": "keyword", "type": "int32?", "default": true}
                  ],
                  "returns": "dict[str,int32?]"
                }
              ]
            }
            """;

    @Test
    void readsWhatIsDocumented() {
        ContractFile contract = ContractFile.parse(TEXT, "com.acme.TextStats.json");
        var types = List.of(
                new ContractType(Kind.ENUM, "com.acme.Color", "Color"),
                new ContractType(Kind.RECORD, "com.acme.Outer$Pair[str,int32?]", "Pair"),
                new ContractType(Kind.SEALED, "com.acme.Shape", "Shape"),
                new ContractType(Kind.ADAPTED, "java.awt.Image", "Image"));
        var parameters = List.of(
                new ContractParameter("text", ContractParameter.Kind.POSITIONAL, "str", false),
                new ContractParameter("top", ContractParameter.Kind.KEYWORD, "int32?", true));
        var method =
                new ContractMethod("wordCount(java.lang.String,int)", "word_count", "", parameters, "dict[str,int32?]");
        assertThat(contract)
                .isEqualTo(new ContractFile(
                        "com.acme.TextStats",
                        "",
                        "textstats",
                        "",
                        "",
                        "9f86d081884c7d659a2feaa0c55ad015",
                        types,
                        List.of(method)));
        assertThat(method.javaName()).isEqualTo("wordCount");
        assertThat(types.get(1).className()).isEqualTo("com.acme.Outer$Pair");
    }

    @Test
    void readsWhatAnInterfaceStandsFor() {
        String text = TEXT.replace("\"hash\"", "\"class\": \"Session\", \"hash\"")
                .replace("\"python\": \"word_count\"", "\"python\": \"word_count\", \"kind\": \"new\"");
        ContractFile contract = ContractFile.parse(text, "x.json");
        assertThat(contract.pyClass()).isEqualTo("Session");
        assertThat(contract.pyObject()).isEmpty();
        assertThat(contract.methods().get(0).kind()).isEqualTo("new");
    }

    @Test
    void refusesANewerFormat() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("\"format\": 2", "\"format\": 9"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("x.json has format 9");
    }

    @Test
    void asksForANewBuildOfAnOlderFormat() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("\"format\": 2", "\"format\": 1"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessage("x.json has format 1 of an older version of pyworker; this one reads format 2:"
                        + " use one version of all parts of pyworker, and build again");
    }

    @Test
    void namesTheKindsThatThereAre() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("positional", "Keyword"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessage(
                        "x.json: methods[0].parameters[0].kind must be one of positional, varargs, keyword, kwargs");
    }

    @Test
    void namesTheWrongMember() {
        assertThatThrownBy(() -> ContractFile.parse(TEXT.replace("true", "1"), "x.json"))
                .isInstanceOf(BundleException.class)
                .hasMessage("x.json: methods[0].parameters[1].default must be true or false");
    }
}
