package io.pyworker.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.BundleException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassPathWorkersTest {
    private static LoadedBundle loaded(Bundle bundle) {
        var sources = new PackagedSources(ClassPathWorkersTest.class.getClassLoader(), bundle, bundle.name());
        return new LoadedBundle(bundle, sources, false, bundle.name() + ".jar");
    }

    private static LoadedBundle implicit(String name, Map<String, String> files, String... contracts) {
        return loaded(Samples.bundle(name, files, contracts));
    }

    private static LoadedBundle explicit(String name, String worker, Map<String, String> files, String... contracts) {
        return loaded(Samples.bundle(name, List.of(Samples.explicit(worker)), files, contracts));
    }

    @Test
    void implicitWorkersBecomeOne() {
        LoadedBundle one = implicit("one", Map.of("a.py", ""), "com.acme.B");
        LoadedBundle two = implicit("two", Map.of("b.py", ""), "com.acme.A");
        List<MergedWorker> workers = ClassPathWorkers.merge(List.of(one, two));
        assertThat(workers).hasSize(1);
        assertThat(workers.get(0).config()).isEqualTo(WorkerConfig.implicitDefault());
        assertThat(workers.get(0).contracts())
                .extracting(ContractEntry::interfaceName)
                .containsExactly("com.acme.A", "com.acme.B");
        assertThat(workers.get(0).sources()).containsExactly(one.sources(), two.sources());
    }

    @Test
    void anImplicitWorkerJoinsTheConfiguredOne() {
        LoadedBundle one = implicit("one", Map.of("a.py", ""), "com.acme.B");
        LoadedBundle two = explicit("two", "default", Map.of("b.py", ""), "com.acme.A");
        List<MergedWorker> workers = ClassPathWorkers.merge(List.of(one, two));
        assertThat(workers).hasSize(1);
        assertThat(workers.get(0).config()).isEqualTo(Samples.explicit("default"));
        assertThat(workers.get(0).contracts()).hasSize(2);
    }

    @Test
    void theAdaptersOfTheConfiguredWorkerStayInTheirOrder() {
        List<AdapterConfig> adapters =
                List.of(new AdapterConfig("z", "Sub", "e", "d"), new AdapterConfig("a", "Base", "None", "None"));
        WorkerConfig implicit = WorkerConfig.implicitDefault();
        var config = new WorkerConfig(
                implicit.name(),
                false,
                implicit.type(),
                1,
                1,
                CallLimits.NONE,
                List.of(),
                false,
                Map.of(),
                adapters,
                Map.of("z.Sub", "com.acme.Sub"),
                Map.of());
        LoadedBundle one = implicit("one", Map.of("z.py", ""), "com.acme.B");
        LoadedBundle two = loaded(Samples.bundle("two", List.of(config), Map.of("a.py", "")));
        for (List<LoadedBundle> classPath : List.of(List.of(one, two), List.of(two, one))) {
            assertThat(ClassPathWorkers.merge(classPath)).singleElement().satisfies(worker -> {
                assertThat(worker.config().adapters()).isEqualTo(adapters);
                assertThat(worker.config().javaTypes()).isEqualTo(Map.of("z.Sub", "com.acme.Sub"));
                assertThat(worker.sources()).containsExactlyInAnyOrder(one.sources(), two.sources());
            });
        }
    }

    @Test
    void twoConfiguredWorkersOfOneNameAreAnErrorThatNamesBoth() {
        LoadedBundle one = explicit("one", "text", Map.of());
        LoadedBundle two = explicit("two", "text", Map.of());
        assertThatThrownBy(() -> ClassPathWorkers.merge(List.of(one, two)))
                .isInstanceOf(BundleException.class)
                .hasMessage("worker 'text' is configured by two bundles: one.jar and two.jar."
                        + " Give one of them another name in its worker.toml");
    }

    @Test
    void differentWorkersKeepTheirOwnSources() {
        LoadedBundle one = explicit("one", "text", Map.of("a.py", "1"), "com.acme.A");
        LoadedBundle two = explicit("two", "image", Map.of("a.py", "2"), "com.acme.B");
        List<MergedWorker> workers = ClassPathWorkers.merge(List.of(one, two));
        assertThat(workers).extracting(worker -> worker.config().name()).containsExactly("image", "text");
        assertThat(workers.get(0).sources()).containsExactly(two.sources());
        assertThat(workers.get(1).sources()).containsExactly(one.sources());
    }

    @Test
    void everyWorkerMayImportALibraryThatMakesNoWorker() {
        LoadedBundle library = implicit("lib", Map.of("lib.py", ""));
        LoadedBundle app = explicit("app", "text", Map.of("a.py", ""), "com.acme.A");
        List<MergedWorker> workers = ClassPathWorkers.merge(List.of(library, app));
        assertThat(workers).extracting(worker -> worker.config().name()).containsExactly("text");
        assertThat(workers.get(0).sources()).containsExactly(app.sources(), library.sources());
    }

    @Test
    void aLibraryAloneIsTheDefaultWorker() {
        LoadedBundle library = implicit("lib", Map.of("lib.py", ""));
        assertThat(ClassPathWorkers.merge(List.of(library))).singleElement().satisfies(worker -> {
            assertThat(worker.config().name()).isEqualTo("default");
            assertThat(worker.sources()).containsExactly(library.sources());
        });
        assertThat(ClassPathWorkers.merge(List.of())).isEmpty();
    }

    @Test
    void aContractServedTwiceIsAnError() {
        LoadedBundle one = implicit("one", Map.of(), "com.acme.A");
        LoadedBundle two = explicit("two", "text", Map.of(), "com.acme.A");
        assertThatThrownBy(() -> ClassPathWorkers.merge(List.of(one, two)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("com.acme.A is served by two bundles: one.jar and two.jar");
    }

    @Test
    void twoDifferentModulesOfOnePathAreAnError() {
        LoadedBundle one = implicit("one", Map.of("util.py", "a", "readme.txt", "a", "same/__init__.py", ""), "A");
        LoadedBundle two = implicit("two", Map.of("util.py", "b", "readme.txt", "b", "same/__init__.py", ""), "B");
        assertThatThrownBy(() -> ClassPathWorkers.merge(List.of(one, two)))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("a different util.py: one.jar and two.jar");
    }
}
