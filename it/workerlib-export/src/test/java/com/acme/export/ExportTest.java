package com.acme.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.workerlib.YourModule1;
import io.pyworker.ContractMismatchException;
import io.pyworker.PyWorker;
import io.pyworker.PythonException;
import io.pyworker.UnknownFunctionException;
import io.pyworker.UnknownWorkerException;
import io.pyworker.Workers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Option 2 of workerlib, in a program that has the worker of option 1 as well. */
class ExportTest {
    private static Workers workers;
    private static PyWorker yourWorker;

    @BeforeAll
    static void open() {
        workers = Workers.open();
        yourWorker = workers.worker("YourWorkerName");
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void theExamplePrintsWhatItGave() {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("[arg1, [more], value, {}]");
    }

    @Test
    void ofSeveralWorkersOneMustBeNamed() {
        assertThat(workers.names()).containsExactly("YourWorkerName", "default");
        assertThatThrownBy(() -> workers.worker())
                .isInstanceOf(UnknownWorkerException.class)
                .hasMessage("there are several workers; name one of: 'YourWorkerName', 'default'");
        assertThatThrownBy(() -> workers.worker("YourWorkersName"))
                .isInstanceOf(UnknownWorkerException.class)
                .hasMessage("there is no worker 'YourWorkersName'; there is 'YourWorkerName', 'default'");
    }

    @Test
    void plainAndAsynchronousFunctionsAreCalledAlike() {
        assertThat(yourWorker.call("func1", 1).join()).isEqualTo(List.of(1L, List.of(), "none", Map.of()));
        assertThat(yourWorker.call("func4", "text").join()).isEqualTo(List.of("text", 4L));
    }

    @Test
    void functionsOfOtherModulesAreExportedUnderTheirOwn() {
        assertThat(yourWorker.call("YourModule2.func3", new double[] {1, 2}).join())
                .isEqualTo(3.0);
        assertThat(yourWorker.call("func3", List.of(1, 2)).join()).isEqualTo(3L);
    }

    @Test
    void theImportsOfWorkerlibAreThere() {
        assertThat(yourWorker.call("func2", "started").join().toString()).matches("started (\\d+ ms|\\d+\\.\\d s)");
        Map<?, ?> versions = (Map<?, ?>) yourWorker.call("versions").join();
        assertThat(versions.get("Python")).asString().startsWith("3.");
        assertThatThrownBy(() -> yourWorker.call("func2", 5).join())
                .hasCauseInstanceOf(PythonException.class)
                .hasMessageContaining("func2: what is int where str was declared");
    }

    @Test
    void nothingElseCanBeCalled() {
        assertThatThrownBy(() -> yourWorker.call("not_exported").join())
                .hasCauseInstanceOf(UnknownFunctionException.class)
                .hasMessageContaining("exports no function not_exported")
                .hasMessageContaining("YourModule2.func4(text)");
    }

    @Test
    void eachWorkerHasItsOwnModules() {
        assertThat(workers.worker("default").call("YourModule1.func2", 1).join())
                .isEqualTo(List.of("int"));
        assertThat(workers.connect(YourModule1.class).func2("a")).containsExactly("str");
        assertThat(workers.connect("default", YourModule1.class).func2("a")).containsExactly("str");
        assertThatThrownBy(() -> workers.connect("YourWorkerName", YourModule1.class))
                .isInstanceOf(ContractMismatchException.class)
                .hasMessageContaining("is not served by worker 'YourWorkerName'")
                .hasMessageContaining("com.acme.workerlib.YourModule1 (worker 'default')");
    }
}
