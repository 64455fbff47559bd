package io.pyworker.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.CloseableIterator;
import io.pyworker.Tier;
import io.pyworker.binding.CallChannel;
import io.pyworker.bundle.CallLimits;
import io.pyworker.bundle.CallLimits.WhenFull;
import io.pyworker.graalpy.StormCaller.Storm;
import io.pyworker.pool.CallbackThreads;
import io.pyworker.pool.PoolCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls of all kinds from many threads, cancelled, expired, interrupted, failing and abandoned at random: each comes to its own outcome,
 * and nothing is left afterwards.
 */
@Timeout(1200)
class StormTest {
    private static final int INTERPRETERS = 4;
    private static final int CALLERS = 8;
    private static final int INTERRUPTED_CALLERS = 3;
    private static final int MOST_STREAMS = 24;
    private static final int KEYS = 64;
    private static final Duration LONG = Duration.ofSeconds(120);

    private final StormFunctions functions = new StormFunctions();
    private final TestWorker worker =
            functions.worker.interpreters(INTERPRETERS).allowScripts();
    private final CallbackThreads callbackThreads = new CallbackThreads();
    private final AtomicInteger callbacks = new AtomicInteger();
    private final StormLog log = new StormLog();

    @Test
    void nothingIsLostAndNothingIsLeft() throws Exception {
        storm(Tier.of(10_000, 100_000, 300_000), 0);
        assertThat(log.counts()).containsKeys("returned", "raised", "left", "CANCELLED", "EXPIRED", "INTERRUPTED");
    }

    @Test
    void norWithAQueueThatIsFull() throws Exception {
        storm(Tier.of(2_000, 20_000, 100_000), INTERPRETERS);
        assertThat(log.counts()).containsKeys("returned", "raised", "left", "CANCELLED", "EXPIRED", "REFUSED");
    }

    private void storm(int calls, int queue) throws Exception {
        Set<String> threadsBefore = threads();
        try (worker;
                callbackThreads) {
            worker.limits(new CallLimits(queue, WhenFull.REJECT, Optional.empty(), MOST_STREAMS))
                    .callbacks(callbackThreads);
            await().atMost(LONG).until(() -> worker.pool().size() == INTERPRETERS);
            List<Map<String, Object>> fresh = leftovers();
            Set<String> threadsOfThePool = threads();
            rage(calls / CALLERS, queue > 0);
            assertThat(log.wrong()).isEmpty();
            assertThat(log.settled()).isEqualTo(calls / CALLERS * CALLERS);
            endAbandonedStreams();
            await().atMost(LONG).untilAsserted(() -> nothingIsHeld(fresh));
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(threads())
                            .filteredOn(name -> !name.startsWith("pyworker-callback-"))
                            .isSubsetOf(threadsOfThePool));
            assertThat(worker.interpreterNames()).containsExactly("test-1", "test-2", "test-3", "test-4");
        }
        await().atMost(LONG).untilAsserted(() -> assertThat(threads()).isSubsetOf(threadsBefore));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("pyworker-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void rage(int callsPerCaller, boolean mayRefuse) throws InterruptedException {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        Storm storm = new Storm(functions, log, timer, callbacks, mayRefuse);
        List<Thread> threads = new ArrayList<>();
        for (int seed = 0; seed < CALLERS; seed++) {
            boolean isInterrupted = seed < INTERRUPTED_CALLERS;
            StormCaller caller = new StormCaller(storm, seed, callsPerCaller, isInterrupted);
            threads.add(seed % 4 == 3 ? virtualIfPossible(caller) : new Thread(caller));
        }
        Random random = new Random(CALLERS);
        List<Thread> interrupted = threads.subList(0, INTERRUPTED_CALLERS);
        timer.scheduleWithFixedDelay(
                () -> interrupted.get(random.nextInt(INTERRUPTED_CALLERS)).interrupt(), 1, 20, TimeUnit.MILLISECONDS);
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        timer.shutdown();
        assertThat(timer.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static Thread virtualIfPossible(Runnable caller) {
        try {
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null); // the tests are compiled for 17
            return (Thread) Class.forName("java.lang.Thread$Builder")
                    .getMethod("unstarted", Runnable.class)
                    .invoke(virtual, caller);
        } catch (ReflectiveOperationException e) {
            return new Thread(caller);
        }
    }

    /** As many new streams as there may be push them out. */
    private void endAbandonedStreams() {
        List<CloseableIterator<Long>> last = new ArrayList<>();
        for (int i = 0; i < MOST_STREAMS; i++) {
            CloseableIterator<Long> stream = worker.iterate(functions.numbers.get(0), 39L);
            assertThat(stream.next()).isEqualTo(39);
            last.add(stream);
        }
        last.forEach(CloseableIterator::close);
    }

    /** What the Python of each interpreter holds; no interpreter is left out. */
    private List<Map<String, Object>> leftovers() {
        Map<Object, Map<String, Object>> found = new HashMap<>();
        for (int key = 0; key < KEYS; key++) {
            CallChannel keyed = worker.channel().keyed(key);
            assertThat(keyed.call(functions.returning.get(0), 7L)).isEqualTo(7);
            Map<String, Object> counts = keyed.call(functions.leftovers);
            found.put(counts.get("interpreter"), counts);
        }
        assertThat(found).hasSize(INTERPRETERS);
        return List.copyOf(found.values());
    }

    private void nothingIsHeld(List<Map<String, Object>> fresh) {
        assertThat(PoolCounts.of(worker.pool()).values()).containsOnly(0);
        assertThat(callbacks).hasValue(0);
        assertThat(worker.started()).hasSize(INTERPRETERS).allSatisfy(interpreter -> {
            assertThat(interpreter.callCounts()).containsExactly(0, 0, 0, 0);
            assertThat(interpreter.callbackCounts()).containsExactly(0, 0, 0, 0);
        });
        assertThat(new HashSet<>(leftovers())).isEqualTo(new HashSet<>(fresh));
    }
}
