package io.pyworker.pool;

import io.pyworker.ConversionException;
import io.pyworker.PyWorkerException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.wire.Codec;
import io.pyworker.wire.ConversionFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The calls of one contract to one pool: arguments are encoded on the caller's thread, codecs are bound once. */
public final class PoolChannel implements CallChannel {
    private final WorkerPool pool;
    private final List<BoundExport<?>> exports;

    public PoolChannel(WorkerPool pool, String contract, List<Export<?>> exports) {
        this.pool = pool;
        this.exports = exports.stream()
                .<BoundExport<?>>map(export -> BoundExport.of(contract, export))
                .toList();
    }

    /** The channel of {@code PyWorker.run}. */
    public static PoolChannel forScripts(WorkerPool pool) {
        return new PoolChannel(pool, Target.SCRIPT, List.of(SCRIPT));
    }

    /** Runs a source text with named values. */
    public static final Export<Object> SCRIPT =
            new Export<>(0, "run", List.of(PyType.STR, PyType.dict(PyType.STR, PyType.ANY)), PyType.ANY);

    @Override
    public <R> @Nullable R call(Export<R> export, @Nullable Object... arguments) {
        BoundExport<R> bound = bound(export);
        BlockingCompletion completion = new BlockingCompletion();
        PendingCall call = new PendingCall(bound.target, encode(bound, arguments), completion);
        pool.submit(call);
        return decode(bound, completion.await(call));
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments) {
        BoundExport<R> bound = bound(export);
        CompletableFuture<R> future = new CompletableFuture<>();
        try {
            @Nullable Object[] encoded = encode(bound, arguments);
            pool.submit(new PendingCall(
                    bound.target,
                    encoded,
                    new FutureCompletion<>(bound, future, pool.settings().executor())));
        } catch (PyWorkerException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    @SuppressWarnings("unchecked") // exports are bound by their own index
    private <R> BoundExport<R> bound(Export<R> export) {
        return (BoundExport<R>) exports.get(export.index());
    }

    private static @Nullable Object[] encode(BoundExport<?> bound, @Nullable Object[] arguments) {
        @Nullable Object[] encoded = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            encoded[i] = encode(bound, i, arguments[i]);
        }
        return encoded;
    }

    private static @Nullable Object encode(BoundExport<?> bound, int index, @Nullable Object argument) {
        try {
            return bound.parameters.get(index).encode(argument);
        } catch (ConversionFailure e) {
            throw new ConversionException(bound.target.name() + ": " + e.describe("args[" + index + "]"), e);
        } catch (RuntimeException e) { // the caller's own collection failed while it was read
            throw new ConversionException(
                    bound.target.name() + ": args[" + index + "] cannot be read (" + e + "); was it changed meanwhile?",
                    e);
        }
    }

    static <R> @Nullable R decode(BoundExport<R> bound, @Nullable Object wireValue) {
        try {
            return bound.result.decode(wireValue);
        } catch (ConversionFailure e) {
            throw new ConversionException(bound.target.name() + ": " + e.describe("result"), e);
        }
    }

    /** An export with the codecs of its types. */
    static final class BoundExport<R> {
        final Target target;
        final List<Codec<Object>> parameters;
        final Codec<R> result;

        private BoundExport(Target target, List<Codec<Object>> parameters, Codec<R> result) {
            this.target = target;
            this.parameters = parameters;
            this.result = result;
        }

        @SuppressWarnings("unchecked") // a codec of the parameter's type; generated code passes nothing else
        static <R> BoundExport<R> of(String contract, Export<R> export) {
            List<Codec<Object>> parameters = export.parameters().stream()
                    .map(type -> (Codec<Object>) Codec.of(type))
                    .toList();
            return new BoundExport<>(
                    new Target(contract, export.index(), export.name()), parameters, Codec.of(export.result()));
        }
    }
}
