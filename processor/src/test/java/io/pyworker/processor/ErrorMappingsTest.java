package io.pyworker.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.pyworker.PythonException;
import io.pyworker.binding.ErrorMapping;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes Java exceptions of Python's with what the generated code says. */
class ErrorMappingsTest {
    @TempDir
    static Path folder;

    static Bindings bindings;

    private final PythonException raised = new PythonException("ValueError", "bad", List.of(), null);

    @BeforeAll
    static void compile() throws IOException {
        TestProject project = new TestProject(folder).writeGood("Errors");
        assertThat(project.compile(new WorkerExportProcessor(), "Errors")).isEmpty();
        bindings = new Bindings(project.loader());
    }

    @Test
    void methodsComeBeforeTheirInterface() throws Exception {
        assertThat(mappings("mean"))
                .map(ErrorMapping::python)
                .containsExactly("acme.stats.Empty", "KeyError", "ValueError");
        assertThat(mappings("delegate")).map(ErrorMapping::python).containsExactly("OSError", "ValueError");
        assertThat(mappings("read")).map(ErrorMapping::python).containsExactly("EOFError", "ValueError");
    }

    @Test
    void messageAndCauseArePassedWhereBothAreTaken() throws Exception {
        assertThat(made("lines", 0))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(raised.getMessage())
                .hasCause(raised);
        assertThat(made("check", 2))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage(raised.getMessage())
                .hasCause(raised);
    }

    @Test
    void pythonExceptionIsPassedWhereItIsTaken() throws Exception {
        assertThat(made("mean", 0))
                .isExactlyInstanceOf(bindings.load("Errors$Empty"))
                .hasCause(raised);
    }

    @Test
    void causeIsPreferredToMessage() throws Exception {
        assertThat(made("mean", 1))
                .isExactlyInstanceOf(bindings.load("Errors$Missing"))
                .hasCause(raised);
    }

    @Test
    void messageAloneIsPassedWhereNoMoreIsTaken() throws Exception {
        assertThat(made("lines", 1))
                .isExactlyInstanceOf(FileNotFoundException.class)
                .hasMessage(raised.getMessage())
                .hasNoCause();
    }

    @Test
    void constructorsThatGeneratedCodeCannotCallDoNotCount() throws Exception {
        assertThat(made("check", 0))
                .isExactlyInstanceOf(bindings.load("Errors$Wrapped"))
                .hasMessage(raised.getMessage())
                .hasNoCause();
    }

    @Test
    void nothingIsPassedWhereNothingIsTaken() throws Exception {
        assertThat(made("check", 1))
                .isExactlyInstanceOf(bindings.load("Errors$Silent"))
                .hasMessage(null);
    }

    @Test
    void blockingProxyDeclaresWhatItsInterfaceDeclares() throws Exception {
        Class<?> blocking =
                bindings.of("Errors").blocking(new RecordingChannel()).getClass();
        assertThat(blocking.getMethod("lines", String.class).getExceptionTypes())
                .containsExactly(IOException.class);
        assertThat(bindings.load("ErrorsAsync")
                        .getDeclaredMethod("lines", String.class)
                        .getExceptionTypes())
                .isEmpty();
    }

    private Throwable made(String method, int index) throws ReflectiveOperationException {
        return mappings(method).get(index).factory().apply(raised);
    }

    private static List<ErrorMapping<?>> mappings(String method) throws ReflectiveOperationException {
        return bindings.export("Errors", method).errors();
    }
}
