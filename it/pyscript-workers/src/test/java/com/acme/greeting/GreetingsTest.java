package com.acme.greeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.PyWorker;
import io.pyworker.PyWorkerBuilder;
import io.pyworker.Workers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GreetingsTest {
    private static final Hello HELLO = name -> "Hello, " + (name == null ? "world" : name);

    private final Page page = new Page();
    private final Workers workers = Workers.builder()
            .offer(Window.class, page)
            .offer(Hello.class, HELLO)
            .open();
    private final Greetings worker = workers.connect(Greetings.class);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void pythonCallsMainAndWritesToItsConsole() {
        worker.greet();
        worker.greetWhileOthersWork();
        assertThat(page.lines()).containsExactly("Hello, PyScript", "Hello, PyScript");
    }

    @Test
    void functionsAreRegisteredAtAnyTime() {
        workers.worker(GreetingsAsync.WORKER).sync().put("hello", name -> "Bye, " + name);
        worker.greet();
        assertThat(page.lines()).containsExactly("Bye, PyScript");
    }

    @Test
    void pythonReachesIntoTheDocument() {
        assertThat(worker.rename("PyScript")).isEqualTo("PyScript");
        assertThat(page.getTitle()).isEqualTo("PyScript");
    }

    @Test
    void theCodeOfTheDocumentationRunsToTheLetter() {
        workers.worker("letter").ready().join();
        assertThat(page.lines()).containsExactly("Hello, PyScript");
    }

    @Test
    void workersAreStartedFromCode() {
        Path file = Path.of("src/main/python/greeting.py");
        try (PyWorker worker = PyWorker.builder("pyodide")
                .file("my-worker-code.py", file)
                .compat()
                .offer(Window.class, page)
                .offer(Hello.class, HELLO)
                .start()) {
            worker.ready().join();
        }
        assertThat(page.lines()).containsExactly("Hello, PyScript");
        PyWorkerBuilder micropython = PyWorker.builder("micropython").file("my-worker-code.py", file);
        assertThatThrownBy(micropython::start).hasMessageContaining("micropython is an interpreter for the browser");
    }

    @Test
    void syncMainOnlyLetsNothingBackIntoMain() {
        var closed = workers.worker("closed");
        assertThat(closed.run("21 * 2", Map.of()).join()).isEqualTo(42L);
        assertThatThrownBy(
                        () -> closed.run("from pyworker import sync", Map.of()).join())
                .hasMessageContaining("sync_main_only = true");
    }
}
