package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pyworker.engine.MainQueue;
import io.pyworker.engine.ObjectQueues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which calls of main objects run at the same time, of two workers that use one object. */
@Timeout(120)
class TurnsTest {
    /** What a user annotates. */
    interface Page {
        long enter();

        Console console();
    }

    /** An object within. */
    interface Console {
        long log();
    }

    /** What a user annotates with {@code concurrent = true}; its console is not. */
    interface Yard {
        long enter();

        Console console();
    }

    @TempDir
    private Path classes;

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger consoles = new AtomicInteger();
    private final CyclicBarrier both = new CyclicBarrier(2);
    private final Page page = new Held();
    private final Yard yard = new Meeting();
    private Workers workers;

    private final class Held implements Page {
        @Override
        public long enter() {
            return alone();
        }

        @Override
        public Console console() {
            consoles.incrementAndGet();
            return TurnsTest.this::alone;
        }
    }

    private final class Meeting implements Yard {
        @Override
        public long enter() {
            return meet();
        }

        @Override
        public Console console() {
            return TurnsTest.this::alone;
        }
    }

    private long alone() {
        try {
            int now = inside.incrementAndGet();
            entered.countDown();
            goOn.await();
            inside.decrementAndGet();
            return now;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private long meet() {
        try {
            return both.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody came", e);
        }
    }

    @BeforeEach
    void open() throws Exception {
        MainObject hall =
                MainObject.builder().function("enter", this::meet).concurrent().build();
        workers = new MainBundle(classes)
                .write("", false, "a", "b")
                .builder()
                .offer(Page.class, page)
                .offer(Yard.class, yard)
                .offer("hall", hall)
                .open();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        workers.close();
    }

    private CompletableFuture<Object> run(String worker, String source) {
        return workers.worker(worker).run(source, Map.of());
    }

    private void areAlone(Object object, String first, String second) throws InterruptedException {
        MainQueue queue = ObjectQueues.of(object);
        CompletableFuture<Object> one = run("a", first);
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Object> other = run("b", second);
        await().atMost(Duration.ofSeconds(60)).until(() -> queue.size() == 1);
        goOn.countDown();
        assertThat(List.of(one.join(), other.join())).isEqualTo(List.of(1L, 1L));
    }

    @Test
    void twoWorkersTakeTurnsAtOneObject() throws InterruptedException {
        String source = "from pyworker import page\npage.enter()";
        areAlone(page, source, source);
    }

    @Test
    void anObjectOfferedAgainTakesTurnsWithItself() throws InterruptedException {
        workers.worker("b").offer(Page.class, page);
        String source = "from pyworker import page\npage.enter()";
        areAlone(page, source, source);
    }

    @Test
    void anObjectWithinIsAskedForInItsTurn() throws InterruptedException {
        CompletableFuture<Object> first = run("a", "from pyworker import page\npage.enter()");
        assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Object> second = run("b", "from pyworker import page\npage.console.log()");
        await().atMost(Duration.ofSeconds(60)).until(() -> ObjectQueues.of(page).size() == 1);
        assertThat(consoles).hasValue(0);
        goOn.countDown();
        assertThat(List.of(first.join(), second.join())).isEqualTo(List.of(1L, 1L));
        assertThat(consoles).hasValue(1);
    }

    @Test
    void anObjectWithinAConcurrentOneTakesTurns() throws InterruptedException {
        String source = "from pyworker import yard\nyard.console.log()";
        areAlone(yard, source, source);
    }

    @Test
    void twoWorkersMeetInAConcurrentObject() {
        String source = "from pyworker import yard\nyard.enter()";
        CompletableFuture<Object> first = run("a", source);
        assertThat(first.thenCombine(run("b", source), (x, y) -> (Long) x + (Long) y)
                        .join())
                .isEqualTo(1L);
    }

    @Test
    void tasksMeetInAConcurrentObjectMadeByHand() {
        assertThat(run("a", """
                import asyncio
                from pyworker import hall
                sum(await asyncio.gather(hall.enter.aio(), hall.enter.aio()))
                """).join()).isEqualTo(1L);
    }
}
