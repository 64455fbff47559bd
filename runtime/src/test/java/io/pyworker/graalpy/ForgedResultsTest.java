package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.ConversionException;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User code that replaces what encodes results gets an error, not a call without end. */
class ForgedResultsTest {
    private static final TestWorker WORKER = new TestWorker("""
            import datetime
            from pyworker import _dispatch

            def forge(source):
                forged = eval(source)
                _dispatch._slots[1] = lambda call_id, args: forged
                return "done"

            def victim():
                return "as it should be"

            async def later():
                return "later"
            """);

    private static final Export<String> FORGE = WORKER.export("forge", PyType.STR, PyType.STR);
    private static final Export<String> VICTIM = WORKER.export("victim", PyType.STR);
    private static final Export<String> LATER = WORKER.export("later", PyType.STR);

    @AfterAll
    static void close() {
        WORKER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"object()", "[]", "{}", "datetime.datetime(2026, 11, 20)", "object", "type(_dispatch.PENDING)()"
            })
    void whatIsNoWireValueIsRefused(String source) throws Exception {
        WORKER.call(FORGE, source);
        CompletableFuture<String> call = WORKER.callAsync(VICTIM);
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("result: a result that is no wire value");
    }

    @Test
    void coroutinesAreStillPending() throws Exception {
        assertThat(WORKER.callAsync(LATER).get(30, TimeUnit.SECONDS)).isEqualTo("later");
    }
}
