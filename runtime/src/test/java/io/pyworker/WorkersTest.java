package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a bundle on the class path to a proxy, and what a user meets who took a wrong turn. */
class WorkersTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String CALLER =
            WorkersTest.class.getName() + ".anExceptionShowsPythonsFramesAndThenTheCodeThatCalledTheProxy";

    @TempDir
    private Path classes;

    /** What a user annotates. */
    public interface Echo {
        int same(int x);
    }

    /** What the processor generates from it. */
    public interface EchoAsync {
        CompletableFuture<Integer> same(int x);
    }

    interface NeverAnnotated {}

    private void bundle(String name, String worker, boolean scripts, String hash, String python) throws IOException {
        Path folder = classes.resolve("META-INF/pyworker/" + name);
        write(folder.resolve("python/echo.py"), python);
        write(classes.resolve("META-INF/pyworker/bundles"), name + "\n");
        write(
                classes.resolve("META-INF/pyworker/contracts/" + Echo.class.getName() + ".py"),
                "FORMAT = 2\nCONTRACT = \"" + Echo.class.getName() + "\"\nHASH = \"" + hash
                        + "\"\nMODULE = \"echo\"\nTYPES = []\nEXPORTS = [(\"same\", \"same\","
                        + " [(\"x\", \"positional\", \"int32\", False)], \"int32\")]\n");
        byte[] bytes = python.getBytes(StandardCharsets.UTF_8);
        write(folder.resolve("bundle.json"), """
                {
                  "format": 2,
                  "name": "%s",
                  "pyworker": "test",
                  "config": "",
                  "workers": [
                    {"name": "%s", "implicit": false, "type": "graalpy", "pool": {"min": 1, "max": 1},
                     "limits": {"queue": 0, "when_full": "reject", "call_timeout": "", "streams": 256}, "preload": [],
                     "allow_scripts": %s, "compat": false, "sync_main_only": false, "exports": {}, "adapters": [], "java_types": {}, "custom": {}}
                  ],
                  "contracts": [{"interface": "%s", "worker": "%s", "module": "echo", "hash": "%s"}],
                  "files": [{"path": "echo.py", "size": %d, "sha256": "%s"}]
                }
                """.formatted(
                        name, worker, scripts, Echo.class.getName(), worker, hash, bytes.length, sha256(bytes)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Workers open() {
        try {
            URL url = classes.toUri().toURL();
            return Workers.builder()
                    .classLoader(new URLClassLoader(new URL[] {url}, getClass().getClassLoader()))
                    .open();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothViewsOfAContractReachPython() throws IOException {
        bundle("com.acme.app", "text", true, HASH, "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThat(workers.names()).containsExactly("text").isUnmodifiable();
            assertThat(workers.connect(Echo.class).same(4)).isEqualTo(4);
            assertThat(workers.connect(EchoAsync.class).same(5).join()).isEqualTo(5);
            assertThat(workers.connect("text", Echo.class).same(6)).isEqualTo(6);
            PyWorker worker = workers.worker();
            assertThat(worker.name()).isEqualTo("text");
            worker.ready().join();
            assertThat(worker.interpreters()).isEqualTo(1);
            assertThat(worker.run("a + b", Map.of("a", 1, "b", List.of(2, 3).get(0)))
                            .join())
                    .isEqualTo(3L);
        }
    }

    @Test
    void withoutABundleTheMessageHasThePluginToAdd() {
        assertThatThrownBy(this::open)
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("no pyworker bundle on the class path")
                .hasMessageContaining("<artifactId>pyworker-maven-plugin</artifactId>");
    }

    @Test
    void aWrongWorkerNameListsTheRightOnes() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThatThrownBy(() -> workers.worker("test"))
                    .isInstanceOf(UnknownWorkerException.class)
                    .hasMessage("there is no worker 'test'; there is 'text'");
            assertThatThrownBy(() -> workers.connect("test", Echo.class)).isInstanceOf(UnknownWorkerException.class);
        }
    }

    @Test
    void ofSeveralWorkersOneMustBeNamed() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "def same(x):\n    return x\n");
        Path json = classes.resolve("META-INF/pyworker/com.acme.app/bundle.json");
        String other = Files.readString(json).replaceFirst("(?s).*\"workers\": \\[(.*?)\\],\\s+\"contracts\".*", "$1");
        write(
                json,
                Files.readString(json)
                        .replace("\"workers\": [", "\"workers\": [" + other.replace("text", "image") + ","));
        try (Workers workers = open()) {
            assertThatThrownBy(workers::worker)
                    .isInstanceOf(UnknownWorkerException.class)
                    .hasMessage("there are several workers; name one of: 'image', 'text'");
            assertThat(workers.connect(Echo.class).same(4)).isEqualTo(4);
            assertThatThrownBy(() -> workers.connect("image", Echo.class))
                    .isInstanceOf(ContractMismatchException.class)
                    .hasMessage(Echo.class.getName() + " is not served by worker 'image'; served are "
                            + Echo.class.getName() + " (worker 'text').");
            assertThat(workers.worker("text").call("same", 5).join()).isEqualTo(5L);
            assertThat(workers.diagnostics().lines())
                    .anyMatch(line -> line.startsWith("text-1: Python 3.12") && line.endsWith("echo.same(x)"));
            workers.worker("text").close();
            assertThatThrownBy(() -> workers.connect(Echo.class).same(4)).isInstanceOf(WorkerClosedException.class);
            assertThat(workers.worker("image").state()).isNotEqualTo(WorkerState.CLOSED);
        }
    }

    @Test
    void aProxyWithADeadlineIsAProxyOfTheSameKind() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "import time\n\ndef same(x):\n    time.sleep(x)\n    return x\n");
        try (Workers workers = open()) {
            Echo within = Calls.within(workers.connect(Echo.class), Duration.ofMillis(500));
            assertThat(Calls.within(within, Duration.ofSeconds(60)).same(0)).isZero();
            assertThatThrownBy(() -> within.same(3600))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageStartingWith("Echo.same: the deadline was exceeded; the function was interrupted (");
            EchoAsync async = Calls.within(workers.connect(EchoAsync.class), Duration.ofSeconds(60));
            assertThat(async.same(0)).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
            assertThatThrownBy(() -> Calls.within("text", Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Calls.within(within, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anExceptionShowsPythonsFramesAndThenTheCodeThatCalledTheProxy() throws IOException {
        bundle("com.acme.app", "text", true, HASH, "def same(x):\n    return 1 // x\n");
        try (Workers workers = open()) {
            Echo echo = workers.connect(Echo.class);
            assertThat(top(catchThrowable(() -> echo.same(0))).get(1))
                    .startsWith(WorkersTest.class.getName() + ".lambda");
            CompletableFuture<Integer> future = workers.connect(EchoAsync.class).same(0);
            assertThat(top(catchThrowable(future::join).getCause())).containsExactly("<python>.same", CALLER);
            CompletableFuture<Object> script = workers.worker().run("1 / 0", Map.of());
            assertThat(top(catchThrowable(script::join).getCause())).containsExactly("<python>.<module>", CALLER);
        }
    }

    private static List<String> top(Throwable shown) {
        return Arrays.stream(shown.getStackTrace())
                .limit(2)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .toList();
    }

    @Test
    void aProxyWithAKeyIsAProxyOfTheSameKind() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThat(Calls.keyed(workers.connect(Echo.class), "key").same(1)).isEqualTo(1);
            EchoAsync async = workers.connect(EchoAsync.class);
            assertThat(Calls.within(Calls.keyed(async, 7), Duration.ofSeconds(60))
                            .same(2))
                    .succeedsWithin(Duration.ofSeconds(60))
                    .isEqualTo(2);
            assertThatThrownBy(() -> Calls.keyed(async, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageStartingWith("the key of a call must not be null");
            assertThatThrownBy(() -> Calls.keyed("text", 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWorkerSaysHowFullItIs() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "import time\n\ndef same(x):\n    time.sleep(x)\n    return x\n");
        try (Workers workers = open()) {
            PyWorker worker = workers.worker();
            assertThat(worker.queueCapacity()).isEmpty();
            assertThat(worker.pendingCalls()).isZero();
            EchoAsync echo = workers.connect(EchoAsync.class);
            CompletableFuture<Integer> running = echo.same(3600);
            await().until(() -> worker.queuedCalls() == 0);
            CompletableFuture<Integer> queued = echo.same(0);
            assertThat(worker.queuedCalls()).isEqualTo(1);
            assertThat(worker.pendingCalls()).isEqualTo(2);
            running.cancel(true);
            assertThat(queued).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
            assertThat(worker.queuedCalls()).isZero();
            await().until(() -> worker.pendingCalls() == 0);
        }
    }

    @Test
    void anInterfaceWithoutGeneratedCodeIsRefused() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThatThrownBy(() -> workers.connect(NeverAnnotated.class))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining(NeverAnnotated.class.getName())
                    .hasMessageContaining("annotationProcessorPaths");
        }
    }

    @Test
    void aBundleOfAnotherVersionOfTheInterfaceIsRefused() throws IOException {
        bundle("com.acme.app", "text", false, "ffff", "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThatThrownBy(() -> workers.connect(Echo.class))
                    .isInstanceOf(ContractMismatchException.class)
                    .hasMessageContaining("contract " + HASH + ", bundle ffff")
                    .hasMessageContaining("mvn compile");
        }
    }

    @Test
    void scriptsAreOffUnlessTheConfigurationAllowsThem() throws IOException {
        bundle("com.acme.app", "text", false, HASH, "def same(x):\n    return x\n");
        try (Workers workers = open()) {
            assertThatThrownBy(() -> workers.worker().run("1", Map.of()).join())
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("allow_scripts = true");
        }
    }

    @Test
    void aModuleThatExitsFailsTheCallsWithTheReason() throws Exception {
        bundle("com.acme.app", "text", false, HASH, "import sys\nsys.exit(3)\n");
        try (Workers workers = open()) {
            EchoAsync echo = workers.connect(EchoAsync.class);
            assertThatThrownBy(() -> echo.same(1).get())
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(WorkerStartException.class)
                    .hasMessageContaining("sys.exit(3)");
            assertThatThrownBy(() -> workers.connect(Echo.class).same(1)).isInstanceOf(WorkerStartException.class);
        }
    }

    @Test
    void afterCloseCallsAndConnectionsFail() throws IOException {
        bundle("com.acme.app", "text", true, HASH, "def same(x):\n    return x\n");
        Workers workers = open();
        Echo echo = workers.connect(Echo.class);
        assertThat(echo.same(1)).isEqualTo(1);
        workers.close();
        workers.close();
        assertThatThrownBy(() -> echo.same(1))
                .isInstanceOf(WorkerClosedException.class)
                .hasMessage("Echo.same: worker 'text' is closed.");
        assertThatThrownBy(() -> workers.connect(Echo.class)).isInstanceOf(WorkerClosedException.class);
        assertThatThrownBy(() -> workers.worker("text")).isInstanceOf(WorkerClosedException.class);
    }
}

/** What the processor generates from {@code WorkersTest.Echo}. */
final class WorkersTest_EchoBinding implements Binding<WorkersTest.Echo, WorkersTest.EchoAsync> {
    private static final Export<Integer> SAME = new Export<>(0, "Echo.same", List.of(PyType.INT32), PyType.INT32);

    WorkersTest_EchoBinding() {}

    @Override
    public Contract<WorkersTest.Echo, WorkersTest.EchoAsync> contract() {
        return new Contract<>(
                WorkersTest.Echo.class,
                WorkersTest.EchoAsync.class,
                "",
                "echo",
                "0123456789abcdef0123456789abcdef",
                List.of(SAME));
    }

    @Override
    public WorkersTest.Echo blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public WorkersTest.EchoAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking blocking ? blocking.channel : ((Async) proxy).channel;
    }

    private record Blocking(CallChannel channel) implements WorkersTest.Echo {
        @Override
        public int same(int x) {
            return channel.call(SAME, x);
        }
    }

    private record Async(CallChannel channel) implements WorkersTest.EchoAsync {
        @Override
        public CompletableFuture<Integer> same(int x) {
            return channel.callAsync(SAME, x);
        }
    }
}
