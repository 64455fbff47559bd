package com.acme.asyncrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.ScriptOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the examples print, and what the documentation promises beside them. */
class ConsumersTest {
    private static final double STDEV = 2.0634114147853952;

    private static PyodideWorker worker;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Consumers consumers = new Consumers(worker, lines::add);

    @BeforeAll
    static void open() {
        worker = new PyodideWorker();
    }

    @AfterAll
    static void close() {
        worker.close();
    }

    @Test
    void asyncRunGivesTheResults() {
        consumers.asyncRun(Consumers.SCRIPT, Consumers.CONTEXT);
        assertThat(lines).containsExactly("pyodideWorker return results: " + STDEV);
    }

    @Test
    void asyncRunGivesTheError() {
        consumers.asyncRun(Consumers.SCRIPT, Map.of("B_rank", List.of()));
        assertThat(lines)
                .containsExactly("pyodideWorker error: ImportError: cannot import A_rank: "
                        + "the context of this run holds B_rank; did you mean B_rank?");
    }

    @Test
    void theFirstFunctionHearsOfTheResults() throws InterruptedException {
        consumers.run(Consumers.SCRIPT, Consumers.CONTEXT);
        assertThat(lines).containsExactly("pyodideWorker return results: " + STDEV);
    }

    @Test
    void theSecondFunctionHearsOfTheErrorAndItsPlace() throws InterruptedException {
        consumers.run("import statistics\nstatistics.stdev(A_ranks)", Consumers.CONTEXT);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .startsWith("Error in pyodideWorker at <script>, Line: 2: NameError: name 'A_ranks' is not defined")
                .endsWith("did you mean A_rank?");
    }

    @Test
    void scriptsAwaitAsInRunPythonAsync() {
        String script = """
                import asyncio
                from js import A_rank
                await asyncio.sleep(0.001)
                max(A_rank)
                """;
        assertThat(worker.asyncRun(script, Consumers.CONTEXT).join()).isEqualTo(new ScriptOutcome.Results(5.8));
    }

    @Test
    void noRunSeesTheContextOfAnother() {
        worker.asyncRun("left_behind = 1", Consumers.CONTEXT).join();
        for (String script : List.of("from js import A_rank", "left_behind")) {
            assertThat(worker.asyncRun(script, Map.of()).join()).isInstanceOf(ScriptOutcome.Failure.class);
        }
    }
}
