package com.acme.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.Calls;
import io.pyworker.DeadlineExceededException;
import io.pyworker.ObjectClosedException;
import io.pyworker.PythonException;
import io.pyworker.Workers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example of Comlink, and what else a proxy of a Python object can do. */
class ComlinkTest {
    private static Workers workers;

    @BeforeAll
    static void open() {
        workers = Workers.open();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static Session session() {
        return workers.connect(Session.class);
    }

    @Test
    void theExamplePrints2() {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo("2");
    }

    @Test
    void theSameWhereCallsWait() {
        PyodideWorker pyodide = workers.connect(PyodideWorker.class);
        pyodide.init();
        assertThat(pyodide.runPython("1 + 1")).isEqualTo(2L);
        pyodide.runPython("x = 20\ndef f(y):\n    return x + y");
        assertThat(pyodide.runPython("f(1)")).isEqualTo(21L);
    }

    @Test
    void eachProxyIsAnObjectOfItsOwn() {
        PyodideWorker one = workers.connect(PyodideWorker.class);
        PyodideWorker other = workers.connect(PyodideWorker.class);
        one.init();
        assertThatThrownBy(() -> other.runPython("1"))
                .isInstanceOf(PythonException.class)
                .hasMessageContaining("init() comes first");
    }

    @Test
    void instancesAreConstructedCalledReadAndWritten() {
        try (Session nobody = session();
                Session ada = nobody.create("ada", null);
                Session bob = nobody.create("bob", 2);
                Session listed = nobody.ofItems("b", "a")) {
            assertThat(List.of(nobody.getUser(), ada.getUser(), bob.getUser())).containsExactly("nobody", "ada", "bob");
            assertThat(ada.add("x")).isEqualTo(1);
            assertThat(ada.addLater("y")).isEqualTo(2);
            assertThat(ada.total()).isEqualTo(2);
            assertThat(bob.total()).isZero();
            bob.setUser("eve");
            bob.setOpen(false);
            assertThat(bob.getUser()).isEqualTo("eve");
            assertThat(bob.isOpen()).isFalse();
            assertThat(ada.isOpen()).isTrue();
            assertThat(listed.total()).isEqualTo(2);
        }
    }

    @Test
    void functionsStreamsAndErrorsWorkAsElsewhere() {
        try (Session session = session()) {
            session.add("ccc");
            session.add("a");
            session.add("bb");
            assertThat(session.items(String::length)).containsExactly("a", "bb", "ccc");
            assertThat(session.history()).containsExactly("ccc", "a", "bb");
            assertThatThrownBy(() -> session.add("a")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.create("ada", 0))
                    .isInstanceOf(PythonException.class)
                    .hasMessageContaining("a session holds something");
        }
    }

    @Test
    void objectsGiveObjects() {
        try (Session session = session();
                Session child = session.child("ada")) {
            assertThat(session.parent()).isNull();
            try (Session parent = child.parent()) {
                parent.setUser("eve");
            }
            assertThat(session.getUser()).isEqualTo("eve");
        }
    }

    @Test
    void aClosedOneSaysSo() {
        Session session = session();
        session.add("x");
        session.close();
        session.close();
        assertThatThrownBy(() -> session.add("y"))
                .isInstanceOf(ObjectClosedException.class)
                .hasMessageContaining("Session.add: this object was closed");
    }

    @Test
    void aDeadlineEndsOneCallAndLeavesTheObject() {
        try (Session session = session()) {
            session.add("x");
            assertThatThrownBy(
                            () -> Calls.within(session, Duration.ofMillis(100)).spin())
                    .isInstanceOf(DeadlineExceededException.class);
            assertThat(session.total()).isEqualTo(1);
        }
    }

    @Test
    void anObjectOfTheModuleIsShared() {
        Counter counter = workers.connect(Counter.class);
        counter.value(0);
        assertThat(counter.increment(null)).isEqualTo(1);
        assertThat(workers.connect(Counter.class).increment(4)).isEqualTo(5);
        assertThat(counter.value()).isEqualTo(5);
    }

    @Test
    void manyObjectsLeaveNothingBehind() {
        int many = "ci".equals(System.getProperty("pyworker.tier", "ci")) ? 10_000 : 100_000;
        Sessions module = workers.connect(Sessions.class);
        SessionAsync factory = workers.connect(SessionAsync.class);
        List<CompletableFuture<?>> ended = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            CompletableFuture<SessionAsync> made = factory.create("user", null);
            boolean closes = i % 2 == 0;
            ended.add(made.thenCompose(session -> session.add("x").whenComplete((total, failure) -> {
                if (closes) {
                    session.close();
                } // else the cleaner does
            })));
            if (ended.size() == 500) {
                ended.forEach(CompletableFuture::join);
                ended.clear();
            }
        }
        ended.forEach(CompletableFuture::join);
        ended.clear();
        factory.close();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    System.gc();
                    return module.liveObjects() <= 10; // of other tests that do not close theirs
                });
    }
}
