package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {
    private static final WorkerConfig FULL = new WorkerConfig(
            "text",
            false,
            "graalpy",
            1,
            4,
            new CallLimits(100, CallLimits.WhenFull.SHED, Optional.of(Duration.ofSeconds(90)), 64),
            List.of("statistics", "json"),
            true,
            false,
            true,
            Map.of("b", List.of("g", "f"), "a", List.of()),
            List.of(new AdapterConfig("img", "Image", "encode", "None"), new AdapterConfig("img", "Base", "e", "d")),
            Map.of("img.Image", "com.acme.Image"),
            Map.of("title", "x", "nested", Map.of("z", 1L, "y", List.of(1.5, true))));

    private static Bundle full() {
        return new Bundle(
                "com.acme.app",
                "1.0",
                "c0ffee",
                List.of(FULL, WorkerConfig.implicitDefault()),
                List.of(
                        new ContractEntry("com.acme.B", "text", "b", "02"),
                        new ContractEntry("com.acme.A", "default", "a", "01")),
                List.of(new BundleFile("b.py", 2, "22"), new BundleFile("a/a.py", 1, "11")));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Bundle.parse(full().toJson(), "bundle.json")).isEqualTo(full());
    }

    @Test
    void writesSortedAndTheSameEachTime() {
        assertThat(full().toJson()).isEqualTo("""
                        {
                          "format": 2,
                          "name": "com.acme.app",
                          "pyworker": "1.0",
                          "config": "c0ffee",
                          "workers": [
                            {
                              "name": "default",
                              "implicit": true,
                              "type": "graalpy",
                              "pool": {"min": 1, "max": 1},
                              "limits": {"queue": 0, "when_full": "reject", "call_timeout": "", "streams": 256},
                              "preload": [],
                              "allow_scripts": false,
                              "compat": false,
                              "sync_main_only": false,
                              "exports": {},
                              "adapters": [],
                              "java_types": {},
                              "custom": {}
                            },
                            {
                              "name": "text",
                              "implicit": false,
                              "type": "graalpy",
                              "pool": {"min": 1, "max": 4},
                              "limits": {"queue": 100, "when_full": "shed", "call_timeout": "PT1M30S", "streams": 64},
                              "preload": ["statistics", "json"],
                              "allow_scripts": true,
                              "compat": false,
                              "sync_main_only": true,
                              "exports": {"a": [], "b": ["g", "f"]},
                              "adapters": [
                                {"module": "img", "type": "Image", "encoder": "encode", "decoder": "None"},
                                {"module": "img", "type": "Base", "encoder": "e", "decoder": "d"}
                              ],
                              "java_types": {"img.Image": "com.acme.Image"},
                              "custom": {
                                "nested": {"y": [1.5, true], "z": 1},
                                "title": "x"
                              }
                            }
                          ],
                          "contracts": [
                            {"interface": "com.acme.A", "worker": "default", "module": "a", "hash": "01"},
                            {"interface": "com.acme.B", "worker": "text", "module": "b", "hash": "02"}
                          ],
                          "files": [
                            {"path": "a/a.py", "size": 1, "sha256": "11"},
                            {"path": "b.py", "size": 2, "sha256": "22"}
                          ]
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 2 | \"format\": 3 | bundle.json has format 3; this version of pyworker reads up to 2",
                "\"format\": 2 | \"format\": true | bundle.json: format must be a whole number",
                "\"name\": \"com.acme.app\", | `` | bundle.json: name must be a string",
                "\"min\": 1 | \"min\": 1.5 | bundle.json: workers[0].pool.min must be a whole number",
                "\"min\": 1 | \"min\": 4294967297 | workers[0].pool.min must be a whole number within 32 bits",
                "\"b\": [\"g\", | \"b\": [7, | bundle.json: workers[1].exports.b[0] must be a string",
                "\"decoder\": \"d\" | \"decoder\": 1 | workers[1].adapters[1].decoder must be a string",
                "\"com.acme.Image\" | [] | workers[1].java_types.img.Image must be a string",
                "\"path\": \"b.py\" | \"path\": \"../b.py\" | files[1].path: '../b.py' is not a path inside the bundle",
                "\"sha256\": \"22\"} | \"sha256\": \"22\" | malformed JSON",
            })
    void refusesWhatIsMalformedOrNewer(String text, String replacement, String message) {
        String json = full().toJson().replaceFirst(java.util.regex.Pattern.quote(text), replacement);
        assertThatThrownBy(() -> Bundle.parse(json, "bundle.json"))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aLibraryHasNeitherContractNorConfiguredWorker() {
        assertThat(Samples.bundle("a.lib", Map.of("a.py", "")).isLibrary()).isTrue();
        assertThat(Samples.bundle("a.app", Map.of("a.py", ""), "com.acme.A").isLibrary())
                .isFalse();
        assertThat(Samples.bundle("a.app", List.of(Samples.explicit("x")), Map.of())
                        .isLibrary())
                .isFalse();
    }
}
