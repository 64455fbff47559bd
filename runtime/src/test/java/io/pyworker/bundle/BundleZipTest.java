package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleZipTest {
    private static final Map<String, String> FILES = Map.of("a.py", "a = 1", "pkg/b.py", "b = 2");

    @TempDir
    Path folder;

    private Path zip(String project, String zone) throws IOException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Path root = folder.resolve(project);
            Path classes = Samples.project(root, "com.acme.app", FILES, "com.acme.A");
            Samples.write(classes.resolve("META-INF/pyworker/contracts/com.acme.A.json"), "{}");
            Samples.write(classes.resolve("META-INF/pyworker/contracts/com.acme.Stale.json"), "{}");
            Path zip = root.resolve("target/app.zip");
            BundleZip.write(Samples.bundle("com.acme.app", FILES, "com.acme.A"), classes, zip);
            return zip;
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void sameBundleSameBytes() throws IOException {
        assertThat(zip("one", "UTC")).hasSameBinaryContentAs(zip("two", "Asia/Tokyo"));
    }

    @Test
    void isAClassPathEntryOfItsOwn() throws IOException {
        Path zip = zip("one", "UTC");
        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "META-INF/pyworker/bundles",
                            "META-INF/pyworker/com.acme.app/bundle.json",
                            "META-INF/pyworker/com.acme.app/python/a.py",
                            "META-INF/pyworker/com.acme.app/python/pkg/b.py",
                            "META-INF/pyworker/contracts/com.acme.A.json");
        }
        LoadedBundle loaded =
                ClassPathBundles.find(Samples.loader(zip)).stream().findFirst().orElseThrow();
        assertThat(Samples.text(loaded.sources(), "pkg/b.py")).isEqualTo("b = 2");
    }

    @Test
    void leavesTheSameZipAlone() throws IOException {
        Path zip = zip("one", "UTC");
        Bundle bundle = Samples.bundle("com.acme.app", FILES, "com.acme.A");
        Path classes = folder.resolve("one/target/classes");
        assertThat(BundleZip.write(bundle, classes, zip)).isEqualTo(BundleWriter.Outcome.UNCHANGED);
        Samples.write(classes.resolve("META-INF/pyworker/contracts/com.acme.A.json"), "{ }");
        assertThat(BundleZip.write(bundle, classes, zip)).isEqualTo(BundleWriter.Outcome.WRITTEN);
    }
}
