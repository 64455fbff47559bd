package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Python and main post to one another. */
@Timeout(120)
class MessagesTest {
    private static final String ECHO = """
            import asyncio
            import pyworker

            @pyworker.on_message
            def echo(message):
                if message == "fail":
                    raise ValueError("no")
                pyworker.post(message)

            @pyworker.on_message
            async def later(message):
                await asyncio.sleep(0)
                if message == "async":
                    pyworker.post("later")
            """;

    /** What code can do that does not keep to the package's own functions. */
    private static final String BREAK_IN = """
            from pyworker import _host, _main
            _host.closed = ""
            [_host.functions.post("x"), _host.functions.find("window"), _main.offered()]
            """;

    private static final String POST_TOO_MUCH = """
            import pyworker, queue
            posted = 0
            try:
                while True:
                    pyworker.post(posted)
                    posted += 1
            except queue.Full as e:
                said = str(e)
            [posted, said]
            """;

    @TempDir
    private Path classes;

    @Test
    void aListenerThatIsSlowerThanPythonHoldsPythonBack() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        try (Workers workers =
                new MainBundle(classes).write("", false).builder().open()) {
            PyWorker worker = workers.worker();
            worker.onMessage(message -> {
                hold(goOn);
                heard.add(message);
            });
            List<?> posted = (List<?>) worker.run(POST_TOO_MUCH, Map.of()).join();
            assertThat((Long) posted.get(0)).isBetween(1000L, 1001L); // one of them may be with the listener
            assertThat((String) posted.get(1)).contains("pyworker.post", "worker.onMessage(...)", "try again later");
            goOn.countDown();
            for (long i = 0; i < (Long) posted.get(0); i++) {
                assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(i);
            }
            worker.run("import pyworker\npyworker.post('more')", Map.of()).join();
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("more");
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void messagesGoBothWaysInTheirOrder() throws Exception {
        LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        try (Workers workers =
                new MainBundle(classes).write(ECHO, false).builder().open()) {
            PyWorker worker = workers.worker();
            worker.onMessage(heard::add);
            for (long i = 0; i < 100; i++) {
                worker.post(Map.of("n", List.of(i)));
            }
            for (long i = 0; i < 100; i++) {
                assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(Map.of("n", List.of(i)));
            }
            worker.post("fail");
            worker.post("async");
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("async");
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("later");
        }
    }

    @Test
    void theNewestMessagesWaitForWhoeverListens() throws Exception {
        String source = "import pyworker\nfor i in range(1005):\n    pyworker.post(i)\n";
        try (Workers workers =
                new MainBundle(classes).write(source, false).builder().open()) {
            PyWorker worker = workers.worker();
            worker.ready().join();
            LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
            worker.onMessage(message -> {
                heard.add(message);
                throw new IllegalStateException("told all the same");
            });
            List<Object> taken = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                taken.add(heard.poll(60, TimeUnit.SECONDS));
            }
            assertThat(taken).startsWith(5L).endsWith(1004L);
        }
    }

    @Test
    void messagesWaitForPythonsFunctions() throws Exception {
        try (Workers workers =
                new MainBundle(classes).write("", false).builder().open()) {
            PyWorker worker = workers.worker();
            LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
            worker.onMessage(heard::add);
            worker.post(1);
            worker.run("import pyworker\npyworker.on_message(pyworker.post)", Map.of())
                    .exceptionally(e -> null)
                    .join();
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(1L);
        }
    }

    @Test
    void whatEndsAFunctionIsHeardAndTheNextMessageIsGivenToItAllTheSame() throws Exception {
        String refused = """
                import asyncio
                import socket
                import pyworker

                def handle(message):
                    if message == "plain":
                        socket.getaddrinfo("localhost", 1)
                    pyworker.post(message)

                async def later(message):
                    await asyncio.sleep(0)
                    if message == "coroutine":
                        socket.getaddrinfo("localhost", 1)
                """;
        try (Workers workers =
                new MainBundle(classes).write(refused, false).builder().open()) {
            PyWorker worker = workers.worker();
            LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
            LinkedBlockingQueue<PythonException> errors = new LinkedBlockingQueue<>();
            worker.onMessage(heard::add);
            worker.onError(errors::add);
            for (Object message : List.of("plain", "coroutine", "next")) {
                worker.post(message); // they wait for the functions
            }
            worker.run("import pyworker, user\nfor f in user.later, user.handle:\n    pyworker.on_message(f)")
                    .join();
            for (int i = 0; i < 2; i++) {
                assertThat(errors.poll(60, TimeUnit.SECONDS))
                        .hasMessageStartingWith("SystemError: getaddrinfo was excluded")
                        .hasMessageEndingWith("an on_message function was ended");
            }
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("coroutine");
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("next");
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void anInterruptEndsAFunctionThatDoesNotReturn() throws Exception {
        String endless = """
                import asyncio
                import pyworker

                @pyworker.on_message
                def plain(message):
                    if message == "plain":
                        spin()
                    pyworker.post(message)

                @pyworker.on_message
                async def coroutine(message):
                    await asyncio.sleep(0)
                    if message == "coroutine":
                        spin()

                def spin():
                    pyworker.post("spins")
                    while True:
                        pass
                """;
        try (Workers workers =
                new MainBundle(classes).write(endless, false).builder().open()) {
            PyWorker worker = workers.worker();
            LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
            LinkedBlockingQueue<PythonException> errors = new LinkedBlockingQueue<>();
            worker.onMessage(heard::add);
            worker.onError(errors::add);
            for (List<Object> expected : List.of(List.<Object>of("spins"), List.<Object>of("coroutine", "spins"))) {
                worker.post(expected.size() == 1 ? "plain" : "coroutine");
                for (Object message : expected) {
                    assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo(message);
                }
                await().atMost(Duration.ofMinutes(1)).until(() -> worker.interrupt() == 0 && !errors.isEmpty());
                assertThat(errors.remove()).hasMessageEndingWith("an on_message function was ended");
                worker.post("next");
                assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("next");
            }
        }
    }

    @Test
    void syncMainOnlyClosesEveryDoor() throws Exception {
        try (Workers workers = new MainBundle(classes)
                .write("", true)
                .builder()
                .offer("window", MainObject.builder().build())
                .open()) {
            PyWorker worker = workers.worker();
            for (String source : List.of(
                    "from pyworker import window",
                    "from pyworker import sync",
                    "import pyworker\npyworker.post(1)",
                    "import pyworker\npyworker.on_message(print)")) {
                assertThatThrownBy(() -> worker.run(source, Map.of()).join())
                        .cause()
                        .hasMessageContaining("sync_main_only = true");
            }
            assertThat(worker.run("1 + 1", Map.of()).join()).isEqualTo(2L);
            assertThat(worker.run(BREAK_IN, Map.of()).join()).isEqualTo(List.of("refused", -1L, List.of()));
            String message = "worker 'text' has sync_main_only = true";
            assertThatThrownBy(worker::sync).hasMessageContaining(message);
            assertThatThrownBy(() -> worker.offer("page", MainObject.builder().build()))
                    .hasMessageContaining(message);
            assertThatThrownBy(() -> worker.offer(Runnable.class, () -> {})).hasMessageContaining(message);
            assertThatThrownBy(() -> worker.post(1)).hasMessageContaining(message);
            assertThatThrownBy(() -> worker.onMessage(x -> {})).hasMessageContaining(message);
        }
    }
}
