package io.pyworker.processor;

import static io.pyworker.processor.Bindings.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Binding;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the generated code of interfaces that stand for a class or an object against a channel that records. */
class RemoteProxiesTest {
    @TempDir
    static Path folder;

    static Bindings bindings;

    private final RecordingChannel channel = new RecordingChannel();

    @BeforeAll
    static void compile() throws IOException {
        TestProject project = new TestProject(folder).writeGood("Session").writeGood("Counter");
        assertThat(project.compile(new WorkerExportProcessor(), "Session", "Counter"))
                .isEmpty();
        bindings = new Bindings(project.loader());
    }

    @Test
    void constructorsAndMethodsThatGiveInstancesReturnProxiesOfTheirOwnChannels() throws Exception {
        Binding<?, ?> binding = bindings.of("Session");
        Object session = binding.blocking(channel);
        Object made = call(session, "create", "ada", 3);
        assertThat(channel.method).isEqualTo("construct");
        assertThat(channel.arguments).containsExactly("ada", 3);
        assertThat(made).isNotSameAs(session).hasToString("Session -> sessions.Session");
        assertThat(binding.channel(made)).isSameAs(channel.answer).isNotSameAs(channel);

        Object child = call(session, "child");
        assertThat(channel.method).isEqualTo("obtain");
        assertThat(binding.channel(child)).isSameAs(channel.answer);
    }

    @Test
    void theyDoInFuturesToo() throws Exception {
        Binding<?, ?> binding = bindings.of("Session");
        Object session = binding.async(channel);
        String[] items = {"a", "b"};
        Object made = ((CompletableFuture<?>) call(session, "ofItems", (Object) items)).join();
        assertThat(channel.method).isEqualTo("constructAsync");
        assertThat(channel.arguments).containsExactly((Object) items);
        assertThat(bindings.load("SessionAsync")).isAssignableFrom(made.getClass());
        assertThat(binding.channel(made)).isSameAs(channel.answer);

        Object parent = ((CompletableFuture<?>) call(session, "parent", "x")).join();
        assertThat(channel.method).isEqualTo("obtainAsync");
        assertThat(channel.arguments).containsExactly("x");
        assertThat(binding.channel(parent)).isSameAs(channel.answer);
    }

    @Test
    void closeReleases() throws Exception {
        for (Object session : new Object[] {
            bindings.of("Session").blocking(channel), bindings.of("Session").async(channel)
        }) {
            channel.method = "";
            ((AutoCloseable) session).close();
            assertThat(channel.method).isEqualTo("release");
        }
    }

    @Test
    void closeOfWhatIsNoClassCalls() throws Exception {
        call(bindings.of("Counter").blocking(channel), "close");
        assertThat(channel.method).isEqualTo("call");
        assertThat(channel.export.name()).isEqualTo("Counter.close");
    }

    @Test
    void accessorsOfOneNameAreTwoExports() throws Exception {
        Object session = bindings.of("Session").blocking(channel);
        channel.answer = 7;
        assertThat(accessor(session, "total", 0).invoke(session)).isEqualTo(7);
        int reading = channel.export.index();
        accessor(session, "total", 1).invoke(session, 8);
        assertThat(channel.export.index()).isEqualTo(reading + 1);
        assertThat(channel.arguments).containsExactly(8);
    }

    private static Method accessor(Object proxy, String name, int parameters) {
        Method found = Stream.of(proxy.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    @Test
    void onlyAClassHasInstances() throws Exception {
        assertThat(bindings.of("Session").contract().ofClass()).isTrue();
        assertThat(bindings.of("Counter").contract().ofClass()).isFalse();
    }
}
