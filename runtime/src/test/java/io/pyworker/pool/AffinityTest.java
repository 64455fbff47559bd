package io.pyworker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.DeadlineExceededException;
import io.pyworker.binding.CallChannel;
import io.pyworker.pool.FakeEngine.FakeInterpreter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which interpreter the calls of a key go to, and in which order calls begin. */
class AffinityTest extends PoolFixture {
    private static final int KEYS = 300;

    private WorkerPool pool;

    private void start(int size) {
        pool = pool(size);
        engine.interpreters.forEach(FakeInterpreter::becomeReady);
    }

    @AfterEach
    void close() {
        close(pool, Duration.ZERO);
    }

    private CompletableFuture<Long> call(Object key, long argument) {
        return channel(pool).keyed(key).callAsync(ECHO, argument);
    }

    /** Makes one call per key; the index of the interpreter that each went to. */
    private Map<Long, Integer> places() {
        return LongStream.range(0, KEYS).boxed().collect(Collectors.toMap(Function.identity(), key -> {
            List<Integer> before = counts();
            call(key, key);
            List<Integer> after = counts();
            return (int) LongStream.range(0, before.size())
                    .takeWhile(i -> before.get((int) i).equals(after.get((int) i)))
                    .count();
        }));
    }

    private List<Integer> counts() {
        return engine.interpreters.stream()
                .map(interpreter -> interpreter.calls().size())
                .toList();
    }

    private static List<Object> arguments(FakeInterpreter interpreter) {
        return interpreter.calls().stream().map(call -> call.arguments()[0]).toList();
    }

    @Test
    void allCallsOfAKeyGoToOneInterpreterAndKeysSpread() {
        start(3);
        Map<Long, Integer> places = places();
        assertThat(places()).isEqualTo(places);
        assertThat(places.values().stream().collect(Collectors.groupingBy(i -> i, Collectors.counting())))
                .hasSize(3)
                .allSatisfy((index, keys) -> assertThat(keys).isBetween(KEYS / 5L, KEYS / 2L));
    }

    @Test
    void anInterpreterThatComesTakesItsShareAndMovesNoOtherKey() {
        pool = pool(3);
        interpreter(0).becomeReady();
        interpreter(1).becomeReady();
        Map<Long, Integer> before = places();
        interpreter(2).becomeReady();
        Map<Long, Integer> after = places();
        assertThat(after).allSatisfy((key, index) -> assertThat(index).isIn(before.get(key), 2));
        assertThat(after.values().stream().filter(index -> index == 2)).hasSizeBetween(KEYS / 5, KEYS / 2);
    }

    @Test
    void anInterpreterThatEndsMovesItsOwnKeysOnly() {
        start(3);
        Map<Long, Integer> before = places();
        interpreter(1).end(null);
        Map<Long, Integer> after = places();
        assertThat(after.values()).doesNotContain(1);
        assertThat(before).allSatisfy((key, index) -> {
            if (index != 1) {
                assertThat(after.get(key)).isEqualTo(index);
            }
        });
    }

    @Test
    void whatAnInterpreterHadNotBegunGoesToTheNextOfItsKeyInOrder() {
        start(2);
        call("key", 0);
        FakeInterpreter first = engine.interpreters.stream()
                .filter(interpreter -> !interpreter.calls().isEmpty())
                .findFirst()
                .orElseThrow();
        call("key", 1);
        call("key", 2);
        first.begin(0);
        first.end(null);
        FakeInterpreter second = interpreter(first == interpreter(0) ? 1 : 0);
        assertThat(arguments(second)).containsExactly(1L, 2L);
    }

    @Test
    void aCallWithAKeyIsNotTakenOverByAnIdleInterpreter() {
        start(2);
        call("key", 0);
        FakeInterpreter busy = interpreter(counts().indexOf(1));
        FakeInterpreter idle = interpreter(counts().indexOf(0));
        busy.begin(0);
        call("key", 1);
        CompletableFuture<Long> elsewhere = channel(pool).callAsync(ECHO, 2L);
        idle.returnValue(0, 2L);
        assertThat(elsewhere).isCompletedWithValue(2L);
        assertThat(arguments(idle)).containsExactly(2L);
        assertThat(arguments(busy)).containsExactly(0L, 1L);
    }

    @Test
    void aCallWithAKeyIsNotTakenOverByANewInterpreter() {
        pool = pool(2);
        interpreter(0).becomeReady();
        List<CompletableFuture<Long>> keyed =
                LongStream.range(0, 20).mapToObj(key -> call(key, key)).toList();
        channel(pool).callAsync(ECHO, 100L);
        interpreter(1).becomeReady();
        assertThat(arguments(interpreter(1))).containsExactly(100L);
        for (int i = 0; i < keyed.size(); i++) {
            interpreter(0).returnValue(i, (long) i);
            assertThat(keyed.get(i)).isCompletedWithValue((long) i);
        }
    }

    @Test
    void aKeyWaitsForTheFirstInterpreterLikeAnyCall() {
        pool = pool(1);
        CompletableFuture<Long> early = call("key", 1);
        interpreter(0).becomeReady();
        interpreter(0).returnValue(0, 1L);
        assertThat(early).isCompletedWithValue(1L);
    }

    @Test
    void aKeyAndADeadlineGoTogetherInEitherOrder() {
        start(3);
        CallChannel plain = channel(pool);
        for (CallChannel channel : List.of(
                plain.keyed("key").within(Duration.ofMillis(10)),
                plain.within(Duration.ofMillis(10)).keyed("key"))) {
            CompletableFuture<Long> call = channel.callAsync(ECHO, 1L);
            await().until(call::isCompletedExceptionally);
            assertThat(call.handle((value, failure) -> failure).join()).isInstanceOf(DeadlineExceededException.class);
        }
        assertThat(counts()).containsExactlyInAnyOrder(2, 0, 0);
    }

    @Test
    void callsOfOneThreadReachAnInterpreterInOrder() {
        start(1);
        for (long i = 0; i < 100; i++) {
            (i % 3 == 0 ? call(i % 7, i) : channel(pool).callAsync(ECHO, i)).isDone();
        }
        assertThat(arguments(interpreter(0)))
                .isEqualTo(LongStream.range(0, 100).boxed().toList());
    }

    /** The calls that waited for the interpreter come before those that find it ready. */
    @Test
    void whatHasWaitedForTheInterpreterComesFirst() {
        pool = pool(1);
        channel(pool).callAsync(ECHO, 0L);
        FakeInterpreter interpreter = interpreter(0);
        Thread late = new Thread(() -> channel(pool).callAsync(ECHO, 2L).isDone());
        interpreter.whenSent = message -> {
            if (late.getState() == Thread.State.NEW) {
                late.start();
                await().until(() -> late.getState() == Thread.State.WAITING || !late.isAlive());
            }
        };
        channel(pool).callAsync(ECHO, 1L);
        interpreter.becomeReady();
        await().until(() -> interpreter.calls().size() == 3);
        assertThat(arguments(interpreter)).containsExactly(0L, 1L, 2L);
    }
}
