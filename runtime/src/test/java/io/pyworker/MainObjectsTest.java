package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What main offers, as Python code uses it, on the real engine. */
@Timeout(120)
class MainObjectsTest {
    @TempDir
    private static Path classes;

    private static Workers workers;
    private static PyWorker worker;
    private static final AtomicReference<Object> TITLE = new AtomicReference<>("none");
    private static final LinkedBlockingQueue<String> LOGGED = new LinkedBlockingQueue<>();

    record Point(int x, int y) {}

    /** What a user annotates. */
    interface Greeter {
        String greetAll(String greeting, Integer times, List<String> names);

        Point mirror(Point point);

        String title();

        void title(String value);

        Greeter twin();
    }

    private static final class Polite implements Greeter {
        private volatile String title = "Dr.";

        @Override
        public String greetAll(String greeting, Integer times, List<String> names) {
            if (names.isEmpty()) {
                throw new IllegalArgumentException("nobody to greet");
            }
            return (greeting + " " + String.join(" and ", names) + " ")
                    .repeat(times == null ? 1 : times)
                    .strip();
        }

        @Override
        public Point mirror(Point point) {
            return new Point(point.y(), point.x());
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void title(String value) {
            title = value;
        }

        @Override
        public Greeter twin() {
            return new Polite();
        }
    }

    @BeforeAll
    static void open() throws Exception {
        MainObject console = MainObject.builder()
                .varargs("log", arguments -> LOGGED.add(String.valueOf(arguments)))
                .build();
        MainObject window = MainObject.builder()
                .object("console", console)
                .property("title", TITLE::get, TITLE::set)
                .property("version", () -> 7)
                .function("fail", () -> {
                    throw new IllegalStateException("no");
                })
                .build();
        workers = new MainBundle(classes)
                .write("from pyworker import window\nwindow.console.log('imported', 1)\n", false)
                .builder()
                .offer("window", window)
                .offer(Greeter.class, new Polite())
                .open();
        worker = workers.worker();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static Object run(String source) {
        return worker.run(source, Map.of()).join();
    }

    private static void fails(String source, String message) {
        assertThatThrownBy(() -> run(source))
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessageContaining(message);
    }

    @Test
    void objectsInObjectsAreReachedAtImportAndInScripts() throws InterruptedException {
        run("from pyworker import window\nwindow.console.log('Hello', None, [1, 2.5])");
        assertThat(LOGGED.poll(60, TimeUnit.SECONDS)).isEqualTo("[imported, 1]");
        assertThat(LOGGED.poll(60, TimeUnit.SECONDS)).isEqualTo("[Hello, null, [1, 2.5]]");
    }

    @Test
    void propertiesAreReadAndWritten() {
        assertThat(run("from pyworker import window\nwindow.title = 'A'\nwindow.title + '!'"))
                .isEqualTo("A!");
        fails("from pyworker import window\nwindow.version = 8", "window.version can only be read");
        fails("from pyworker import window\nwindow.console = 8", "window.console cannot be written");
    }

    @Test
    void functionsOfSyncComeAndGo() {
        String hello = "from pyworker import sync\nsync.hello('PyScript')";
        worker.sync().put("hello", name -> "Hello, " + name);
        assertThat(run(hello)).isEqualTo("Hello, PyScript");
        assertThat(run("from pyworker import sync\nawait sync.hello.aio('PyScript')"))
                .isEqualTo("Hello, PyScript");
        worker.sync().put("hello", (name, greeting) -> greeting + ", " + name);
        assertThat(run("from pyworker import sync\nsync.hello('PyScript', 'Bye')"))
                .isEqualTo("Bye, PyScript");
        assertThat(worker.sync().remove("hello")).isTrue();
        fails(hello, "sync has no hello; it has");
    }

    @Test
    void unknownNamesSayWhatIsThere() {
        fails("from pyworker import windw", "did you mean window?");
        fails("import pyworker\npyworker.windw", "Java has offered no windw: it offers greeter, sync, window");
        fails(
                "from pyworker import window\nwindow.consol",
                "window has no consol; it has console, fail, title, version");
        fails("from pyworker import window\nwindow.console.dir", "window.console has no dir; it has log");
    }

    @Test
    void aTypedObjectTakesItsParametersByPositionAndByName() {
        String head = "from pyworker import greeter\n";
        assertThat(run(head + "greeter.greet_all('Hi', 'Ann', 'Bob', times=2)"))
                .isEqualTo("Hi Ann and Bob Hi Ann and Bob");
        assertThat(run(head + "await greeter.greet_all.aio('Hi', 'Ann')")).isEqualTo("Hi Ann");
        assertThat(run(head + "p = greeter.mirror(point=(1, 2))\n(p.x, p.y, type(p).__name__)"))
                .isEqualTo(List.of(2L, 1L, "Point"));
        assertThat(run(head + "repr(greeter.greet_all), repr(greeter), dir(greeter)"))
                .isEqualTo(List.of(
                        "<pyworker function greeter.greet_all(greeting: str, times: int32? = None, *names: list[str])>",
                        "<pyworker main object greeter>",
                        List.of("greet_all", "mirror", "title", "twin")));
        fails(head + "greeter.greet_all()", "greeter.greet_all() lacks greeting; it takes (greeting: str, ");
        fails(head + "greeter.mirror((1, 2), 3)", "greeter.mirror() gets 2 arguments by position; it takes (point: ");
        fails(head + "greeter.mirror((1, 2), pt=3)", "greeter.mirror() gets pt, which it does not take");
        fails(head + "greeter.mirror((1, 'b'))", "args[0].y: str where int32 was declared");
    }

    @Test
    void anObjectWithinATypedObjectIsAskedForWhenItIsUsed() {
        String head = "from pyworker import greeter\n";
        assertThat(run(head + "greeter.twin.twin.title")).isEqualTo("Dr.");
        assertThat(run(head + "greeter.title = 'Prof.'\n(greeter.title, greeter.twin.title)"))
                .isEqualTo(List.of("Prof.", "Dr."));
    }

    @Test
    void exceptionsHaveTheNamedClass() {
        assertThat(run("""
                from pyworker import greeter, window, JavaError
                caught = []
                try:
                    greeter.greet_all('Hi')
                except ValueError as e:
                    caught.append(str(e))
                try:
                    window.fail()
                except JavaError as e:
                    caught.append(e.java_type)
                caught
                """)).isEqualTo(List.of("nobody to greet", "java.lang.IllegalStateException"));
    }

    @Test
    void namesAreChecked() {
        MainObject empty = MainObject.builder().build();
        assertThatThrownBy(() -> worker.offer("post", empty)).hasMessageContaining("pyworker has itself");
        assertThatThrownBy(() -> worker.offer("a-b", empty)).hasMessageContaining("not a Python identifier");
        assertThatThrownBy(() -> worker.sync().put("class", () -> 1)).hasMessageContaining("keyword");
        assertThatThrownBy(() -> worker.sync().put("_x", () -> 1)).hasMessageContaining("begins with _");
        assertThatThrownBy(() -> worker.offer(Runnable.class, () -> {})).isInstanceOf(BundleException.class);
    }

    /** What is offered under a name that Python finds elsewhere first would be ignored. */
    @Test
    void whatPythonFindsInThePackageIsTaken() {
        List<?> names = (List<?>) run("""
                import pyworker, pyworker.context, pyworker.diagnostics, pyworker.types
                found = {*dir(pyworker), *pyworker.__all__, *pyworker._LAZY, *pyworker._MODULES}
                sorted({name for name in found if name[0] != "_"} | {"sync"})
                """);
        assertThat(names).isEqualTo(Offers.TAKEN.stream().sorted().toList());
    }

    @Test
    void nothingElseOfTheHostIsReachable() {
        fails("from pyworker import window\nwindow.__class__.__mro__[0]._java", "_java");
        fails("from pyworker import window\nwindow.getClass()", "window has no getClass");
        fails("import java\njava.type('java.lang.System')", "host lookup is not allowed");
    }
}
