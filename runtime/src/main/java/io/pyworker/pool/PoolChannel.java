package io.pyworker.pool;

import io.pyworker.CallRefusedException;
import io.pyworker.CloseableIterator;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.engine.CallChain;
import io.pyworker.engine.CallbackThread;
import io.pyworker.engine.InterpreterThread;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.HostFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The calls of one contract to one pool: arguments are encoded on the caller's thread, codecs are bound once. */
public final class PoolChannel implements CallChannel {
    private static final List<PyType<?>> SCRIPT_PARAMETERS =
            List.of(PyType.STR, PyType.dict(PyType.STR, PyType.ANY), PyType.STR);
    private static final List<PyType<?>> NAMED_PARAMETERS =
            List.of(PyType.STR, PyType.list(PyType.ANY), PyType.dict(PyType.STR, PyType.ANY));

    private final WorkerPool pool;
    private final List<BoundExport<?>> exports;

    /** The deadline of all calls; null where the exports say it. */
    private final @Nullable Duration within;

    /** Where all calls go; null where each may go anywhere. */
    private final @Nullable Affinity affinity;

    /** What all calls are calls of; null for functions. */
    private final @Nullable RemoteInstance instance;

    public PoolChannel(WorkerPool pool, String contract, List<Export<?>> exports) {
        this(pool, bound(contract, exports), null, null, null);
    }

    private PoolChannel(
            WorkerPool pool,
            List<BoundExport<?>> exports,
            @Nullable Duration within,
            @Nullable Affinity affinity,
            @Nullable RemoteInstance instance) {
        this.pool = pool;
        this.exports = exports;
        this.within = within;
        this.affinity = affinity;
        this.instance = instance;
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

    /** What calls an exported function by its name: its first argument, before the positional and the keyword ones. */
    public static Export<Object> named(String function) {
        return new Export<>(0, function, NAMED_PARAMETERS, PyType.ANY);
    }

    /** The channel of {@code PyWorker.call}. */
    public static PoolChannel forNamed(WorkerPool pool, Export<?> named) {
        return new PoolChannel(pool, Target.NAMED, List.of(named));
    }

    @Override
    public CallChannel within(Duration deadline) {
        return new PoolChannel(pool, exports, deadline, affinity, instance);
    }

    @Override
    public <R> @Nullable R call(Export<R> export, @Nullable Object... arguments) {
        return call(bound(export), deadline(export), arguments);
    }

    private <R> @Nullable R call(BoundExport<R> bound, Optional<Duration> deadline, @Nullable Object[] arguments) {
        refuseToWait(bound.target.name(), pool);
        BlockingCompletion completion = new BlockingCompletion(bound.errors);
        PendingCall call = newCall(bound, arguments, completion);
        deadline.or(pool::callTimeout).ifPresent(limit -> call.limit(limit, pool.deadlines()));
        CallChain chain = CallbackThread.chain();
        if (chain == null) {
            pool.admit(call, true);
            return bound.decode(completion.await(call));
        }
        try {
            call.follow(chain);
            AwaitedCall awaited = new AwaitedCall(call, pool, call::isSettled);
            awaited.waitIn(chain); // before: who blocks for room in the queue waits, too
            pool.admit(call, true);
            awaited.refuseDeadlock(chain);
            return bound.decode(completion.await(call));
        } finally {
            chain.waitFor(null);
        }
    }

    @Override
    public <R> CompletableFuture<R> callAsync(Export<R> export, @Nullable Object... arguments) {
        return callAsync(() -> bound(export), deadline(export), arguments);
    }

    private <R> CompletableFuture<R> callAsync(
            Supplier<BoundExport<R>> export, Optional<Duration> deadline, @Nullable Object[] arguments) {
        CallFuture<R> future = new CallFuture<>();
        try {
            BoundExport<R> bound = export.get();
            CallerStack caller = pool.keepsCallerStacks() ? new CallerStack() : null;
            PendingCall call =
                    newCall(bound, arguments, new FutureCompletion<>(bound, future, pool.completions(), caller));
            future.of(call);
            deadline.ifPresent(limit -> call.limit(limit, pool.deadlines()));
            pool.admit(call, false);
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    @Override
    public <T> Flow.Publisher<T> publish(Export<T> export, @Nullable Object... arguments) {
        CallerStack caller = pool.keepsCallerStacks() ? new CallerStack() : null;
        return new CallPublisher<>(request(export, arguments, deadline(export), null), caller);
    }

    @Override
    public <T> CloseableIterator<T> iterate(Export<T> export, @Nullable Object... arguments) {
        refuseToWait(export.name(), pool);
        StreamRequest<T> request =
                request(export, arguments, deadline(export).or(pool::callTimeout), CallbackThread.chain());
        CallIterator<T> iterator = new CallIterator<>(request);
        iterator.call().admit(true);
        return iterator;
    }

    private <T> StreamRequest<T> request(
            Export<T> export, @Nullable Object[] arguments, Optional<Duration> deadline, @Nullable CallChain chain) {
        BoundExport<T> bound = bound(export);
        return new StreamRequest<>(pool, bound, encoded(bound, arguments), deadline, affinity, instance, chain);
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
        if (instance != null) {
            throw new IllegalArgumentException("the calls of an object go to its own interpreter: they take no key");
        }
        return new PoolChannel(pool, exports, within, new Affinity(key.hashCode()), null);
    }

    /** The channel of an instance that its first call makes. */
    public PoolChannel ofInstance() {
        return of(new RemoteInstance(pool.objects().madeByFirstCall()));
    }

    private PoolChannel of(@Nullable RemoteInstance object) {
        return new PoolChannel(pool, exports, within, null, object);
    }

    @Override
    public <T> T construct(Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments) {
        return Objects.requireNonNull(of(null).call(constructing(export, proxy), deadline(export), arguments));
    }

    @Override
    public <T> CompletableFuture<T> constructAsync(
            Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments) {
        return of(null).callAsync(() -> constructing(export, proxy), deadline(export), arguments);
    }

    private <T> BoundExport<T> constructing(Export<Void> export, Function<CallChannel, T> proxy) {
        return making(export, proxy, pool.objects().toBeMade());
    }

    @Override
    public <T> @Nullable T obtain(Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments) {
        return call(obtaining(export, proxy), deadline(export), arguments);
    }

    @Override
    public <T> CompletableFuture<T> obtainAsync(
            Export<Void> export, Function<CallChannel, T> proxy, @Nullable Object... arguments) {
        return callAsync(() -> obtaining(export, proxy), deadline(export), arguments);
    }

    private <T> BoundExport<T> obtaining(Export<Void> export, Function<CallChannel, T> proxy) {
        if (instance == null) {
            throw new IllegalStateException(export.name() + " is called of no instance");
        }
        instance.reference().requireOpen(export.name());
        return making(export, proxy, instance.reference().sibling());
    }

    private <T> BoundExport<T> making(Export<Void> export, Function<CallChannel, T> proxy, RemoteReference reference) {
        RemoteInstance made = new RemoteInstance(reference);
        return bound(export).making(made, () -> proxy.apply(of(made)));
    }

    @Override
    public void release() {
        if (instance != null) {
            instance.release();
        }
    }

    private PendingCall newCall(BoundExport<?> bound, @Nullable Object[] arguments, PendingCall.Completion completion) {
        @Nullable Object[] encoded = encoded(bound, arguments);
        RemoteInstance made = bound.made;
        RemoteInstance receiver = instance == null ? made : instance;
        if (receiver != null) {
            receiver.use(bound.target.name());
        }
        PendingCall call =
                pool.newCall(bound.target, encoded, made == null ? completion : new MakingCompletion(completion, made));
        if (affinity != null) {
            call.stickTo(affinity);
        }
        if (receiver != null) {
            call.belongTo(receiver.reference());
        }
        return call;
    }

    /** The object that is called and the one that is made, if there are such, stand before the arguments. */
    private @Nullable Object[] encoded(BoundExport<?> bound, @Nullable Object[] arguments) {
        List<Long> leading = new ArrayList<>();
        if (instance != null) {
            instance.reference().requireOpen(bound.target.name());
            leading.add(instance.reference().id());
        }
        if (bound.made != null) {
            leading.add(bound.made.reference().id());
        }
        @Nullable Object[] wire = bound.encode(leading, arguments);
        if (pool.isSyncMainOnly() && Arrays.stream(wire).anyMatch(HostFunction.class::isInstance)) {
            throw new CallRefusedException(bound.target.name() + ": worker '" + pool.name()
                    + "' has sync_main_only = true in worker.toml: no function can be passed to it");
        }
        return wire;
    }

    /** Waiting is refused where it could be for itself. */
    static void refuseToWait(String call, WorkerPool pool) {
        refuseOnInterpreter(call);
        CallChain chain = CallbackThread.chain();
        if (chain != null && chain.isAwaitedBy(pool)) {
            throw new CallRefusedException(call + ": a blocking call into worker '" + pool.name()
                    + "' from a function for which it waits could wait for ever: " + chain + " -> " + call + " ("
                    + pool.name()
                    + "). Have Python await the function (aio), or use the Async view and do not wait for its"
                    + " future there.");
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
}
