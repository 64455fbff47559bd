package io.pyworker.processor;

import static io.pyworker.processor.Bindings.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.CloseableIterator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the generated code of methods that return streams against a channel that records. */
class StreamProxiesTest {
    @TempDir
    static Path folder;

    static Bindings bindings;

    private final RecordingChannel channel = new RecordingChannel();

    @BeforeAll
    static void compile() throws IOException {
        TestProject project = new TestProject(folder).writeGood("Streams");
        assertThat(project.compile(new WorkerExportProcessor(), "Streams")).isEmpty();
        bindings = new Bindings(project.loader());
    }

    @Test
    void eachKindOfStreamHasItsMethodOfTheChannel() throws Exception {
        Flow.Publisher<Integer> primes = subscriber -> {};
        assertThat(answered(primes, "primes", 100)).isEqualTo("publish");
        assertThat(channel.arguments).containsExactly(100);
        assertThat(answered(Stream.of("a"), "words", "a b", List.of("b"))).isEqualTo("stream");
        assertThat(channel.arguments).containsExactly("a b", List.of("b"));
        assertThat(answered(iterator(), "rows")).isEqualTo("iterate");
        String[] names = {"a", "b"};
        assertThat(answered(iterator(), "documents", (Object) names)).isEqualTo("iterate");
        assertThat(channel.arguments).containsExactly((Object) names);
    }

    @Test
    void allAreForTheirElement() throws Exception {
        assertThat(bindings.export("Streams", "primes").result().signature()).isEqualTo("int32");
        assertThat(bindings.export("Streams", "words").result().signature()).isEqualTo("str!");
        assertThat(bindings.export("Streams", "anything").result().signature()).isEqualTo("any!");
    }

    @Test
    void allArePublishersInTheOtherInterface() throws Exception {
        channel.answer = (Flow.Publisher<Object>) subscriber -> {};
        Object async = bindings.of("Streams").async(channel);
        for (String method : List.of("anything", "boxes", "paths", "points", "rows")) {
            channel.method = "";
            assertThat(call(async, method)).isSameAs(channel.answer);
            assertThat(channel.method).isEqualTo("publish");
            assertThat(channel.export.name()).isEqualTo("Streams." + method);
        }
        for (Method method : bindings.load("StreamsAsync").getMethods()) {
            assertThat(method.getReturnType()).isEqualTo(Flow.Publisher.class);
        }
    }

    /** Which method of the channel a call leads to, whose answer it returns. */
    private String answered(Object answer, String method, Object... arguments) throws ReflectiveOperationException {
        channel.answer = answer;
        assertThat(call(bindings.of("Streams").blocking(channel), method, arguments))
                .isSameAs(answer);
        assertThat(channel.export.name()).isEqualTo("Streams." + method);
        return channel.method;
    }

    private static CloseableIterator<Object> iterator() {
        Iterator<Object> elements = List.of().iterator();
        return new CloseableIterator<>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public Object next() {
                return elements.next();
            }

            @Override
            public void close() {}
        };
    }
}
