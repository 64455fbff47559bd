package com.acme.workerlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.ConversionException;
import io.pyworker.Diagnostics;
import io.pyworker.Encoded;
import io.pyworker.PyWorker;
import io.pyworker.PythonException;
import io.pyworker.UnknownFunctionException;
import io.pyworker.WorkerState;
import io.pyworker.Workers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Option 1 of workerlib: what its examples do, and what its documentation promises beside them. */
class WorkerlibTest {
    private static Workers workers;
    private static PyWorker yourWorker;

    @BeforeAll
    static void open() {
        workers = Workers.open();
        yourWorker = workers.worker();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static Object call(String function, Object... args) {
        return yourWorker.call(function, Arrays.asList(args), Map.of()).join();
    }

    @Test
    void mainCallsAndPrints() {
        List<String> lines = new ArrayList<>();
        new Main(lines::add).run();
        assertThat(lines.get(0)).contains("arg1=arg1", "args=[more, of them]", "kwarg1=3.5", "kwargs={another=true}");
        assertThat(lines.get(lines.size() - 1)).matches("\\d+ ms|\\d+\\.\\d s");
    }

    @Test
    void theOnlyWorkerIsFound() {
        assertThat(yourWorker.name()).isEqualTo("default");
        assertThat(workers.names()).containsExactly("default");
        assertThat(call("YourModule2.func4", new Encoded("moduleName.TypeName", new double[] {1, 2})))
                .isEqualTo("TypeName of 3.0");
    }

    @Test
    void argumentsArePassedByPlaceAndByName() {
        Map<String, Object> keywords = Map.of("kwarg1", true, "x", 5.0);
        Object byName = yourWorker
                .call("func1", List.of(1, "two", 3, List.of(4)), keywords)
                .join();
        assertThat(byName.toString()).isEqualTo("{arg1=1, arg2=two, args=[3, [4]], kwarg1=true, kwargs={x=5.0}}");
        YourModule1 module = workers.connect(YourModule1.class);
        assertThat(module.func1(1, "two", keywords, 3, List.of(4))).isEqualTo(byName);
    }

    @Test
    void whatIsLeftOutIsPythonsDefault() {
        Map<?, ?> given = (Map<?, ?>) call("func1", 1, 2);
        assertThat(given.get("kwarg1")).isNull();
        assertThat(given.get("args")).isEqualTo(List.of());
    }

    @Test
    void wrongArgumentsAreATypeErrorOfPython() {
        assertThatThrownBy(() -> call("func1", 1))
                .hasCauseInstanceOf(PythonException.class)
                .hasMessageContaining("TypeError: func1() missing 1 required positional argument: 'arg2'")
                .hasMessageContaining("declared as func1(arg1, arg2, *args, kwarg1=..., **kwargs)");
    }

    @Test
    void pythonHasItsOwnObjectsAndNoProxies() {
        Object[] values = {
            null, true, 1, 2.5, "text", new byte[] {1}, List.of(1), Set.of(1), Map.of("a", List.of()), new double[] {1}
        };
        String[] classes = {"NoneType", "bool", "int", "float", "str", "bytes", "list", "set", "dict", "memoryview"};
        assertThat(call("func2", values)).isEqualTo(List.of(classes));
        assertThat(workers.connect(YourModule1.class).func2(values)).containsExactly(classes);
    }

    @Test
    void adaptersTakeApartAndPutTogether() {
        Object twice = call("func3", new Encoded("moduleName.TypeName", new double[] {1, 2.5}));
        assertThat(twice).isEqualTo(new double[] {2, 5});
    }

    @Test
    void aSubclassHasItsOwnAdapterWhichMayBeAsynchronous() {
        Encoded subtype = new Encoded("moduleName.SubtypeName", List.of("tide", new double[] {1, 2}));
        assertThat(call("func4", subtype)).isEqualTo("SubtypeName tide of 3.0");
        List<?> twice = (List<?>) call("func3", subtype);
        assertThat(twice.get(0)).isEqualTo("tide");
        assertThat(twice.get(1)).isEqualTo(new double[] {2, 4});
    }

    @Test
    void anInterfaceHasARecordInTheirPlace() {
        YourModule2 module = workers.connect(YourModule2.class);
        Subtype tide = new Subtype("tide", new double[] {1, 2});
        assertThat(module.func4(tide)).isEqualTo("SubtypeName tide of 3.0");
        assertThat(module.func3(tide).values()).containsExactly(2, 4);
        assertThat(module.func5(tide, Way.BACK).values()).containsExactly(2, 1);
        assertThat(module.func5(tide, Way.ON)).usingRecursiveComparison().isEqualTo(tide);
    }

    @Test
    void whatCannotCrossIsRefusedOnBothWays() {
        assertThatThrownBy(() -> call("func6"))
                .hasCauseInstanceOf(ConversionException.class)
                .hasMessageContaining("result[\"found\"][1]")
                .hasMessageContaining("object");
        assertThatThrownBy(() -> call("func2", List.of(1, new StringBuilder())))
                .hasCauseInstanceOf(ConversionException.class)
                .hasMessageContaining("[0][1]")
                .hasMessageContaining("StringBuilder");
    }

    @Test
    void nothingElseCanBeCalled() {
        assertThatThrownBy(() -> call("YourModule1.not_listed"))
                .hasCauseInstanceOf(UnknownFunctionException.class)
                .hasMessageContaining("exports no function YourModule1.not_listed")
                .hasMessageContaining("YourModule1.func1(arg1, arg2, *args, kwarg1=..., **kwargs)");
    }

    @Test
    void theHandleIsTheWorkerItself() {
        yourWorker.ready().join();
        assertThat(yourWorker.state()).isEqualTo(WorkerState.READY);
        assertThat(yourWorker.interpreters()).isEqualTo(1);
        assertThat(yourWorker.statistics().readyInterpreters()).isEqualTo(1);
    }

    @Test
    void diagnosticsSayWhatRuns() {
        yourWorker.ready().join();
        assertThat(String.join("\n", workers.diagnostics().lines()))
                .contains("worker 'default': READY", "serves com.acme.workerlib.YourModule1 with YourModule1")
                .contains("YourModule2.func4(obj)");
        assertThat(Diagnostics.systemVersions()).containsKeys("Java", "Python");
        assertThat(Diagnostics.elapsedTime(Instant.now().minusMillis(2500))).isEqualTo("2.5 s");
    }

    @Test
    void aWorkerCanBeNamedAndMadeAtRunTime() {
        try (PyWorker named = PyWorker.builder("pyodide")
                .name("YourWorkerName")
                .export("YourModule1", "func1", "func2")
                .export("YourModule2", "func4")
                .adapter("moduleName", "TypeName", "typeEncoder", "typeDecoder")
                .start()) {
            assertThat(named.name()).isEqualTo("YourWorkerName");
            assertThat(named.call("func2", 1, "a").join()).isEqualTo(List.of("int", "str"));
            assertThat(named.call("func4", new Encoded("moduleName.TypeName", new double[] {1}))
                            .join())
                    .isEqualTo("TypeName of 1.0");
        }
    }
}
