"""Coroutines: many at once, in order, every outcome; time is a number here."""

import asyncio
import builtins
import functools
import unittest
from typing import Any

import bodies
from engine import Failed, exporting
from pyworker import _boot, _dispatch
from pyworker._coroutines import is_coroutine_function


class LoopCase(unittest.TestCase):
    """One interpreter at a time, with a clock of its own."""

    now = 100.0

    def export(self, function: Any, types: "list[str]", result: str) -> None:
        _boot.stop()  # the one before
        self.interpreter = exporting(function, types, result)
        self.addCleanup(_boot.stop)
        _dispatch.start_loop().time = lambda: self.now  # type: ignore[method-assign]

    def send(self, *args: Any) -> int:
        return self.interpreter.send(0, *args)

    def ended(self, call_id: int) -> bool:
        return call_id in self.interpreter.outcomes

    def pass_time(self) -> None:
        """Pumps, and moves the clock to each next timer, until nothing is pending."""
        for _ in range(10_000):
            delay = _boot.pump()
            if delay < 0:
                return
            self.now += delay
        self.fail("the loop never comes to rest")

    def outcome(self, *args: Any) -> Any:
        """The outcome of a call once all is done."""
        call_id = self.send(*args)
        self.pass_time()
        return self.interpreter.outcome(call_id)


class Outcomes(LoopCase):
    def test_a_coroutine_without_a_wait_ends_at_once(self) -> None:
        async def f(x: int) -> int:
            return x + 1

        self.export(f, ["int32"], "int32")
        self.assertEqual(6, self.interpreter.call(0, 5))
        self.assertEqual(-1.0, _boot.pump())

    def test_forty_that_sleep_end_together(self) -> None:
        async def f(x: int) -> int:
            await asyncio.sleep(0.3)
            return x

        self.export(f, ["int32"], "int32")
        calls = [self.send(i) for i in range(40)]
        self.assertEqual({}, self.interpreter.outcomes)
        self.assertAlmostEqual(0.3, _boot.pump())
        self.now += 0.1
        self.assertAlmostEqual(0.2, _boot.pump())
        self.now += 0.2
        for _ in range(3):
            _boot.pump()
        self.assertEqual(list(range(40)), [self.interpreter.outcome(call) for call in calls])
        self.assertEqual(-1.0, _boot.pump())

    def test_calls_start_in_their_order(self) -> None:
        log: list[int] = []

        def f(x: int) -> Any:
            async def later() -> None:
                log.append(x)
                await asyncio.sleep(0)
                log.append(-x)

            if x % 2:
                return later()
            log.append(x)
            return None

        self.export(f, ["int32"], "none")
        for i in range(1, 6):
            self.send(i)
        self.assertEqual([1, 2, 3, 4, 5], log)
        self.pass_time()
        self.assertEqual([-1, -3, -5], log[5:])

    def test_a_plain_function_may_return_any_awaitable(self) -> None:
        class Answer:
            def __await__(self) -> Any:
                yield from asyncio.sleep(1).__await__()
                return 42

        for returned in (Answer, lambda: asyncio.sleep(1, 42)):
            self.export(returned, [], "int32")
            self.assertEqual(42, self.outcome())

    def test_an_awaitable_that_raises_has_no_context_of_ours(self) -> None:
        class Bad:
            def __await__(self) -> Any:
                raise ValueError("no")

        self.export(Bad, [], "int32")
        with self.assertRaisesRegex(Failed, "ValueError: no") as caught:
            self.outcome()
        self.assertIsNone(caught.exception.error["cause"])

    def test_results_are_converted(self) -> None:
        async def f(x: "list[float]") -> "list[float]":
            return x

        self.export(f, ["list[float64?]"], "list[float64?]")
        self.assertEqual([1.5], bodies.read(self.outcome(bodies.write([1.5]))))

    def test_a_result_that_cannot_cross(self) -> None:
        async def f() -> Any:
            return [1, [...]]

        self.export(f, [], "any")
        with self.assertRaisesRegex(Failed, r"ConversionError: result\[1\]\[0\]: ellipsis cannot"):
            self.outcome()

    def test_every_exception_is_an_outcome(self) -> None:
        async def f(name: str) -> None:
            await asyncio.sleep(1)
            raise getattr(asyncio if name == "CancelledError" else builtins, name)

        names = ["ValueError", "SystemExit", "KeyboardInterrupt", "CancelledError", "GeneratorExit"]
        for name in (*names, "StopIteration"):
            self.export(f, ["str"], "none")
            expected = "RuntimeError" if name == "StopIteration" else name
            with self.subTest(name), self.assertRaisesRegex(Failed, expected):
                self.outcome(name)

    def test_frames_are_the_users(self) -> None:
        async def inner() -> None:
            await asyncio.sleep(1)
            raise ValueError("no")

        async def f() -> None:
            await inner()

        self.export(f, [], "none")
        with self.assertRaises(Failed) as caught:
            self.outcome()
        frames = caught.exception.error["frames"]
        self.assertEqual(["inner", "f"], [name.split(".")[-1] for _, _, name in frames])


class CoroutineFunctions(unittest.TestCase):
    def test_they_are_seen_through_decorators(self) -> None:
        async def plain(x: int) -> None:
            """Does nothing."""

        class Service:
            async def method(self) -> None:
                """Does nothing."""

            async def __call__(self) -> None:
                """Does nothing."""

            @staticmethod
            async def static() -> None:
                """Does nothing."""

        @functools.wraps(plain)
        def wrapped(x: int) -> Any:
            return plain(x)

        async def generator() -> Any:
            yield 1

        partial = functools.partial(functools.partial(plain, 1))
        service = Service()
        for function in (plain, wrapped, partial, service.method, service, Service.static, generator):
            self.assertTrue(is_coroutine_function(function), function)

    def test_other_things_are_none(self) -> None:
        async def generator() -> Any:
            yield 1

        loop: Any = functools.wraps(len)(lambda: None)
        loop.__wrapped__ = loop
        for other in (
            len,
            print,
            int,
            lambda: None,
            generator(),
            5,
            None,
            loop,
            object(),
        ):
            self.assertFalse(is_coroutine_function(other), other)
