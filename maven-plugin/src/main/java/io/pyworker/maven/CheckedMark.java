package io.pyworker.maven;

import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleLayout;
import io.pyworker.bundle.Digest;
import io.pyworker.maven.contract.FoundContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Remembers in the build folder the digest of what was checked, so that the same is not parsed again. */
final class CheckedMark {
    private final Path file;
    private final String digest;

    CheckedMark(Path outputFolder, Bundle bundle, List<FoundContract> contracts) {
        file = BundleLayout.marker(outputFolder).resolveSibling("checked");
        String digests = contracts.stream().map(FoundContract::sha256).collect(Collectors.joining("\n"));
        digest = Digest.sha256((bundle.toJson() + digests).getBytes(StandardCharsets.UTF_8));
    }

    boolean isThere() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).equals(digest);
    }

    void set() throws IOException {
        if (!isThere()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, digest);
        }
    }
}
