package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.ConversionException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.CallbackThread;
import io.pyworker.engine.Interpreter;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.wire.Codec;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The calls of one contract to one pool: arguments are encoded on the caller's thread, codecs are bound once. */
public final class PoolChannel implements CallChannel {
    private static final List<PyType<?>> SCRIPT_PARAMETERS =
            List.of(PyType.STR, PyType.dict(PyType.STR, PyType.ANY), PyType.STR);

    private final WorkerPool pool;
    private final List<BoundExport<?>> exports;

    /** The deadline of all calls; null where the exports say it. */
    private final @Nullable Duration within;

    /** Where all calls go; null where each may go anywhere. */
    private final @Nullable Affinity affinity;

    public PoolChannel(WorkerPool pool, String contract, List<Export<?>> exports) {
        this(pool, bound(contract, exports), null, null);
    }

    private PoolChannel(
            WorkerPool pool, List<BoundExport<?>> exports, @Nullable Duration within, @Nullable Affinity affinity) {
        this.pool = pool;
        this.exports = exports;
        this.within = within;
        this.affinity = affinity;
    }

    private static List<BoundExport<?>> bound(String contract, List<Export<?>> exports) {
        Codecs codecs = new Codecs();
        return exports.stream()
                .<BoundExport<?>>map(export -> BoundExport.of(contract, export, codecs))
                .toList();
    }

    /** What runs a source text, its first argument, with named values, its second one. The third is the signature of its result. */
    public static <R> Export<R> script(PyType<R> result) {
        return new Export<>(0, "run", SCRIPT_PARAMETERS, result);
    }

    /** The channel of {@code PyWorker.run}. */
    public static PoolChannel forScripts(WorkerPool pool, Export<?> script) {
        return new PoolChannel(pool, Target.SCRIPT, List.of(script));
    }

    @Override
    public CallChannel within(Duration deadline) {
        return new PoolChannel(pool, exports, deadline, affinity);
    }

    @Override
    public <R> @Nullable R call(Export<R> export, @Nullable Object... arguments) {
        BoundExport<R> bound = bound(export);
        refuseToWait(export.name(), pool, affinity);
        BlockingCompletion completion = new BlockingCompletion(bound.errors);
        PendingCall call = newCall(bound, arguments, completion);
        deadline(export).or(pool::callTimeout).ifPresent(deadline -> call.limit(deadline, pool.deadlines()));
        pool.admit(call, true);
        return bound.decode(completion.await(call));
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments) {
        CallFuture<R> future = new CallFuture<>();
        try {
            BoundExport<R> bound = bound(export);
            CallerStack caller = pool.keepsCallerStacks() ? new CallerStack() : null;
            PendingCall call =
                    newCall(bound, arguments, new FutureCompletion<>(bound, future, pool.completions(), caller));
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
        CallerStack caller = pool.keepsCallerStacks() ? new CallerStack() : null;
        return new CallPublisher<>(request(export, arguments, deadline(export)), caller);
    }

    @Override
    public <T> CloseableIterator<T> iterate(Export<T> export, @Nullable Object... arguments) {
        refuseToWait(export.name(), pool, affinity);
        StreamRequest<T> request = request(export, arguments, deadline(export).or(pool::callTimeout));
        CallIterator<T> iterator = new CallIterator<>(request);
        iterator.call().admit(true);
        return iterator;
    }

    private <T> StreamRequest<T> request(Export<T> export, @Nullable Object[] arguments, Optional<Duration> deadline) {
        BoundExport<T> bound = bound(export);
        return new StreamRequest<>(pool, bound, bound.encode(arguments), deadline, affinity);
    }

    @Override
    public <T> Stream<T> stream(Export<T> export, @Nullable Object... arguments) {
        CloseableIterator<T> iterator = iterate(export, arguments);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, characteristics), false)
                .onClose(iterator::close);
    }

    @Override
    public CallChannel keyed(Object key) {
        return new PoolChannel(pool, exports, within, new Affinity(key.hashCode()));
    }

    private PendingCall newCall(BoundExport<?> bound, @Nullable Object[] arguments, PendingCall.Completion completion) {
        PendingCall call = pool.newCall(bound.target, bound.encode(arguments), completion);
        if (affinity != null) {
            call.stickTo(affinity);
        }
        return call;
    }

    /** Waiting for a call, which goes to the interpreter of a key if there is one, is refused where it could be for itself. */
    static void refuseToWait(String call, WorkerPool pool, @Nullable Affinity affinity) {
        refuseOnInterpreter(call);
        Interpreter awaiting = CallbackThread.awaitedBy();
        if (awaiting != null && pool.hasNoneBut(awaiting, affinity)) {
            throw new CallRefusedException(call + ": a blocking call from a callback for which worker '" + pool.name()
                    + "' waits could wait for ever, because "
                    + (affinity == null
                            ? "the worker has one interpreter. Give it more ([pool] max in worker.toml),"
                            : "its key belongs to the interpreter that waits. Make it without that key,")
                    + " or have Python await the callback (aio).");
        }
    }

    /** Waiting is refused on an interpreter's thread. */
    private static void refuseOnInterpreter(String call) {
        if (InterpreterThread.isCurrent()) {
            throw new CallRefusedException(
                    call + ": a blocking call from an interpreter's own thread could wait for itself."
                            + " Use the Async view there, or complete futures elsewhere with Workers.builder().executor(...).");
        }
    }

    /** Throws it as it is: a checked exception of {@code @Throws} stands in the throws clause of the user's method. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Throwable> RuntimeException unchecked(Throwable failure) throws X {
        throw (X) failure;
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
        final CallErrors errors;
        private final List<Codec<Object>> parameters;
        private final Codec<R> result;

        private BoundExport(CallErrors errors, List<Codec<Object>> parameters, Codec<R> result) {
            target = errors.target();
            this.errors = errors;
            this.parameters = parameters;
            this.result = result;
        }

        @SuppressWarnings("unchecked") // a codec of the parameter's type; generated code passes nothing else
        static <R> BoundExport<R> of(String contract, Export<R> export, Codecs codecs) {
            List<Codec<Object>> parameters = export.parameters().stream()
                    .map(type -> (Codec<Object>) codecs.of(type))
                    .toList();
            Target target = new Target(contract, export.index(), export.name());
            return new BoundExport<>(new CallErrors(target, export.errors()), parameters, codecs.of(export.result()));
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
                return wire instanceof HostFunction function ? function.in(target.name(), errors.mappings()) : wire;
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

        @Nullable
        R decode(@Nullable Object wireValue) {
            try {
                return result.decode(wireValue);
            } catch (RuntimeException e) {
                throw undecoded(e, "result");
            }
        }

        /** An element of a stream from its wire value, or from {@link StreamCall#NULL}. */
        R decodeItem(Object wireValue, long index) {
            R item;
            try {
                item = result.decode(StreamCall.NULL.equals(wireValue) ? null : wireValue);
            } catch (RuntimeException e) {
                throw undecoded(e, "items[" + index + "]");
            }
            if (item == null) {
                throw new ConversionException(
                        target.name() + ": items[" + index + "]: None where an element was expected");
            }
            return item;
        }

        private ConversionException undecoded(RuntimeException e, String where) {
            if (e instanceof ConversionFailure failure) {
                return new ConversionException(target.name() + ": " + failure.describe(where), e.getCause());
            }
            // hashCode or equals of the user's own class
            return new ConversionException(
                    target.name() + ": the " + where + " cannot be put together ("
                            + e.getClass().getName() + ")",
                    e);
        }
    }
}
