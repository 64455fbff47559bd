package com.acme.asyncrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples with {@code postMessage}, {@code onmessage} and {@code onerror}. */
class RawWorkerTest {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final RawWorker worker = new RawWorker(lines::add);

    @AfterEach
    void close() {
        worker.close();
    }

    private String line() throws InterruptedException {
        return lines.poll(1, TimeUnit.MINUTES);
    }

    @Test
    void messagesAreAnsweredByMessages() throws InterruptedException {
        worker.post(Consumers.SCRIPT, Consumers.CONTEXT);
        worker.post("import statistics\nstatistics.stdev([])", Map.of());
        assertThat(line()).isEqualTo("pyodideWorker return results: 2.0634114147853952");
        assertThat(line()).startsWith("pyodideWorker error: StatisticsError: ").contains("at least two data points");
    }

    @Test
    void whatIsLeftBehindIsThereForTheNextAsItIsThere() throws InterruptedException {
        worker.post("1", Map.of("A_rank", List.of(5.0)));
        worker.post("from js import A_rank\nA_rank", Map.of());
        assertThat(line()).endsWith("results: 1");
        assertThat(line()).endsWith("results: [5.0]");
    }

    @Test
    void whatTheWorkerRaisesIsHeardAsAnError() throws InterruptedException {
        worker.post(Map.of("no", "script"));
        assertThat(line())
                .startsWith("Error in pyodideWorker at webworker.py, Line: 17, ")
                .contains("KeyError: 'python'")
                .endsWith("on_message function onmessage");
        worker.post("2", Map.of());
        assertThat(line()).endsWith("results: 2");
    }
}
