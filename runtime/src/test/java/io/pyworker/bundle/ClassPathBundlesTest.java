package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathBundlesTest {
    private static final Map<String, String> FILES = Map.of("a.py", "a = 1");

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void writeBundle() throws IOException {
        classes = Samples.project(folder.resolve("app"), "com.acme.app", FILES);
    }

    private static LoadedBundle only(Path... classPath) throws IOException {
        List<LoadedBundle> bundles = ClassPathBundles.find(Samples.loader(classPath));
        assertThat(bundles).hasSize(1);
        return bundles.get(0);
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(ClassPathBundles.find(Samples.loader(folder))).isEmpty();
    }

    @Test
    void whileDevelopingReadsTheSourcesThemselves() throws IOException {
        Files.writeString(folder.resolve("app/src/main/python/a.py"), "a = 2");
        LoadedBundle loaded = only(classes);
        assertThat(loaded.development()).isTrue();
        assertThat(Samples.text(loaded.sources(), "a.py")).isEqualTo("a = 2");
        assertThat(loaded.origin()).isEqualTo(classes.toString());
    }

    @Test
    void worksInAFolderWhoseNameIsNoUrl() throws IOException {
        Path odd = Samples.project(folder.resolve("an odd+name %20 \u00e9"), "com.acme.app", FILES);
        assertThat(only(odd).development()).isTrue();
    }

    @Test
    void readsTheCopiesWithoutAMarker() throws IOException {
        Files.delete(folder.resolve("app/target/pyworker/development.json"));
        Files.writeString(folder.resolve("app/src/main/python/a.py"), "a = 2");
        LoadedBundle loaded = only(classes);
        assertThat(loaded.development()).isFalse();
        assertThat(Samples.text(loaded.sources(), "a.py")).isEqualTo("a = 1");
    }

    @Test
    void readsTheCopiesWhereTheOutputFolderWasTakenElsewhere() throws IOException {
        Files.createDirectories(folder.resolve("image"));
        Files.move(folder.resolve("app/target"), folder.resolve("image/target"));
        LoadedBundle loaded = only(folder.resolve("image/target/classes"));
        assertThat(loaded.development()).isFalse();
        assertThat(Samples.text(loaded.sources(), "a.py")).isEqualTo("a = 1");
    }

    @Test
    void ignoresTheMarkerOfAnotherBundle() throws IOException {
        Path marker = folder.resolve("app/target/pyworker/development.json");
        Files.writeString(marker, Files.readString(marker).replace("com.acme.app", "com.acme.other"));
        assertThat(only(classes).development()).isFalse();
    }

    @Test
    void saysWhenWorkerTomlIsNewerThanTheBundle() throws IOException {
        Samples.write(folder.resolve("app/src/main/pyworker/worker.toml"), "allow_scripts = true");
        assertThatThrownBy(() -> ClassPathBundles.find(Samples.loader(classes)))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith("worker.toml changed since the bundle was written: run 'mvn compile'");
    }

    @Test
    void readsAJarWhateverLiesBesideIt() throws IOException {
        Path zip = folder.resolve("app/target/app.jar");
        BundleZip.write(Samples.bundle("com.acme.app", FILES), classes, zip);
        LoadedBundle loaded = only(zip);
        assertThat(loaded.development()).isFalse();
        assertThat(loaded.origin()).isEqualTo(zip.toString());
    }

    @Test
    void findsSeveralInTheOrderOfTheClassPath() throws IOException {
        Path other = Samples.project(folder.resolve("lib"), "com.acme.lib", FILES);
        assertThat(ClassPathBundles.find(Samples.loader(other, classes)))
                .extracting(loaded -> loaded.bundle().name())
                .containsExactly("com.acme.lib", "com.acme.app");
    }

    @Test
    void countsABundleOnceInAShadedJarAndOnTwoEntries() throws IOException {
        Files.writeString(classes.resolve("META-INF/pyworker/bundles"), "com.acme.app\r\n\ncom.acme.app\n");
        Path copy = Samples.project(folder.resolve("copy"), "com.acme.app", FILES);
        assertThat(only(classes, copy).origin()).isEqualTo(classes.toString());
    }

    @Test
    void saysWhichIndexListsAMissingBundle() throws IOException {
        Files.writeString(classes.resolve("META-INF/pyworker/bundles"), "com.acme.gone\n");
        assertThatThrownBy(() -> ClassPathBundles.find(Samples.loader(classes)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("META-INF/pyworker/bundles lists the bundle 'com.acme.gone'")
                .hasMessageContaining("mvn compile");
    }

    @Test
    void namesTheMalformedFile() throws IOException {
        Files.writeString(classes.resolve("META-INF/pyworker/com.acme.app/bundle.json"), "{");
        assertThatThrownBy(() -> ClassPathBundles.find(Samples.loader(classes)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("com.acme.app/bundle.json:1:2: malformed JSON");
    }
}
