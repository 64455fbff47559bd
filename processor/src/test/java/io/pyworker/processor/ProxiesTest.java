package io.pyworker.processor;

import static io.pyworker.processor.Bindings.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.binding.Binding;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the generated code of a few good cases against a channel that records. */
class ProxiesTest {
    private static final String[] SOURCES = {
        "TextStats",
        "AllTypes",
        "Inheritance",
        "Names",
        "NamedTypes",
        "SameSignatures",
        "Parameters",
        "Adapted",
        "NullMarkedTypes",
        "Streams",
        "Callables",
        "Errors"
    };

    private static final Pattern PARAMETER_TYPE =
            Pattern.compile("\", \"(?:positional|keyword|kwargs|varargs)\", \"([^\"]*)\"");

    @TempDir
    static Path folder;

    static ClassLoader loader;
    static TestProject project;
    static Bindings bindings;

    private final RecordingChannel channel = new RecordingChannel();

    @BeforeAll
    static void compile() throws IOException {
        project = new TestProject(folder);
        for (String source : SOURCES) {
            project.writeGood(source);
        }
        assertThat(project.compile(new WorkerExportProcessor(), SOURCES)).isEmpty();
        loader = project.loader();
        bindings = new Bindings(loader);
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
        call(blocking("Parameters"), "numbers", (Object) values);
        assertThat(channel.arguments).containsExactly(values);
    }

    @Test
    void arrayOfReferencesIsOneArgument() throws Exception {
        String[] words = {"a", "b"};
        for (Object proxy : List.of(blocking("Parameters"), async("Parameters"))) {
            call(proxy, "words", (Object) words);
            assertThat(channel.arguments).containsExactly((Object) words);
        }
        double[][] matrix = {{1}, {2}};
        call(blocking("Parameters"), "invert", (Object) matrix);
        assertThat(channel.arguments).containsExactly((Object) matrix);
    }

    @Test
    void nullIsAnArgumentToo() throws Exception {
        for (String method : List.of("doubles", "text", "list", "int32OrNone", "buffer", "array", "rows")) {
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
            1, 2L, 3.0, true, "five", new byte[6], new int[7], List.of("8"), Set.of("9"), 10, 11L, 12.0
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

    static Map<String, String> contracts() {
        return Map.of(
                "AllTypes", "AllTypes",
                "NamedTypes", "NamedTypes",
                "SameSignatures", "SameSignatures",
                "Parameters", "Parameters",
                "Adapted", "Adapted",
                "NullMarkedTypes_Marked", "NullMarkedTypes$Marked",
                "Streams", "Streams",
                "Callables", "Callables",
                "Errors", "Errors");
    }

    static Set<String> exporting() {
        return contracts().keySet();
    }

    @ParameterizedTest
    @MethodSource("exporting")
    void exportsAgreeWithTheDispatchTable(String name) throws Exception {
        Contract<?, ?> contract = binding(name).contract();
        String table = table(name);
        List<String> rows = rows(table.substring(table.indexOf("EXPORTS = [")));
        assertThat(rows).hasSameSizeAs(contract.exports());
        for (Export<?> export : contract.exports()) {
            String method = export.name().substring(export.name().lastIndexOf('.') + 1);
            assertThat(withElementAsResult(rows.get(export.index())))
                    .startsWith("    (\"" + method + "\", ")
                    .endsWith(", \"" + export.result().signature() + "\"),");
            assertThat(signatures(rows.get(export.index()))).isEqualTo(signatures(export));
        }
        assertThat(table).contains("HASH = \"" + contract.hash() + "\"");
    }

    @ParameterizedTest
    @MethodSource("exporting")
    void definitionsAgreeWithTheDispatchTable(String name) throws Exception {
        String table = table(name);
        List<String> rows = rows(table.substring(table.indexOf("TYPES = ["), table.indexOf("EXPORTS = [")));
        Definitions definitions = new Definitions();
        binding(name).contract().exports().forEach(definitions::add);
        assertThat(rows).map(Definitions::withoutPythonNames).containsExactlyElementsOf(definitions.rows());
    }

    @Test
    void recordsAreTakenApartAndPutTogether() throws Exception {
        Contract<?, ?> contract = binding("NamedTypes").contract();
        PyType<?> node = contract.exports().get(5).result();
        Object leaf = Definitions.make(node, "leaf", List.of(), Optional.empty());
        Object root = Definitions.make(node, "root", List.of(leaf), Optional.empty());
        assertThat(root).hasToString("Node[nodeName=root, childNodes=[" + leaf + "], parent=Optional.empty]");
        assertThat(Definitions.components(node, root)).containsExactly("root", List.of(leaf), Optional.empty());
    }

    @Test
    void adaptersTurnTheirClassIntoItsForm() throws Exception {
        PyType<?> image = binding("Adapted").contract().exports().get(1).result();
        PyType.AdaptedOf<?, ?> adapted = (PyType.AdaptedOf<?, ?>) image;
        Object shape = Definitions.make(adapted.encoded(), 3, new byte[0]);
        assertThat(Definitions.components(adapted.encoded(), Definitions.encodeDecoded(adapted, shape)))
                .startsWith(3);
    }

    @Test
    void hashIsTheOneOfTheDocumentation() throws Exception {
        String lines = """
                worker\s
                module textstats
                reset()->none
                stdev(float64[] values)->float64
                word_count(str text,int32 =top)->dict[str,int32?]
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

    private static String table(String name) throws IOException {
        return Files.readString(project.contractFile("com.acme." + contracts().get(name), ".py"));
    }

    private static String withElementAsResult(String row) {
        return row.replaceFirst("\"stream\\[(.*)]\"\\),$", "\"$1\"),");
    }

    private static List<String> rows(String table) {
        return table.lines().filter(line -> line.startsWith("    (")).toList();
    }

    private static List<String> signatures(Export<?> export) {
        return export.parameters().stream().map(PyType::signature).toList();
    }

    private static List<String> signatures(String row) {
        return PARAMETER_TYPE
                .matcher(row)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Binding<?, ?> binding(String name) throws ReflectiveOperationException {
        return bindings.of(name);
    }

    private Object blocking(String name) throws ReflectiveOperationException {
        return binding(name).blocking(channel);
    }

    private Object async(String name) throws ReflectiveOperationException {
        return binding(name).async(channel);
    }
}
