package io.pyworker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleFile;
import io.pyworker.bundle.ClassPathBundles;
import io.pyworker.bundle.ContractEntry;
import io.pyworker.bundle.LoadedBundle;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Finding;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;

class BundlerTest {
    @TempDir
    Path folder;

    private TestProject project(String name) {
        return new TestProject(folder.resolve(name));
    }

    private static TestProject stats(TestProject project) throws IOException {
        return project.python("textstats.py", "def stdev(values): ...\n")
                .contract("com.acme.TextStats", "", "textstats", "stdev:stdev");
    }

    @Test
    void writesABundleThatTheRuntimeFinds() throws Exception {
        TestProject project =
                stats(project("app")).file("src/main/pyworker/words.txt", "w").toml("[files]\n'words.txt' = 'data/'\n");
        BundleReport report = project.bundle();
        assertThat(report.outcome()).isEqualTo(BundleOutcome.WRITTEN);
        assertThat(report.text()).isEqualTo("bundled 1 Python file, 1 other file and 1 contract for worker default");
        try (var loader =
                new URLClassLoader(new URL[] {project.classes().toUri().toURL()}, null)) {
            LoadedBundle loaded = ClassPathBundles.find(loader).get(0);
            assertThat(loaded.bundle()).isEqualTo(report.bundle().orElseThrow());
            assertThat(loaded.development()).isTrue();
            assertThat(loaded.sources().list("")).containsExactly("data", "textstats.py");
            project.file("src/main/pyworker/words.txt", "changed");
            assertThat(loaded.sources().read("data/words.txt")).contains("changed".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aSecondRunDoesNothingAndSaysSo() throws Exception {
        TestProject project = stats(project("app")).toml("title = 'x'\n");
        assertThat(project.bundle().notes()).containsExactly("keys of your own: title (worker default)");
        Map<String, Object> before = snapshot(project.base());
        BundleReport report = project.bundle();
        assertThat(report.outcome()).isEqualTo(BundleOutcome.UP_TO_DATE);
        assertThat(report.text()).isEqualTo("bundle is up to date (1 file, 1 contract)");
        assertThat(report.notes()).isEmpty();
        assertThat(snapshot(project.base())).isEqualTo(before);
    }

    private static Map<String, Object> snapshot(Path folder) throws IOException {
        var files = new TreeMap<String, Object>();
        try (Stream<Path> all = Files.walk(folder.resolve("target"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return files;
    }

    @Test
    void everyKindOfChangeIsSeen() throws Exception {
        TestProject project = stats(project("app"));
        project.bundle();
        assertChanged(project.python("textstats.py", "def stdev(values): return 1\n"));
        assertChanged(project.python("other.txt", ""));
        assertChanged(project.toml("[pool]\nmax = 2\n"));
        assertChanged(project.toml("# another comment\n[pool]\nmax = 2\n"));
        assertChanged(project.contract("com.acme.B", "", "textstats", "stdev:stdev"));
        Files.delete(project.base().resolve("src/main/python/other.txt"));
        assertChanged(project);
    }

    private static void assertChanged(TestProject project) throws Exception {
        assertThat(project.bundle().outcome()).isEqualTo(BundleOutcome.WRITTEN);
        assertThat(project.bundle().outcome()).isEqualTo(BundleOutcome.UP_TO_DATE);
    }

    @Test
    void aChangedContractIsCheckedThoughThePythonIsTheSame() throws Exception {
        TestProject project = stats(project("app"));
        project.bundle();
        project.contract("com.acme.TextStats", "", "textstats", "stdev:stddev");
        assertThat(project.findings()).hasSize(1);
    }

    @Test
    void twoCheckoutsGiveTheSameBytes() throws Exception {
        TestProject one = stats(project("one")).toml("b = 1\na = 2\n");
        TestProject two = stats(project("a much/deeper folder")).toml("b = 1\na = 2\n");
        one.bundle();
        two.bundle();
        assertThat(contents(one)).isEqualTo(contents(two)).hasSizeGreaterThan(4);
        assertThat(contents(one).values()).noneMatch(text -> text.contains(folder.toString()));
    }

    private static Map<String, String> contents(TestProject project) throws IOException {
        var files = new TreeMap<String, String>();
        Path target = project.base().resolve("target");
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(target.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void aModuleWithoutAnythingHasNoBundle() throws Exception {
        TestProject project = project("empty").python(".gitkeep", "");
        BundleReport report = project.bundle();
        assertThat(report.outcome()).isEqualTo(BundleOutcome.NOTHING);
        assertThat(report.text()).startsWith("nothing to bundle");
        assertThat(project.classes()).doesNotExist();
    }

    @Test
    void theBundleGoesWhenItsLastFileGoes() throws Exception {
        TestProject project = project("app").python("a.py", "");
        project.bundle();
        Files.delete(project.base().resolve("src/main/python/a.py"));
        assertThat(project.bundle().outcome()).isEqualTo(BundleOutcome.NOTHING);
        assertThat(project.classes().resolve("META-INF/pyworker/bundles")).doesNotExist();
        assertThat(project.classes().resolve("META-INF/pyworker/com.acme.app")).doesNotExist();
    }

    @Test
    void anApiJarKeepsItsContractAndIsNotChecked() throws Exception {
        TestProject api = project("api").contract("com.acme.TextStats", "", "textstats", "stdev:stdev");
        BundleReport report = api.bundle();
        assertThat(report.outcome()).isEqualTo(BundleOutcome.CONTRACTS_ONLY);
        assertThat(report.text()).isEqualTo("1 contract and no Python here: checked in the module that has the Python");
        assertThat(api.classes().resolve("META-INF/pyworker/contracts/com.acme.TextStats.json"))
                .exists();
        assertThat(api.classes().resolve("META-INF/pyworker/bundles")).doesNotExist();
    }

    @Test
    void theContractOfAnApiJarIsCheckedAndListedWhereThePythonIs() throws Exception {
        TestProject api = project("api")
                .contract("com.acme.TextStats", "", "textstats", "stdev:stdev")
                .contract("com.acme.Other", "", "elsewhere", "f:f");
        Path jar = jar(api.classes(), folder.resolve("api.jar"));
        TestProject app =
                project("app").python("textstats.py", "def stdev(values): ...").dependency(jar);
        BundleReport report = app.bundle();
        assertThat(report.bundle().orElseThrow().contracts())
                .extracting(ContractEntry::interfaceName, ContractEntry::worker)
                .containsExactly(tuple("com.acme.TextStats", "default"));
        assertThat(report.notes())
                .containsExactly(
                        "com.acme.Other of a dependency is not served here: there is no Python module elsewhere");
        app.python("textstats.py", "def stddev(values): ...");
        assertThat(app.findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).startsWith("com.acme.TextStats#stdev wants `stdev`"));
    }

    @Test
    void aContractThatADependencyServesIsLeftToIt() throws Exception {
        TestProject library = stats(project("lib"));
        library.bundle();
        TestProject app = project("app").python("textstats.py", "").dependency(library.classes());
        BundleReport report = app.bundle();
        assertThat(report.bundle().orElseThrow().contracts()).isEmpty();
        assertThat(report.notes()).isEmpty();
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = zip.getPath("/").resolve(classes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return jar;
    }

    @Test
    void aStaleContractIsRemoved() throws Exception {
        String stale = "target/classes/META-INF/pyworker/contracts/com.acme.Gone";
        TestProject project = stats(project("app")).file(stale + ".json", "{").file(stale + ".py", "");
        Bundle bundle = project.bundle().bundle().orElseThrow();
        assertThat(bundle.contracts()).hasSize(1);
        assertThat(project.base().resolve(stale + ".json")).doesNotExist();
        assertThat(project.base().resolve(stale + ".py")).doesNotExist();
    }

    @Test
    void theContractOfAClassThatIsNoLongerMarkedIsStaleToo() throws Exception {
        TestProject project = stats(project("app"));
        Path type = project.classes().resolve("com/acme/TextStats.class");
        byte[] bytes = Files.readAllBytes(type);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("WorkerExport;", "WorkerXxxxxx;");
        Files.write(type, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(project.bundle().bundle().orElseThrow().contracts()).isEmpty();
    }

    @Test
    void contractsFindTheirWorkers() throws Exception {
        TestProject project = project("app")
                .python("a.py", "")
                .contract("com.acme.A", "", "a")
                .contract("com.acme.B", "text", "a")
                .toml("allow_scripts = true\n[worker.text]\n");
        assertThat(project.bundle().bundle().orElseThrow().contracts())
                .extracting(ContractEntry::worker)
                .containsExactly("default", "text");
        project = project("one")
                .python("a.py", "")
                .contract("com.acme.A", "", "a")
                .toml("[worker.text]\n");
        assertThat(project.bundle().bundle().orElseThrow().contracts())
                .extracting(ContractEntry::worker)
                .containsExactly("text");
        assertThat(project.bundle().text()).startsWith("bundle is up to date");
    }

    @Test
    void pythonThatCannotBeToldFromItsSourceIsNotHeldAgainstIt() throws Exception {
        TestProject project = project("app")
                .python("a.py", "from b import *\n")
                .python("b.py", "f = 1\n")
                .contract("com.acme.A", "", "a", "f:f");
        assertThat(project.findings()).isEmpty();
    }

    @Test
    void adaptersAndPairsAreInTheBundle() throws Exception {
        TestProject project = project("app")
                .python("m.py", "from n import T as T, e\nclass U:\n    def d(data): ...\n")
                .contract("com.acme.A", "", "m", List.of("record com.acme.O$T[str]", "enum com.acme.U"))
                .toml("""
                        [adapters]
                        m = [["T", "e", "None"], ["U", "None", "U.d"]]
                        [java_types]
                        "m.T" = "com.acme.O.T"
                        "m.U" = "com.acme.U"
                        """);
        Bundle bundle = project.bundle().bundle().orElseThrow();
        assertThat(bundle.workers()).singleElement().satisfies(worker -> {
            assertThat(worker.adapters())
                    .containsExactly(
                            new AdapterConfig("m", "T", "e", "None"), new AdapterConfig("m", "U", "None", "U.d"));
            assertThat(worker.javaTypes()).isEqualTo(Map.of("m.T", "com.acme.O$T", "m.U", "com.acme.U"));
        });
        assertThat(project.bundle().outcome()).isEqualTo(BundleOutcome.UP_TO_DATE);
    }

    @Test
    void anotherOrderOfAdaptersIsCheckedAgain() throws Exception {
        TestProject project = project("app")
                .python("m.py", "class T: ...\nclass U(T): ...\n")
                .toml("[adapters]\nm = [['U', 'None', 'None'], ['T', 'None', 'None']]\n");
        assertThat(project.bundle().outcome()).isEqualTo(BundleOutcome.WRITTEN);
        project.toml("[adapters]\nm = [['T', 'None', 'None'], ['U', 'None', 'None']]\n");
        assertThat(project.findings()).hasSize(1);
    }

    @Test
    void typesOfAContractThatADependencyServesCanBePaired() throws Exception {
        TestProject library =
                project("lib").python("m.py", "").contract("com.acme.A", "", "m", List.of("record com.acme.R"));
        library.bundle();
        TestProject app =
                project("app").toml("[java_types]\n'm.T' = 'com.acme.R'\n").dependency(library.classes());
        assertThat(app.findings()).isEmpty();
        app.toml("[worker.other.java_types]\n'm.T' = 'com.acme.R'\n");
        assertThat(app.findings()).extracting(Finding::diagnostic).containsExactly(Diagnostic.JAVA_TYPE_UNKNOWN);
    }

    @Test
    void aContractThatCannotBeReadIsNotHeldAgainstPairs() throws Exception {
        TestProject project = project("app")
                .python("m.py", "class T: ...\n")
                .annotated("com.acme.A", Opcodes.V17)
                .toml("[java_types]\n'm.T' = 'com.acme.T'\n");
        assertThat(project.findings()).extracting(Finding::diagnostic).containsExactly(Diagnostic.PROCESSOR_NOT_RUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Icon: ...\nclass Image(Icon): ...\n",
                "class Image: ...\nclass Icon(Picture): ...\n",
                "class Image: ...\nclass Icon(make(Image)): ...\n",
                "try:\n  from a import Image\nexcept ImportError:\n  class Image: ...\nclass Icon(Image): ...\n",
                "from a import *\nclass Image: ...\nclass Icon(Image): ...\n",
                "from . import Image, Icon\n",
                "from .m import Image, Icon\n",
                "from ...m import Image, Icon\n",
                "Image = Icon\nIcon = Image\n",
                "class Image(Image): ...\nclass Icon(Icon): ...\n",
                "class Image: ...\nclass Outer:\n  class Image: ...\n  class Icon(Image): ...\nIcon = Outer.Icon\n",
                "class Image: ...\nclass Icon(Image.Icon): ...\n",
                "import m\nclass Icon(m.Icon): ...\nfrom z import Image\n",
            })
    void anOrderOfAdaptersThatIsRightOrCannotBeToldIsNotReported(String source) throws Exception {
        TestProject project = project("app")
                .python("m.py", source)
                .toml("[adapters]\nm = [['Image', 'None', 'None'], ['Icon', 'None', 'None']]\n");
        assertThat(project.findings()).isEmpty();
    }

    @Test
    void anAdapterOfAModuleThatIsNotHereIsNotChecked() throws Exception {
        TestProject project = project("app")
                .python("m.py", "from x import *\n")
                .toml("[adapters]\nm = ['T', 'e', 'd']\nmn = ['T', 'e', 'd']\ndecimal = ['Context', 'e', 'd']\n");
        assertThat(project.findings()).isEmpty();
    }

    @Test
    void theAdaptersOfTwoWorkersDoNotShadowEachOther() throws Exception {
        TestProject project = project("app")
                .python("m.py", "class T: ...\nclass U(T): ...\n")
                .toml(
                        "[worker.a.adapters]\nm = ['T', 'None', 'None']\n[worker.b.adapters]\nm = ['U', 'None', 'None']\n");
        assertThat(project.findings()).isEmpty();
    }

    @Test
    void aBundleOfConfigurationAlone() throws Exception {
        BundleReport report = project("app").toml("allow_scripts = true\n").bundle();
        assertThat(report.text()).isEqualTo("bundled 0 Python files and 0 contracts for worker default");
        assertThat(report.bundle().orElseThrow().files())
                .extracting(BundleFile::path)
                .isEmpty();
    }

    @Test
    void readsClassesOfEveryVersion() throws Exception {
        TestProject project = project("app").python("a.py", "").annotated("com.acme.A", Opcodes.V1_8);
        assertThat(project.findings()).hasSize(1);
    }
}
