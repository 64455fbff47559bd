package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.ConversionException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.CallbackThread;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.wire.Codec;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of one contract to one pool: arguments are encoded on the caller's thread, codecs are bound once. */
public final class PoolChannel implements CallChannel {
    /** Runs a source text with named values. */
    public static final Export<Object> SCRIPT =
            new Export<>(0, "run", List.of(PyType.STR, PyType.dict(PyType.STR, PyType.ANY)), PyType.ANY);

    private final WorkerPool pool;
    private final List<BoundExport<?>> exports;

    /** The deadline of all calls; null where the exports say it. */
    private final @Nullable Duration within;

    public PoolChannel(WorkerPool pool, String contract, List<Export<?>> exports) {
        this(pool, bound(contract, exports), null);
    }

    private PoolChannel(WorkerPool pool, List<BoundExport<?>> exports, @Nullable Duration within) {
        this.pool = pool;
        this.exports = exports;
        this.within = within;
    }

    private static List<BoundExport<?>> bound(String contract, List<Export<?>> exports) {
        Codecs codecs = new Codecs();
        return exports.stream()
                .<BoundExport<?>>map(export -> BoundExport.of(contract, export, codecs))
                .toList();
    }

    /** The channel of {@code PyWorker.run}. */
    public static PoolChannel forScripts(WorkerPool pool) {
        return new PoolChannel(pool, Target.SCRIPT, List.of(SCRIPT));
    }

    @Override
    public CallChannel within(Duration deadline) {
        return new PoolChannel(pool, exports, deadline);
    }

    @Override
    public <R> @Nullable R call(Export<R> export, @Nullable Object... arguments) {
        BoundExport<R> bound = bound(export);
        if (InterpreterThread.isCurrent()) {
            throw new CallRefusedException(
                    export.name() + ": a blocking call from an interpreter's own thread could wait for itself."
                            + " Use the Async view there, or complete futures elsewhere with Workers.builder().executor(...).");
        }
        Interpreter awaiting = CallbackThread.awaitedBy();
        if (awaiting != null && pool.hasNoneBut(awaiting)) {
            throw new CallRefusedException(
                    export.name() + ": a blocking call from a callback for which worker '" + pool.name()
                            + "' waits could wait for ever, because the worker has one interpreter. Give it more ([pool] max in worker.toml),"
                            + " or have Python await the callback (aio).");
        }
        BlockingCompletion completion = new BlockingCompletion(bound);
        PendingCall call = pool.newCall(bound.target, bound.encode(arguments), completion);
        deadline(export).or(pool::callTimeout).ifPresent(deadline -> call.limit(deadline, pool.deadlines()));
        pool.admit(call, true);
        return bound.decode(completion.await(call));
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments) {
        CallFuture<R> future = new CallFuture<>();
        try {
            BoundExport<R> bound = bound(export);
            PendingCall call = pool.newCall(
                    bound.target, bound.encode(arguments), new FutureCompletion<>(bound, future, pool.completions()));
            future.of(call);
            deadline(export).ifPresent(deadline -> call.limit(deadline, pool.deadlines()));
            pool.admit(call, false);
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    @Override
    public <T> Flow.Publisher<T> publish(Export<T> export, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CloseableIterator<T> iterate(Export<T> export, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Stream<T> stream(Export<T> export, @Nullable Object... arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CallChannel keyed(Object key) {
        throw new UnsupportedOperationException();
    }

    private Optional<Duration> deadline(Export<?> export) {
        return within == null ? export.deadline() : Optional.of(within);
    }

    @SuppressWarnings("unchecked") // exports are bound by their own index
    private <R> BoundExport<R> bound(Export<R> export) {
        return (BoundExport<R>) exports.get(export.index());
    }

    /** An export with the codecs of its types. */
    static final class BoundExport<R> {
        final Target target;
        private final List<Codec<Object>> parameters;
        private final Codec<R> result;
        private final List<ErrorMapping<?>> errors;

        private BoundExport(
                Target target, List<Codec<Object>> parameters, Codec<R> result, List<ErrorMapping<?>> errors) {
            this.target = target;
            this.parameters = parameters;
            this.result = result;
            this.errors = errors;
        }

        @SuppressWarnings("unchecked") // a codec of the parameter's type; generated code passes nothing else
        static <R> BoundExport<R> of(String contract, Export<R> export, Codecs codecs) {
            List<Codec<Object>> parameters = export.parameters().stream()
                    .map(type -> (Codec<Object>) codecs.of(type))
                    .toList();
            return new BoundExport<>(
                    new Target(contract, export.index(), export.name()),
                    parameters,
                    codecs.of(export.result()),
                    export.errors());
        }

        /** A snapshot of the arguments as wire values. */
        @Nullable
        Object[] encode(@Nullable Object[] arguments) {
            @Nullable Object[] encoded = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                encoded[i] = encode(i, arguments[i]);
            }
            return encoded;
        }

        private @Nullable Object encode(int index, @Nullable Object argument) {
            try {
                Object wire = parameters.get(index).encode(argument);
                return wire instanceof HostFunction function ? function.in(target.name(), errors) : wire;
            } catch (ConversionFailure e) {
                throw new ConversionException(target.name() + ": " + e.describe(root(index)), e.getCause());
            } catch (RuntimeException e) { // the caller's own collection failed while it was read
                throw new ConversionException(
                        target.name() + ": " + root(index) + " cannot be read ("
                                + e.getClass().getName() + "); was it changed meanwhile?",
                        e);
            }
        }

        /** How messages name an argument. */
        private String root(int index) {
            if (target.contract().equals(Target.SCRIPT)) {
                return index == 0 ? "source" : "context";
            }
            return "args[" + index + "]";
        }

        /** What the caller sees of a Python exception. */
        Throwable thrown(PythonError error) {
            return error.toThrowable(target.name(), errors);
        }

        @Nullable
        R decode(@Nullable Object wireValue) {
            try {
                return result.decode(wireValue);
            } catch (ConversionFailure e) {
                throw new ConversionException(target.name() + ": " + e.describe("result"), e.getCause());
            } catch (RuntimeException e) { // hashCode or equals of the user's own class
                throw new ConversionException(
                        target.name() + ": the result cannot be put together ("
                                + e.getClass().getName() + ")",
                        e);
            }
        }
    }
}
