package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.ConversionException;
import io.pyworker.PythonException;
import io.pyworker.QueueFullException;
import io.pyworker.WorkerClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.bundle.CallLimits;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import io.pyworker.wire.Outcome;
import io.pyworker.wire.PythonError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, with the test as the interpreter and the executor, so that each step is over when its line is. */
class PublisherTest extends PoolFixture {
    private WorkerPool pool;
    private FakeInterpreter interpreter;
    private Flow.Publisher<Long> publisher;
    private final Signals<Long> signals = new Signals<>();

    @BeforeEach
    void start() {
        pool = pool(1);
        interpreter = interpreter(0);
        interpreter.becomeReady();
        publisher = channel(pool).publish(ECHO, 7L);
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    private long begun() {
        publisher.subscribe(signals);
        interpreter.begin(interpreter.calls().size() - 1);
        return lastCall();
    }

    private long lastCall() {
        return interpreter.calls().get(interpreter.calls().size() - 1).id();
    }

    private long credit(long id) {
        return interpreter.listener.takeCredit(id);
    }

    private void item(long id, Object value) {
        interpreter.listener.accept(new Outcome.Item(id, value));
    }

    private void returned(long id) {
        interpreter.listener.accept(new Outcome.Returned(id, null));
    }

    @Test
    void eachSubscriptionIsACallWithTheSameArguments() {
        assertThat(interpreter.calls()).isEmpty();
        publisher.subscribe(new Signals<>());
        publisher.subscribe(new Signals<>());
        assertThat(interpreter.calls()).extracting(call -> call.arguments()[0]).containsExactly(7L, 7L);
    }

    @Test
    void demandReachesTheInterpreterAndIsNeverMoreThanTheBuffer() {
        long id = begun();
        assertThat(credit(id)).isZero();
        signals.subscription().request(3);
        assertThat(interpreter.wasSent(new Message.Demand(id))).isTrue();
        assertThat(credit(id)).isEqualTo(3);
        assertThat(credit(id)).isZero();
        signals.subscription().request(Long.MAX_VALUE);
        assertThat(credit(id)).isEqualTo(1021);
        for (long i = 0; i < 512; i++) {
            item(id, i);
        }
        assertThat(credit(id)).isEqualTo(512);
        returned(id);
        assertThat(signals.items).hasSize(512);
        assertThat(signals.completions).isOne();
    }

    @Test
    void theErrorComesAfterTheElements() {
        signals.onSubscribe = subscription -> subscription.request(10);
        long id = begun();
        item(id, 1L);
        item(id, 2L);
        interpreter.listener.accept(new Outcome.Raised(id, new PythonError("ValueError", "no", List.of(), null)));
        item(id, 3L);
        returned(id);
        assertThat(signals.items).containsExactly(1L, 2L);
        assertThat(signals.errors).singleElement().isInstanceOf(PythonException.class);
        assertThat(signals.completions).isZero();
        assertThat(pool.pendingCalls()).isZero();
    }

    @Test
    void anEmptyStreamCompletesWithoutDemand() {
        returned(begun());
        assertThat(signals.completions).isOne();
    }

    @Test
    void requestingNothingIsAnErrorAndCancels() {
        long id = begun();
        signals.subscription().request(0);
        signals.subscription().request(-1);
        assertThat(signals.errors)
                .singleElement()
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("rule 3.9");
        awaitCancelled(id);
    }

    @Test
    void afterCancelNothingComes() {
        signals.onSubscribe = subscription -> subscription.request(10);
        long id = begun();
        item(id, 1L);
        signals.subscription().cancel();
        signals.subscription().cancel();
        signals.subscription().request(5);
        signals.subscription().request(-5);
        item(id, 2L);
        assertThat(credit(id)).isZero();
        awaitCancelled(id);
        interpreter.stopped(id);
        assertThat(signals.items).containsExactly(1L);
        assertThat(signals.ended()).isFalse();
        assertThat(pool.pendingCalls()).isZero();
    }

    @Test
    void cancellingWhileSubscribingMakesNoCall() {
        signals.onSubscribe = Flow.Subscription::cancel;
        publisher.subscribe(signals);
        assertThat(interpreter.calls()).isEmpty();
        assertThat(pool.pendingCalls()).isZero();
    }

    @Test
    void aSubscriberThatThrowsIsCancelled() {
        signals.onSubscribe = subscription -> subscription.request(10);
        signals.onNext = item -> {
            throw new IllegalStateException("of the test");
        };
        long id = begun();
        item(id, 1L);
        item(id, 2L);
        awaitCancelled(id);
        assertThat(signals.items).containsExactly(1L);
        assertThat(signals.ended()).isFalse();
    }

    @Test
    void requestingFromWithinASignalDoesNotRecurse() {
        int[] depth = {0, 0};
        signals.onSubscribe = subscription -> subscription.request(1);
        signals.onNext = item -> {
            depth[1] = Math.max(depth[1], ++depth[0]);
            signals.subscription().request(1);
            depth[0]--;
        };
        long id = begun();
        for (long i = 0; i < 10_000; i++) {
            assertThat(credit(id)).isOne();
            item(id, i);
        }
        assertThat(signals.items).hasSize(10_000);
        assertThat(depth[1]).isOne();
    }

    @Test
    void anElementThatIsNotOfItsTypeEndsTheStream() {
        signals.onSubscribe = subscription -> subscription.request(10);
        long id = begun();
        item(id, 1L);
        item(id, "x");
        assertThat(signals.errors)
                .singleElement()
                .isInstanceOf(ConversionException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("Echo.echo: items[1]: str where int64 was declared");
        awaitCancelled(id);
    }

    @Test
    void noneIsNoElement() {
        signals.onSubscribe = subscription -> subscription.request(10);
        item(begun(), null);
        assertThat(signals.errors).singleElement().isInstanceOf(ConversionException.class);
    }

    @Test
    void thereMustBeASubscriber() {
        assertThatThrownBy(() -> publisher.subscribe(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theLossOfTheInterpreterEndsIt() {
        signals.onSubscribe = subscription -> subscription.request(10);
        item(begun(), 1L);
        interpreter.end(new IllegalStateException("of the test"));
        assertThat(signals.items).containsExactly(1L);
        assertThat(signals.errors).singleElement().isInstanceOf(WorkerLostException.class);
    }

    @Test
    void closingEndsAStreamThatWaitsForItsConsumerAtOnce() {
        long id = begun();
        assertThat(credit(id)).isZero();
        close(pool, Duration.ofMinutes(10));
        assertThat(signals.errors).singleElement().isInstanceOf(WorkerClosedException.class);
        Signals<Long> late = new Signals<>();
        publisher.subscribe(late);
        assertThat(late.errors).singleElement().isInstanceOf(WorkerClosedException.class);
    }

    @Test
    void theOneThatWaitsLongestIsAbandoned() {
        close();
        limits = new CallLimits(0, CallLimits.WhenFull.REJECT, Optional.empty(), 2);
        engine.interpreters.clear();
        start();
        long first = begun();
        Signals<Long> other = new Signals<>();
        publisher.subscribe(other);
        interpreter.begin(1);
        long second = lastCall();
        Signals<Long> refused = new Signals<>();
        publisher.subscribe(refused);
        assertThat(refused.errors)
                .singleElement()
                .isInstanceOf(QueueFullException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("Echo.echo: worker 'text' has 2 live streams, none of which waits for its consumer;"
                        + " raise `streams` in [worker.text.limits].");
        assertThat(credit(second)).isZero();
        assertThat(credit(first)).isZero();
        publisher.subscribe(new Signals<>());
        awaitCancelled(second);
        interpreter.stopped(second);
        assertThat(other.errors)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("Echo.echo: the stream was abandoned: ");
        assertThat(signals.ended()).isFalse();
        assertThat(pool.streams().size()).isEqualTo(2);
    }

    private void awaitCancelled(long id) {
        await().until(() -> interpreter.cancelled.contains(id));
    }
}
