package io.pyworker.processor;

import static io.pyworker.processor.Bindings.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.Progress;
import io.pyworker.binding.PyType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls functions as the runtime does for Python: through what the generated code says of the parameter. */
class FunctionsTest {
    @TempDir
    static Path folder;

    static Bindings bindings;

    private final List<Object> heard = new ArrayList<>();

    @BeforeAll
    static void compile() throws IOException {
        TestProject project = new TestProject(folder).writeGood("Callables");
        assertThat(project.compile(new WorkerExportProcessor(), "Callables")).isEmpty();
        bindings = new Bindings(project.loader());
    }

    @Test
    void functionsAreArguments() throws Exception {
        RecordingChannel channel = new RecordingChannel();
        Comparator<String> order = Comparator.naturalOrder();
        call(bindings.of("Callables").blocking(channel), "sort", List.of("b", "a"), order);
        assertThat(channel.arguments).containsExactly(List.of("b", "a"), order);
        Progress<Double> progress = heard::add;
        call(bindings.of("Callables").async(channel), "watch", progress, null);
        assertThat(channel.arguments).containsExactly(progress, null);
    }

    @Test
    void argumentsComeInOrder() throws Throwable {
        Comparator<String> order = (left, right) -> {
            heard.addAll(List.of(left, right));
            return -1;
        };
        assertThat(invoke("sort", 1, order, "left", "right")).isEqualTo(-1);
        assertThat(heard).containsExactly("left", "right");
    }

    @Test
    void nothingIsReturnedAsNull() throws Throwable {
        Runnable task = () -> heard.add("ran");
        assertThat(invoke("run", 0, task)).isNull();
        Consumer<List<?>> listener = heard::add;
        assertThat(invoke("each", 0, listener, List.of())).isNull();
        assertThat(heard).containsExactly("ran", List.of());
        Callable<Void> nothing = () -> null;
        assertThat(invoke("call", 1, nothing)).isNull();
    }

    @Test
    void primitivesAreBoxed() throws Throwable {
        IntPredicate wanted = number -> number > 2;
        assertThat(invoke("count", 1, wanted, 3)).isEqualTo(true);
        assertThat(invoke("count", 1, wanted, 2)).isEqualTo(false);
        ToDoubleBiFunction<Object, Map<String, Long>> weight = (point, weights) -> weights.get("x");
        assertThat(invoke("weigh", 0, weight, null, Map.of("x", 5L))).isEqualTo(5.0);
    }

    @Test
    void genericFunctionsTakeWhatTheyAreDeclaredFor() throws Throwable {
        Supplier<Optional<String>> next = () -> Optional.of("next");
        assertThat(invoke("each", 1, next)).isEqualTo(Optional.of("next"));
        BinaryOperator<Long> operator = (left, right) -> left - right;
        assertThat(invoke("fold", 0, operator, 5L, 3L)).isEqualTo(2L);
        Function<Object, Long> key = value -> (long) value.hashCode();
        assertThat(invoke("fold", 1, key, "a")).isEqualTo(97L);
        assertThatThrownBy(() -> invoke("fold", 0, operator, "5", 3L)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void interfacesOfTheUserHaveTheirExceptionsAndDefaults() throws Throwable {
        Object source = implement("Callables$Source", (proxy, method, arguments) -> {
            heard.add(method.getName());
            heard.addAll(List.of(arguments[0], arguments[1], List.of((Object[]) arguments[2])));
            return new char[] {'c'};
        });
        assertThat(invoke("read", 0, source, "name", 7, new String[] {"x", "y"}))
                .isEqualTo(new char[] {'c'});
        assertThat(heard).containsExactly("read", "name", 7, List.of("x", "y"));
        FileNotFoundException missing = new FileNotFoundException();
        Object failing = implement("Callables$Source", (proxy, method, arguments) -> {
            throw missing;
        });
        assertThatThrownBy(() -> invoke("read", 0, failing, "name", 7, new String[0]))
                .isSameAs(missing);
    }

    @Test
    void inheritedMethodIsCalledToo() throws Throwable {
        Object translator = implement("Callables$Translator", (proxy, method, arguments) -> arguments[0] + "!");
        assertThat(invoke("read", 1, translator, "word")).isEqualTo("word!");
    }

    @Test
    void progressHasTheTypeOfItsValue() throws Exception {
        PyType<?> progress = bindings.export("Callables", "watch").parameters().get(0);
        assertThat(progress).isEqualTo(PyType.progress(PyType.FLOAT64_OR_NONE));
    }

    @Test
    void javaTypeIsTheInterface() throws Exception {
        assertThat(callable("sort", 1).javaType()).isEqualTo(Comparator.class);
        assertThat(callable("read", 1).javaType()).isEqualTo(bindings.load("Callables$Translator"));
    }

    private static Object implement(String name, InvocationHandler handler) throws ClassNotFoundException {
        return Proxy.newProxyInstance(bindings.loader(), new Class<?>[] {bindings.load(name)}, handler);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object invoke(String method, int parameter, Object function, Object... arguments) throws Throwable {
        return ((PyType.CallableOf) callable(method, parameter)).invoker().invoke(function, arguments);
    }

    private static PyType.CallableOf<?> callable(String method, int parameter) throws ReflectiveOperationException {
        return (PyType.CallableOf<?>)
                bindings.export("Callables", method).parameters().get(parameter);
    }
}
