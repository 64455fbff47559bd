package io.pyworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hooks that call main, plainly and awaiting it. */
@Timeout(120)
class HookCallsTest {
    private static final String HOOKS = """
            import asyncio
            import pyworker
            from pyworker import main

            seen = []

            @pyworker.on_start
            async def begin():
                seen.append(main.hello("plain"))
                seen.extend(await asyncio.gather(main.hello.aio("a"), asyncio.sleep(0), main.hello.aio("b")))
                try:
                    await asyncio.wait_for(main.never.aio(), 0.01)
                except TimeoutError:
                    seen.append("over")
                seen.append(await main.hello.aio("c"))

            @pyworker.on_stop
            async def end():
                await main.bye.aio("awaited")
                main.bye("plain")
            """;

    @TempDir
    private Path classes;

    @Test
    void hooksAwaitMain() throws Exception {
        LinkedBlockingQueue<Object> said = new LinkedBlockingQueue<>();
        CountDownLatch interrupted = new CountDownLatch(1);
        MainObject main = MainObject.builder()
                .function("hello", name -> "Hello, " + name)
                .function("bye", name -> said.add(name))
                .function("never", () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return null;
                })
                .build();
        try (Workers workers = new MainBundle(classes)
                .write(HOOKS, false)
                .builder()
                .offer("main", main)
                .open()) {
            Object seen =
                    workers.worker().run("import user\nuser.seen", Map.of()).join();
            assertThat(seen).isEqualTo(Arrays.asList("Hello, plain", "Hello, a", null, "Hello, b", "over", "Hello, c"));
            interrupted.await();
        }
        assertThat(said).containsExactlyElementsOf(List.of("awaited", "plain"));
    }
}
