package io.pyworker.graalpy;

import io.pyworker.CloseableIterator;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.graalpy.StormCall.Hit;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thread that makes calls of all kinds, and checks what each comes to. */
final class StormCaller implements Runnable {
    private static final int IN_FLIGHT = 12;
    private static final int KEYS = 16;
    private static final double SHORTEST_MILLIS = 0.5;
    private static final double LONGEST_MILLIS = 2_000;
    private static final double ENDLESS_MILLIS = 20;

    /** What gives a script's number, and after how long it does so. */
    private static final List<String> SCRIPTS = List.of("x", "import asyncio\nawait asyncio.sleep(0.001)\nx");

    private static final String RAISING_SCRIPT = "raise ValueError(str(x))";

    /** The storm that a caller is a part of. */
    record Storm(
            StormFunctions functions,
            StormLog log,
            ScheduledExecutorService timer,
            AtomicInteger callbacks,
            boolean mayRefuse) {}

    private final Storm storm;
    private final StormFunctions functions;
    private final StormLog log;
    private final String name;
    private final Random random;
    private final long firstNumber;
    private final int calls;
    private final boolean isInterrupted;
    private final Semaphore free = new Semaphore(IN_FLIGHT);

    // about the call that is being made
    private CallChannel channel;
    private Set<Hit> hits;
    private long number;

    /**
     * A caller.
     *
     * @param seed makes it a different one
     * @param isInterrupted whether its thread is interrupted at random
     */
    StormCaller(Storm storm, int seed, int calls, boolean isInterrupted) {
        this.storm = storm;
        functions = storm.functions;
        log = storm.log;
        name = "seed " + seed;
        random = new Random(seed);
        firstNumber = seed * 1_000_000_000L;
        this.calls = calls;
        this.isInterrupted = isInterrupted;
    }

    @Override
    public void run() {
        for (int i = 0; i < calls; i++) {
            Thread.interrupted();
            number = firstNumber + i * 1_000L + random.nextInt(1_000);
            channel = functions.worker.channel();
            hits = StormCall.none();
            if (storm.mayRefuse) {
                hits.add(Hit.REFUSED);
            }
            if (random.nextInt(4) == 0) {
                channel = channel.keyed(random.nextInt(KEYS));
            }
            try {
                call();
            } catch (Throwable t) { // a call that throws what no call may throw, or a fault of the storm's own
                log.wrong(new AssertionError(name + ", call " + number + " failed in the caller", t));
            }
        }
        free.acquireUninterruptibly(IN_FLIGHT);
    }

    private void call() {
        int kind = random.nextInt(100);
        if (kind < 35) {
            finite(any(functions.returning), StormCall.gives(number), number);
        } else if (kind < 42) {
            finite(any(functions.raising), StormCall.raises(number), number);
        } else if (kind < 52) {
            endless(any(functions.running), number);
        } else if (kind < 54) {
            polite();
        } else if (kind < 64) {
            callable();
        } else if (kind < 70) {
            shared();
        } else if (kind < 76) {
            script();
        } else {
            stream(kind);
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From half a millisecond to two seconds, and short ones as likely as long ones. */
    private double millis(double longest) {
        return SHORTEST_MILLIS * Math.pow(longest / SHORTEST_MILLIS, random.nextDouble());
    }

    private void limit(double longestMillis) {
        channel = channel.within(Duration.ofNanos((long) (millis(longestMillis) * 1e6)));
        hits.add(Hit.EXPIRED);
    }

    private StormCall hitting(Export<?> export, Predicate<@Nullable Object> own) {
        return new StormCall(name + ", " + export.name() + "(" + number + ") " + hits, own, hits);
    }

    // calls with one value

    private void finite(Export<Long> export, Predicate<@Nullable Object> own, Object... arguments) {
        if (random.nextInt(4) == 0) {
            limit(LONGEST_MILLIS);
        }
        if (random.nextInt(3) == 0) {
            block(export, own, arguments);
        } else {
            callAsync(export, own, random.nextInt(10) < 3, random.nextInt(4) > 0, arguments);
        }
    }

    /** With what ends it: a deadline, or that it is cancelled. */
    private void endless(Export<Long> export, Object... arguments) {
        boolean cancels = random.nextBoolean();
        boolean mayInterrupt = cancels && random.nextBoolean();
        if (!mayInterrupt) {
            limit(random.nextInt(100) == 0 ? LONGEST_MILLIS : ENDLESS_MILLIS);
        }
        if (cancels || random.nextBoolean()) {
            callAsync(export, StormCall.endsNever(), cancels, mayInterrupt, arguments);
        } else {
            block(export, StormCall.endsNever(), arguments);
        }
    }

    private void polite() {
        callAsync(functions.polite, StormCall.endsNever(), true, random.nextBoolean(), number);
    }

    private void callable() {
        Export<Long> export = any(functions.applying);
        long mine = number;
        switch (random.nextInt(4)) {
            case 0 -> {
                RuntimeException thrown = new IllegalStateException("call " + mine);
                finite(
                        export,
                        outcome -> outcome == thrown,
                        counted(x -> {
                            throw thrown;
                        }),
                        number);
            }
            case 1 -> endless(export, counted(StormCaller::blocked), number);
            default -> finite(export, StormCall.gives(mine + 1), counted(x -> x + 1), number);
        }
    }

    private LongUnaryOperator counted(LongUnaryOperator function) {
        return x -> {
            storm.callbacks.incrementAndGet();
            try {
                return function.applyAsLong(x);
            } finally {
                storm.callbacks.decrementAndGet();
            }
        };
    }

    private static long blocked(long x) {
        while (!Thread.interrupted()) {
            LockSupport.park();
        }
        return x;
    }

    private void shared() {
        ByteBuffer memory = random.nextBoolean() ? ByteBuffer.allocateDirect(64) : ByteBuffer.allocate(64);
        long mine = number;
        Predicate<@Nullable Object> written =
                outcome -> StormCall.gives(mine).test(outcome) && memory.get(0) == mine % 128;
        finite(any(functions.filling), written, memory, number);
    }

    private void script() {
        boolean raises = random.nextInt(3) == 0;
        String source = raises ? RAISING_SCRIPT : any(SCRIPTS);
        Predicate<@Nullable Object> own = raises ? StormCall.raises(number) : StormCall.gives(number);
        boolean cancels = random.nextInt(3) == 0;
        free.acquireUninterruptibly();
        if (cancels) {
            hits.add(Hit.CANCELLED);
        }
        StormCall call = new StormCall(name + ", script " + number, own, hits);
        check(call, functions.worker.run(source, Map.of("x", number), PyType.INT64), cancels, true);
    }

    private void block(Export<Long> export, Predicate<@Nullable Object> own, Object... arguments) {
        if (isInterrupted) {
            hits.add(Hit.INTERRUPTED);
        }
        StormCall call = hitting(export, own);
        try {
            log.settled(call, channel.call(export, arguments), null);
        } catch (Throwable failure) { // it is the outcome
            log.settled(call, null, failure);
        }
    }

    private void callAsync(
            Export<Long> export,
            Predicate<@Nullable Object> own,
            boolean cancels,
            boolean mayInterrupt,
            Object... arguments) {
        free.acquireUninterruptibly();
        if (cancels) {
            hits.add(Hit.CANCELLED);
        }
        check(hitting(export, own), channel.callAsync(export, arguments), cancels, mayInterrupt);
    }

    private void check(StormCall call, CompletableFuture<Long> future, boolean cancels, boolean mayInterrupt) {
        future.whenComplete((value, failure) -> {
            log.settled(call, value, failure);
            free.release();
        });
        if (cancels && random.nextInt(5) == 0) {
            future.cancel(mayInterrupt);
        } else if (cancels) {
            storm.timer.schedule(() -> future.cancel(mayInterrupt), random.nextInt(8_000), TimeUnit.MICROSECONDS);
        }
    }

    // streams

    private void stream(int kind) {
        hits.add(Hit.ABANDONED);
        hits.add(Hit.REFUSED); // too many live streams, none of which waits for its consumer
        if (random.nextInt(3) == 0) {
            limit(LONGEST_MILLIS);
        }
        int length = StormFunctions.length(number);
        if (kind < 82) {
            read(any(functions.numbers), end(length), random.nextInt(80), number);
        } else if (kind < 87) {
            int mapped = (int) (number % 8);
            read(functions.mapped, end(mapped), random.nextInt(16), counted(x -> x), number);
        } else if (kind < 92) {
            read(any(functions.failing), StormCall.raises(number), random.nextInt(80), number);
        } else {
            read(any(functions.endless), StormCall.endsNever(), random.nextInt(300), number);
        }
    }

    /** For a stream of that many elements. */
    private static Predicate<@Nullable Object> end(long length) {
        return StormCall.gives(length);
    }

    /** Up to so many elements, and then it is closed or left alone. */
    private void read(Export<Long> export, Predicate<@Nullable Object> own, int most, Object... arguments) {
        switch (random.nextInt(3)) {
            case 0 -> publish(export, own, most, arguments);
            case 1 -> iterate(export, own, most, arguments);
            default -> streamed(export, own, most, arguments);
        }
    }

    private void publish(Export<Long> export, Predicate<@Nullable Object> own, int most, Object... arguments) {
        free.acquireUninterruptibly();
        StormCall call = hitting(export, own);
        int batch = 1 + random.nextInt(50);
        channel.publish(export, arguments)
                .subscribe(new StormSubscriber(call, log, free::release, number, most, batch, random.nextInt(3) > 0));
    }

    private void iterate(Export<Long> export, Predicate<@Nullable Object> own, int most, Object... arguments) {
        if (isInterrupted) {
            hits.add(Hit.INTERRUPTED);
        }
        CloseableIterator<Long> iterator = channel.iterate(export, arguments);
        if (read(hitting(export, own), iterator, most) && random.nextInt(3) > 0) {
            iterator.close();
        }
    }

    private void streamed(Export<Long> export, Predicate<@Nullable Object> own, int most, Object... arguments) {
        if (isInterrupted) {
            hits.add(Hit.INTERRUPTED);
        }
        Stream<Long> stream = channel.stream(export, arguments);
        if (read(hitting(export, own), stream.iterator(), most) && random.nextInt(3) > 0) {
            stream.close();
        }
    }

    /** Whether it has not come to the end. */
    private boolean read(StormCall call, Iterator<Long> iterator, int most) {
        List<Long> taken = new ArrayList<>();
        try {
            while (taken.size() < most) {
                if (!iterator.hasNext()) {
                    log.settled(call, (long) taken.size(), null);
                    return false;
                }
                taken.add(iterator.next());
                if (taken.get(taken.size() - 1) != number + taken.size() - 1) {
                    log.wrong(new AssertionError(call.what() + ": " + taken));
                }
            }
        } catch (Throwable failure) { // it is the outcome
            log.settled(call, null, failure);
            return false;
        }
        log.left("left");
        return true;
    }
}
