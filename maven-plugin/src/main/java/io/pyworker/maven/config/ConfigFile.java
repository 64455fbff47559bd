package io.pyworker.maven.config;

import io.pyworker.bundle.Digest;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.diagnostic.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code worker.toml}.
 *
 * @param sha256 digest of its bytes, or empty where there is no file
 */
public record ConfigFile(WorkerToml toml, String sha256) {
    /**
     * Reads the file, which need not exist.
     *
     * @param name how it is named in messages
     */
    public static ConfigFile read(Path file, String name, Findings findings) throws IOException {
        if (!Files.exists(file)) {
            return new ConfigFile(WorkerToml.absent(), "");
        }
        byte[] bytes = Files.readAllBytes(file);
        return new ConfigFile(toml(bytes, name, findings), Digest.sha256(bytes));
    }

    private static WorkerToml toml(byte[] bytes, String name, Findings findings) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return WorkerTomlReader.read(new SourceText(name, text.replaceFirst("^\ufeff", "")), findings);
        } catch (CharacterCodingException e) {
            findings.add(Diagnostic.TOML_SYNTAX.at(Place.of(name), "the file is not UTF-8: save it as UTF-8"));
            return WorkerToml.absent();
        }
    }
}
