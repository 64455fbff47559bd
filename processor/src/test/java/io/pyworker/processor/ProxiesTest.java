package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Binding;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the generated code of a few good cases against a channel that records. */
class ProxiesTest {
    @TempDir
    static Path folder;

    static ClassLoader loader;
    static TestProject project;

    private final RecordingChannel channel = new RecordingChannel();

    @BeforeAll
    static void compile() throws IOException {
        project = new TestProject(folder)
                .writeGood("TextStats")
                .writeGood("AllTypes")
                .writeGood("Inheritance")
                .writeGood("Names");
        assertThat(project.compile(new WorkerExportProcessor(), "TextStats", "AllTypes", "Inheritance", "Names"))
                .isEmpty();
        loader = project.loader();
    }

    @Test
    void blockingProxyCallsTheExportWithItsArguments() throws Exception {
        channel.answer = Map.of("a", 1);
        assertThat(call(blocking("TextStats"), "wordCount", "a b", 3)).isEqualTo(Map.of("a", 1));
        assertThat(channel.export.index()).isEqualTo(2);
        assertThat(channel.export.name()).isEqualTo("TextStats.wordCount");
        assertThat(channel.arguments).containsExactly("a b", 3);
    }

    @Test
    void asyncProxyCallsTheExportWithItsArguments() throws Exception {
        channel.answer = Map.of("a", 1);
        CompletableFuture<?> future = (CompletableFuture<?>) call(async("TextStats"), "wordCount", "a b", 3);
        assertThat(future.join()).isEqualTo(channel.answer);
        assertThat(channel.export.name()).isEqualTo("TextStats.wordCount");
        assertThat(channel.arguments).containsExactly("a b", 3);
    }

    @Test
    void arrayIsOneArgument() throws Exception {
        double[] values = {1, 2};
        channel.answer = 0.5;
        assertThat(call(blocking("TextStats"), "stdev", (Object) values)).isEqualTo(0.5);
        assertThat(channel.arguments).containsExactly(values);
        call(async("TextStats"), "stdev", (Object) values);
        assertThat(channel.arguments).containsExactly(values);
    }

    @Test
    void variableArityIsOneArgument() throws Exception {
        double[] values = {1, 2};
        call(blocking("AllTypes"), "doubles", (Object) values);
        assertThat(channel.arguments).containsExactly(values);
    }

    @Test
    void nullIsAnArgumentToo() throws Exception {
        for (String method : List.of("doubles", "text", "list", "int32OrNone", "buffer")) {
            assertThat(call(blocking("AllTypes"), method, (Object) null)).isNull();
            assertThat(channel.arguments).containsExactly((Object) null);
            call(async("AllTypes"), method, (Object) null);
            assertThat(channel.arguments).containsExactly((Object) null);
        }
    }

    @Test
    void methodsWithoutParametersPassNothing() throws Exception {
        assertThat(call(blocking("TextStats"), "reset")).isNull();
        assertThat(channel.arguments).isEmpty();
        assertThat(call(blocking("AllTypes"), "boxedNothing")).isNull();
        assertThat(channel.arguments).isEmpty();
    }

    @Test
    void manyParametersKeepTheirOrder() throws Exception {
        Object[] arguments = {
            1, 2L, 3.0, true, "five", new byte[6], new int[7], List.of("8"), java.util.Set.of("9"), 10, 11L, 12.0
        };
        call(blocking("AllTypes"), "manyParameters", arguments);
        assertThat(channel.arguments).containsExactly(arguments);
    }

    @Test
    void blockingProxyInheritsDefaultMethods() throws Exception {
        channel.answer = 40;
        assertThat(call(blocking("Inheritance_Rows"), "ownDefault")).isEqualTo(42);
        assertThat(channel.export.name()).isEqualTo("Inheritance.Rows.abstractAgain");
    }

    @Test
    void proxiesSayWhatTheyAre() throws Exception {
        assertThat(blocking("TextStats")).hasToString("TextStats -> textstats");
        assertThat(async("TextStats")).hasToString("TextStatsAsync -> textstats");
    }

    @Test
    void contractSaysWhatTheAnnotationSays() throws Exception {
        Contract<?, ?> contract = binding("Names").contract();
        assertThat(contract.blocking()).isEqualTo(loader.loadClass("com.acme.Names"));
        assertThat(contract.async()).isEqualTo(loader.loadClass("com.acme.NamesAsync"));
        assertThat(contract.worker()).isEqualTo("text-1");
        assertThat(contract.module()).isEqualTo("acme.text.names");
    }

    @Test
    void exportsAgreeWithTheDispatchTable() throws Exception {
        Contract<?, ?> contract = binding("AllTypes").contract();
        String table = Files.readString(project.contractFile("com.acme.AllTypes", ".py"));
        List<String> rows =
                table.lines().filter(line -> line.startsWith("    (")).toList();
        assertThat(rows).hasSameSizeAs(contract.exports());
        for (Export<?> export : contract.exports()) {
            assertThat(rows.get(export.index()))
                    .startsWith("    (\"" + export.name().replace("AllTypes.", "") + "\", ")
                    .endsWith(", " + signatures(export) + ", [], \""
                            + export.result().signature() + "\"),");
        }
        assertThat(table).contains("HASH = \"" + contract.hash() + "\"");
    }

    @Test
    void hashIsTheOneOfTheDocumentation() throws Exception {
        String lines = """
                worker\s
                module textstats
                reset()->none
                stdev(float64[] values)->float64
                word_count(str text,int32 *top)->dict[str,int32?]
                """;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(binding("TextStats").contract().hash())
                .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 32));
    }

    @Test
    void onlyTheAsyncInterfaceIsPublic() throws Exception {
        assertThat(loader.loadClass("com.acme.TextStatsAsync")).isPublic();
        assertThat(loader.loadClass("com.acme.TextStatsBinding")).isPackagePrivate();
        assertThat(Modifier.isPublic(
                        loader.loadClass("com.acme.Inheritance_RowsAsync").getModifiers()))
                .isFalse();
    }

    private static String signatures(Export<?> export) {
        return export.parameters().stream()
                .map(PyType::signature)
                .map(signature -> "\"" + signature + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Binding<?, ?> binding(String name) throws ReflectiveOperationException {
        Constructor<?> constructor =
                loader.loadClass("com.acme." + name + "Binding").getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Binding<?, ?>) constructor.newInstance();
    }

    private Object blocking(String name) throws ReflectiveOperationException {
        return binding(name).blocking(channel);
    }

    private Object async(String name) throws ReflectiveOperationException {
        return binding(name).async(channel);
    }

    private static Object call(Object proxy, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Stream.of(proxy.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        return method.invoke(proxy, arguments);
    }
}
