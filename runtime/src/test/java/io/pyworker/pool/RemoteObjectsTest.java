package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pyworker.ObjectClosedException;
import io.pyworker.WorkerLostException;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import io.pyworker.bundle.CallLimits;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import io.pyworker.wire.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the calls of objects go, and when objects are released. */
class RemoteObjectsTest extends PoolFixture {
    private static final Export<Void> MAKE = new Export<>(0, "Echo.a", List.of(), PyType.NONE);

    private WorkerPool pool;

    private void start(int size) {
        pool = pool(size);
        engine.interpreters.forEach(FakeInterpreter::becomeReady);
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    private CallChannel instance() {
        return channel(pool).ofInstance();
    }

    private static Object reference(Message.Call call) {
        return call.arguments()[0];
    }

    private List<Message.Call> calls(int index) {
        return interpreter(index).calls();
    }

    private List<Message> releases() {
        return interpreter(0).messages.stream()
                .filter(Message.Release.class::isInstance)
                .toList();
    }

    @Test
    void allCallsOfAnObjectGoToTheInterpreterOfTheFirst() {
        start(3);
        CallChannel object = instance();
        object.callAsync(ECHO, 1L);
        for (long i = 2; i <= 5; i++) {
            channel(pool).callAsync(ECHO, i); // keeps that interpreter busy
            object.callAsync(ECHO, i);
        }
        List<Message.Call> calls =
                calls(0).stream().filter(call -> call.arguments().length == 2).toList();
        assertThat(calls).extracting(call -> call.arguments()[1]).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(calls).extracting(RemoteObjectsTest::reference).containsOnly(reference(calls.get(0)));
        assertThat((Long) reference(calls.get(0))).as("made by its first call").isNegative();
    }

    @Test
    void objectsSpread() {
        start(2);
        List<CallChannel> objects = List.of(instance(), instance());
        objects.forEach(object -> object.callAsync(ECHO, 1L));
        assertThat(calls(0)).hasSize(1);
        assertThat(calls(1)).hasSize(1);
        assertThat(reference(calls(0).get(0))).isNotEqualTo(reference(calls(1).get(0)));
        assertThat(pool.statistics().liveObjects()).isEqualTo(2);
    }

    @Test
    void callsThatWaitForTheFirstInterpreterStayTogether() {
        pool = pool(2);
        CallChannel object = instance();
        object.callAsync(ECHO, 1L);
        object.callAsync(ECHO, 2L);
        interpreter(1).becomeReady();
        interpreter(0).becomeReady();
        object.callAsync(ECHO, 3L);
        assertThat(calls(1)).extracting(call -> call.arguments()[1]).containsExactly(1L, 2L, 3L);
        assertThat(calls(0)).isEmpty();
    }

    @Test
    void noIdleInterpreterTakesThemOver() {
        start(2);
        CallChannel object = instance();
        object.callAsync(ECHO, 1L);
        channel(pool).callAsync(ECHO, 0L);
        object.callAsync(ECHO, 2L);
        object.callAsync(ECHO, 3L);
        interpreter(1).returnValue(0, 0L);
        assertThat(calls(1)).hasSize(1);
        assertThat(calls(0)).hasSize(3);
    }

    @Test
    void whatIsConstructedLivesWhereItsConstructorWent() {
        start(2);
        instance().callAsync(ECHO, 0L);
        CompletableFuture<CallChannel> made = channel(pool).ofInstance().constructAsync(MAKE, Function.identity());
        assertThat(made).isNotDone();
        interpreter(1).returnValue(0, true);
        made.join().callAsync(ECHO, 7L);
        assertThat(calls(1))
                .extracting(RemoteObjectsTest::reference)
                .containsExactly(reference(calls(1).get(0)), reference(calls(1).get(0)));
        assertThat((Long) reference(calls(1).get(0)))
                .as("made by its constructor")
                .isPositive();
    }

    @Test
    void whatAMethodGivesLivesWhereItsObjectDoes() {
        start(2);
        CallChannel object = instance();
        CompletableFuture<CallChannel> child = object.obtainAsync(MAKE, Function.identity());
        Object[] arguments = calls(0).get(0).arguments().clone();
        interpreter(0).returnValue(0, true);
        channel(pool).callAsync(ECHO, 0L); // so that the other one is free
        child.join().callAsync(ECHO, 1L);
        assertThat(arguments).hasSize(2).doesNotHaveDuplicates();
        assertThat(calls(0).get(calls(0).size() - 1).arguments()).containsExactly(arguments[1], 1L);
    }

    @Test
    void noObjectIsNullAndReleased() {
        start(1);
        CompletableFuture<CallChannel> child = instance().obtainAsync(MAKE, Function.identity());
        Object reference = calls(0).get(0).arguments()[1];
        interpreter(0).returnValue(0, null);
        assertThat(child.join()).isNull();
        assertThat(interpreter(0).wasSent(new Message.Release((Long) reference)))
                .isTrue();
    }

    @Test
    void closingReleasesOnceWhenTheCallsHaveEnded() {
        start(1);
        CallChannel object = instance();
        object.callAsync(ECHO, 1L);
        object.release();
        object.release();
        long reference = (Long) reference(calls(0).get(0));
        assertThat(pool.statistics().liveObjects()).isZero();
        assertThat(interpreter(0).messages).hasSize(1);
        interpreter(0).returnValue(0, 1L);
        assertThat(interpreter(0).messages).hasSize(2).last().isEqualTo(new Message.Release(reference));
    }

    @Test
    void aClosedObjectRefusesCalls() {
        start(1);
        CallChannel object = instance();
        object.release();
        assertThatThrownBy(() -> object.call(ECHO, 1L))
                .isInstanceOf(ObjectClosedException.class)
                .hasMessageStartingWith("Echo.echo: this object was closed.");
        assertThatThrownBy(() -> object.within(Duration.ofSeconds(1)).iterate(ECHO, 1L))
                .isInstanceOf(ObjectClosedException.class);
        for (CompletableFuture<?> future :
                List.of(object.callAsync(ECHO, 1L), object.obtainAsync(MAKE, Function.identity()))) {
            assertThatThrownBy(future::join).hasCauseInstanceOf(ObjectClosedException.class);
        }
        assertThat(calls(0)).isEmpty();
        assertThat(pool.pendingCalls()).isZero();
    }

    @Test
    void oneThatIsClosedWhileItsFirstCallsWaitIsReleasedAfterTheLast() {
        pool = pool(1);
        CallChannel object = instance();
        CompletableFuture<Long> first = object.callAsync(ECHO, 1L);
        CompletableFuture<Long> second = object.callAsync(ECHO, 2L);
        object.release();
        interpreter(0).becomeReady();
        Object reference = reference(calls(0).get(0));
        assertThat(calls(0)).extracting(RemoteObjectsTest::reference).containsExactly(reference, reference);
        interpreter(0).returnValue(0, 1L);
        assertThat(releases()).isEmpty();
        interpreter(0).returnValue(1, 2L);
        assertThat(interpreter(0).messages).hasSize(3);
        assertThat(releases()).containsExactly(new Message.Release((Long) reference));
        assertThat(first).isCompletedWithValue(1L);
        assertThat(second).isCompletedWithValue(2L);
    }

    @Test
    void oneThatIsDroppedWhileItsCallWaitsForRoomIsReleasedAfterIt() {
        limits = new CallLimits(1, CallLimits.WhenFull.BLOCK, Optional.empty(), CallLimits.DEFAULT_STREAMS);
        start(1);
        channel(pool).callAsync(ECHO, 0L);
        CallChannel object = instance();
        CompletableFuture<Long> blocked = CompletableFuture.supplyAsync(() -> object.call(ECHO, 1L));
        await().until(() -> pool.pendingCalls() == 2);
        object.release(); // as the cleaner does, for which the call alone keeps nothing reachable
        interpreter(0).begin(0);
        await().until(() -> calls(0).size() == 2);
        assertThat(releases()).isEmpty();
        interpreter(0).returnValue(1, 1L);
        assertThat(blocked).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(1L);
        assertThat(releases()).containsExactly(new Message.Release((Long) reference(calls(0).get(1))));
    }

    @Test
    void callsThatNeverBeginHoldUpNoRelease() {
        start(1);
        CallChannel object = instance();
        object.callAsync(ECHO, 1L);
        CompletableFuture<Long> withdrawn = object.callAsync(ECHO, 2L);
        object.release();
        withdrawn.cancel(true);
        assertThat(releases()).isEmpty();
        interpreter(0).returnValue(0, 1L);
        assertThat(releases()).hasSize(1);
    }

    @Test
    void aStreamOfAClosedObjectEndsBeforeItIsReleased() {
        start(1);
        CallChannel object = instance();
        Signals<Long> signals = new Signals<>();
        object.publish(ECHO, 1L).subscribe(signals);
        object.release();
        interpreter(0).begin(0);
        assertThat(releases()).isEmpty();
        interpreter(0).returnValue(0, null);
        assertThat(signals.completions).isOne();
        assertThat(releases()).hasSize(1);
    }

    @Test
    void subscribersHearThatTheObjectWasClosed() {
        start(1);
        CallChannel object = instance();
        Flow.Publisher<Long> publisher = object.within(Duration.ofMinutes(1)).publish(ECHO, 1L);
        object.release();
        Signals<Long> signals = new Signals<>();
        publisher.subscribe(signals);
        assertThat(signals.errors)
                .singleElement()
                .isInstanceOf(ObjectClosedException.class)
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessageStartingWith("Echo.echo: this object was closed.");
        assertThat(signals.completions).isZero();
        assertThat(calls(0)).isEmpty();
        assertThat(pool.pendingCalls()).isZero();
        assertThat(pool.streams().size()).isZero();
    }

    @Test
    void oneThatWasNeverCalledNeedsNoRelease() {
        start(1);
        instance().release();
        assertThat(interpreter(0).messages).isEmpty();
        assertThat(pool.statistics().liveObjects()).isZero();
    }

    @Test
    void aConstructorThatFailsLeavesNothing() {
        start(1);
        CallChannel factory = instance();
        CompletableFuture<CallChannel> made = factory.constructAsync(MAKE, Function.identity());
        interpreter(0).begin(0);
        made.cancel(true);
        interpreter(0).stopped(calls(0).get(0).id());
        assertThat(made).isCompletedExceptionally();
        assertThat(pool.statistics().liveObjects()).as("the factory's own").isEqualTo(1);
        factory.release();
        assertThat(pool.statistics().liveObjects()).isZero();
    }

    @Test
    void anObjectIsLostWithItsInterpreter() {
        start(2);
        CallChannel object = instance();
        CompletableFuture<Long> first = object.callAsync(ECHO, 1L);
        CompletableFuture<Long> second = object.callAsync(ECHO, 2L);
        interpreter(0).begin(0);
        interpreter(0).end(new IllegalStateException("gone"));
        assertLost(first, true);
        assertLost(second, false);
        assertLost(object.callAsync(ECHO, 3L), false);
        assertThatThrownBy(() -> object.call(ECHO, 4L))
                .isInstanceOf(WorkerLostException.class)
                .hasMessageContaining("text-1, on which this object lived, was lost, and the object with it");
        object.release();
        assertThat(pool.statistics().liveObjects()).isZero();
        assertThat(calls(1)).isEmpty();
    }

    @Test
    void anObjectIsLostWhenTheWorkerRestarts() {
        start(1);
        CallChannel object = instance();
        CompletableFuture<Long> begun = object.callAsync(ECHO, 1L);
        CompletableFuture<Long> queued = object.callAsync(ECHO, 2L);
        interpreter(0).begin(0);
        CompletableFuture<Void> restarted = pool.restart(Duration.ofMinutes(1));
        interpreter(1).becomeReady();
        assertLost(queued, false);
        assertThatThrownBy(() -> object.call(ECHO, 3L))
                .isInstanceOf(WorkerLostException.class)
                .hasMessageContaining("text-1, on which this object lived, was replaced, and the object with it");
        interpreter(0).returnValue(0, 1L);
        assertThat(begun).isCompletedWithValue(1L);
        assertThat(restarted).succeedsWithin(Duration.ofMinutes(1));
        assertThat(calls(1)).isEmpty();
    }

    private static void assertLost(CompletableFuture<Long> call, boolean started) {
        assertThatThrownBy(call::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WorkerLostException.class,
                        lost -> assertThat(lost.started()).isEqualTo(started));
    }

    @Test
    void calledFromManyThreadsItHasOneHome() throws InterruptedException {
        start(3);
        CallChannel object = instance();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> {
                for (long j = 0; j < 50; j++) {
                    object.callAsync(ECHO, j);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(List.of(calls(0).size(), calls(1).size(), calls(2).size())).containsExactlyInAnyOrder(400, 0, 0);
    }

    @Test
    void whatNobodyCanReachIsReleasedAtLast() {
        start(1);
        for (int i = 0; i < 1000; i++) {
            instance().callAsync(ECHO, 1L);
            interpreter(0).returnValue(i, 1L);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            System.gc();
            return pool.statistics().liveObjects() == 0;
        });
        assertThat(releases()).hasSize(1000);
    }

    @Test
    void keysAreRefused() {
        start(1);
        CallChannel object = instance();
        assertThatThrownBy(() -> object.keyed("key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its own interpreter");
    }

    @Test
    void whatIsNoObjectHasNothingToReleaseOrToGive() {
        start(1);
        channel(pool).release();
        assertThatThrownBy(() -> channel(pool).obtain(MAKE, Function.identity()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pool.statistics().liveObjects()).isZero();
    }
}
