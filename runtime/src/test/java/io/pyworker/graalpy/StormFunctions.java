package io.pyworker.graalpy;

import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** What the storm calls. All functions but {@code leftovers} take the call's number as their last argument. */
final class StormFunctions {
    private static final String SOURCE = """
            import asyncio
            import os
            import sys
            import time

            import pyworker

            IDENTITY = os.urandom(8).hex()


            def echo(x):
                return x

            def loop(x):
                for _ in range(x % 2000):
                    pass
                return x

            def doze(x):
                time.sleep(x % 5 / 1000)
                return x

            def fail(x):
                raise ValueError(str(x))

            def spin(x):
                while True:
                    pass

            def nap(x):
                time.sleep(600)

            def polite(x):
                while not pyworker.cancelled():
                    pass
                return x


            async def later(x):
                return x

            async def asleep(x):
                await asyncio.sleep(x % 5 / 1000)
                return x

            async def cleaning(x):
                try:
                    await asyncio.sleep(x % 5 / 1000)
                finally:
                    await asyncio.sleep(0)
                    cleaned.append(x)
                    cleaned.remove(x)
                return x

            cleaned = []

            async def gathered(x):
                return (await asyncio.gather(asleep(x), later(0), cleaning(1)))[0]

            async def fail_later(x):
                await asyncio.sleep(0)
                raise ValueError(str(x))

            async def spin_later(x):
                await asyncio.sleep(0)
                try:
                    while True:
                        pass
                finally:
                    cleaned.clear()

            async def wait(x):
                try:
                    await asyncio.Event().wait()
                finally:
                    await asyncio.sleep(0)


            def numbers(x):
                for i in range(x % 40):
                    yield x + i

            async def numbers_later(x):
                for i in range(x % 40):
                    if i % 8 == 0:
                        await asyncio.sleep(0)
                    yield x + i

            def endless(x):
                try:
                    while True:
                        yield x
                        x += 1
                finally:
                    cleaned.clear()

            async def endless_later(x):
                try:
                    while True:
                        yield x
                        x += 1
                finally:
                    await asyncio.sleep(0)

            def failing(x):
                yield from numbers(x)
                raise ValueError(str(x))

            async def failing_later(x):
                for i in numbers(x):
                    yield i
                await asyncio.sleep(0)
                raise ValueError(str(x))

            def mapped(f, x):
                for i in numbers(x % 8):
                    yield f(x + i - x % 8)


            def apply(f, x):
                return f(x)

            async def apply_later(f, x):
                return await f.aio(x)

            async def apply_twice(f, x):
                return (await asyncio.gather(f.aio(x), f.aio(x)))[0]


            def fill(memory, x):
                memory[0] = x % 128
                return x

            async def fill_later(memory, x):
                await asyncio.sleep(x % 3 / 1000)
                memory[0] = x % 128
                return x


            def leftovers():
                dispatch = sys.modules["pyworker._dispatch"]
                loop = dispatch._loop
                return {
                    "interpreter": IDENTITY,
                    "lent": len(sys.modules["pyworker._lent"]._ends),
                    "streams": len(dispatch._streams._live),
                    "awaited": len(sys.modules["pyworker._callables"]._awaited),
                    "calls of the loop": len(loop._calls),
                    "tasks": len(asyncio.all_tasks(loop)),
                    "ready": len(loop._ready),
                    "timers": len([timer for timer in loop._scheduled if not timer.cancelled()]),
                }
            """;

    private static final PyType<LongUnaryOperator> FUNCTION = PyType.callable(
            LongUnaryOperator.class,
            PyType.INT64,
            List.of(PyType.INT64),
            (f, arguments) -> f.applyAsLong((Long) arguments[0]));

    final TestWorker worker = new TestWorker(SOURCE);

    /** Each gives the call's number. */
    final List<Export<Long>> returning = numbered("echo", "loop", "doze", "later", "asleep", "cleaning", "gathered");

    /** Each raises a ValueError with the number. */
    final List<Export<Long>> raising = numbered("fail", "fail_later");

    /** Each runs until it is stopped. */
    final List<Export<Long>> running = numbered("spin", "nap", "spin_later", "wait");

    /** Runs until it is asked to end, and gives the number. */
    final Export<Long> polite = number("polite");

    /** Each gives the number, the next one and so on, {@link #length} of them. */
    final List<Export<Long>> numbers = streams("numbers", "numbers_later");

    /** The same, and then they raise a ValueError with the number. */
    final List<Export<Long>> failing = streams("failing", "failing_later");

    final List<Export<Long>> endless = streams("endless", "endless_later");

    /** Each gives what the function gives for the number. */
    final List<Export<Long>> applying = List.of(
            worker.export("apply", PyType.INT64, FUNCTION, PyType.INT64),
            worker.export("apply_later", PyType.INT64, FUNCTION, PyType.INT64),
            worker.export("apply_twice", PyType.INT64, FUNCTION, PyType.INT64));

    /** What the function gives for the number, the next one and so on, as many as the number's rest modulo 8. */
    final Export<Long> mapped = worker.exportStream("mapped", PyType.INT64, FUNCTION, PyType.INT64);

    /** Each writes the number modulo 128 to the first byte, and gives the number. */
    final List<Export<Long>> filling = List.of(
            worker.export("fill", PyType.INT64, PyType.SHARED, PyType.INT64),
            worker.export("fill_later", PyType.INT64, PyType.SHARED, PyType.INT64));

    final Export<Map<String, Object>> leftovers = worker.export("leftovers", PyType.dict(PyType.STR, PyType.ANY));

    private Export<Long> number(String function) {
        return worker.export(function, PyType.INT64, PyType.INT64);
    }

    private List<Export<Long>> numbered(String... functions) {
        return List.of(functions).stream().map(this::number).toList();
    }

    private List<Export<Long>> streams(String... functions) {
        return List.of(functions).stream()
                .map(function -> worker.exportStream(function, PyType.INT64, PyType.INT64))
                .toList();
    }

    /** How many elements the streams of a number have. */
    static int length(long number) {
        return (int) (number % 40);
    }
}
