package com.acme.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pyworker.CloseableIterator;
import io.pyworker.PythonException;
import io.pyworker.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams, functions, progress and mapped errors, from the interface to the Python function and back. */
@Timeout(120)
class SensorsTest {
    private static final Reading LOW = new Reading("low", 1);
    private static final Reading HIGH = new Reading("high", 3);

    private static Workers workers;
    private static Sensors sensors;
    private static SensorsAsync async;

    @BeforeAll
    static void open() {
        workers = Workers.open();
        sensors = workers.connect(Sensors.class);
        async = workers.connect(SensorsAsync.class);
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    /** Asks for one element after the other. */
    private static final class Collecting<T> implements Flow.Subscriber<T> {
        final CompletableFuture<List<T>> all = new CompletableFuture<>();
        private final List<T> items = new ArrayList<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscription.request(1);
        }

        @Override
        public void onNext(T item) {
            items.add(item);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(items);
        }
    }

    private static <T> List<T> collected(Flow.Publisher<T> publisher) {
        Collecting<T> collecting = new Collecting<>();
        publisher.subscribe(collecting);
        return collecting.all.join();
    }

    @Test
    void everyKindOfStreamHasAllElements() {
        assertThat(sensors.count(5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(sensors.countTwice(2)).toIterable().containsExactly(0, 1, 0, 1);
        assertThat(sensors.readings(2)).toIterable().containsExactly(new Reading("s0", 0), new Reading("s1", 0.5));
        assertThat(collected(sensors.lines("a\nb"))).containsExactly("a", "b");
        assertThat(collected(async.readings(1))).containsExactly(new Reading("s0", 0));
    }

    @Test
    void aPublisherMayBeSubscribedTwice() {
        Flow.Publisher<Integer> count = async.count(2);
        assertThat(collected(count)).isEqualTo(collected(count)).containsExactly(0, 1);
    }

    @Test
    void closingAStreamRunsFinally() {
        sensors.isClosed();
        try (Stream<Integer> count = sensors.count(1_000_000)) {
            assertThat(count.limit(3)).containsExactly(0, 1, 2);
        }
        awaitClosed();
    }

    @Test
    void closingAnAsynchronousGeneratorRunsFinallyWhateverItDoesAtThatMoment() {
        sensors.isClosed();
        for (int i = 0; i < 30; i++) {
            try (CloseableIterator<Reading> readings = sensors.readings(1_000_000)) {
                assertThat(readings.next().sensor()).isEqualTo("s0");
            }
            awaitClosed();
        }
    }

    private static void awaitClosed() {
        while (!sensors.isClosed()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anErrorComesAfterTheElementsBeforeItAndIsMapped() {
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> sensors.failing(2).forEach(seen::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no more")
                .hasCauseInstanceOf(PythonException.class);
        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void functionsAreCalledWithRecords() throws IOException {
        Comparator<Reading> byValue = Comparator.comparing(Reading::value);
        assertThat(sensors.sorted(List.of(HIGH, LOW), byValue)).containsExactly(LOW, HIGH);
        assertThat(sensors.next(LOW, last -> new Reading(last.sensor(), 2))).isEqualTo(new Reading("low", 2));
    }

    @Test
    void awaitedFunctionsRunTogether() {
        CountDownLatch both = new CountDownLatch(2);
        assertThat(sensors.lengths(List.of("a", "bc"), word -> {
                    both.countDown();
                    await(both);
                    return word.length();
                }))
                .containsExactly(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFunctionThatIsKeptOutlivesItsCall() {
        sensors.keep(() -> "kept");
        assertThat(sensors.name()).isEqualTo("kept");
        assertThatThrownBy(sensors::name).hasMessageContaining("ReferenceError");
    }

    @Test
    void progressEndsWithTheLastValue() {
        List<Integer> told = new CopyOnWriteArrayList<>();
        assertThat(sensors.measure(1000, told::add)).isEqualTo(1000);
        assertThat(told).isSorted().endsWith(1000).hasSizeLessThan(1000);
    }

    @Test
    void aCheckedExceptionOfPythonsIsDeclaredAndThrown() {
        assertThatThrownBy(() -> sensors.mean(List.of()))
                .isInstanceOf(NoReadingsException.class)
                .hasMessageContaining("nothing was measured");
        assertThatThrownBy(async.mean(List.of())::join).hasCauseInstanceOf(NoReadingsException.class);
    }

    @Test
    void whatAFunctionThrowsComesBackAsTheSameObject() {
        IOException checked = new IOException("disk");
        assertThatThrownBy(() -> sensors.next(LOW, last -> {
                    throw checked;
                }))
                .isSameAs(checked);
        RuntimeException unchecked = new UnsupportedOperationException();
        assertThatThrownBy(() -> sensors.sorted(List.of(HIGH, LOW), (a, b) -> {
                    throw unchecked;
                }))
                .isSameAs(unchecked);
    }

    @Test
    void pythonCatchesAMappedExceptionOfJava() {
        assertThat(sensors.caught(() -> {
                    throw new IllegalArgumentException("from Java");
                }))
                .isEqualTo("from Java");
    }
}
