package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.ConversionException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.wire.Codec;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.ConversionFailure;
import java.nio.ByteBuffer;
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
        refuseOnInterpreter(export.name());
        BlockingCompletion completion = new BlockingCompletion(export.name());
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
        BoundExport<T> bound = bound(export);
        return new CallPublisher<>(pool, bound, bound.encode(arguments), deadline(export));
    }

    @Override
    public <T> CloseableIterator<T> iterate(Export<T> export, @Nullable Object... arguments) {
        BoundExport<T> bound = bound(export);
        refuseOnInterpreter(export.name());
        @Nullable Object[] encoded = bound.encode(arguments);
        Optional<Duration> deadline = deadline(export).or(pool::callTimeout);
        CallIterator<T> iterator =
                new CallIterator<>(bound, consumer -> new StreamCall(pool, bound.target, encoded, deadline, consumer));
        iterator.call().admit(true);
        return iterator;
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
        throw new UnsupportedOperationException();
    }

    /** Waiting is refused on an interpreter's thread. */
    static void refuseOnInterpreter(String call) {
        if (InterpreterThread.isCurrent()) {
            throw new CallRefusedException(
                    call + ": a blocking call from an interpreter's own thread could wait for itself."
                            + " Use the Async view there, or complete futures elsewhere with Workers.builder().executor(...).");
        }
    }

    /** Throws it, as if it were unchecked: a method that declares it may show it to its caller. */
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
        private final List<Codec<Object>> parameters;
        private final Codec<R> result;

        private BoundExport(Target target, List<Codec<Object>> parameters, Codec<R> result) {
            this.target = target;
            this.parameters = parameters;
            this.result = result;
        }

        @SuppressWarnings("unchecked") // a codec of the parameter's type; generated code passes nothing else
        static <R> BoundExport<R> of(String contract, Export<R> export, Codecs codecs) {
            List<Codec<Object>> parameters = export.parameters().stream()
                    .map(type -> (Codec<Object>) codecs.of(type))
                    .toList();
            return new BoundExport<>(
                    new Target(contract, export.index(), export.name()), parameters, codecs.of(export.result()));
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
                return parameters.get(index).encode(argument);
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

        /** Encoded arguments for a call, which consumes them. */
        static @Nullable Object[] copied(@Nullable Object[] encoded) {
            @Nullable Object[] copies = encoded.clone();
            for (int i = 0; i < copies.length; i++) {
                if (copies[i] instanceof ByteBuffer bytes) {
                    copies[i] = bytes.duplicate();
                }
            }
            return copies;
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
