package io.pyworker.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** One Python module of the bundle in a bare context, without pyworker. One thread at a time uses it, but for interrupts. */
public final class DirectPython implements AutoCloseable {
    private static final String FOLDER = "/META-INF/pyworker/io.pyworker.pyworker-benchmarks/python/";

    private final Context context;

    public DirectPython(String module) {
        context = Context.newBuilder("python")
                .engine(Engine.newBuilder("python")
                        .allowExperimentalOptions(true)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build())
                .build();
        context.eval("python", source(module));
    }

    private static String source(String module) {
        try (InputStream in = DirectPython.class.getResourceAsStream(FOLDER + module + ".py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the bundle lacks " + module, e);
        }
    }

    /** A function of the module. */
    public Value function(String name) {
        return context.getBindings("python").getMember(name);
    }

    /** The value of an expression or, of several lines, of the last one. */
    public Value eval(String source) {
        return context.eval("python", source);
    }

    /** Interrupts what another thread runs; returns when it has come out. A bound of zero waits as long as that takes. */
    public void interrupt(Duration bound) throws TimeoutException {
        context.interrupt(bound);
    }

    @Override
    public void close() {
        context.close();
    }
}
