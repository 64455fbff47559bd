"""Streams: as many elements as are wanted, and no generator that is not closed."""

import asyncio
import gc
import unittest
from typing import Any

from engine import Failed, exporting
from pyworker import _boot, _current, _dispatch
from test_coroutines import LoopCase


class Log(list[Any]):
    """What happened, for generators to note."""

    def numbers(self, count: int) -> Any:
        try:
            for i in range(count):
                self.append(i)
                yield i
        finally:
            self.append("closed")


class StreamCase(LoopCase):
    def begin(self, function: Any, signature: str = "stream[int32]") -> int:
        self.export(function, [], signature)
        return self.send()

    def want(self, call: int, count: int) -> Any:
        """Wants more and lets the loop run; the elements so far."""
        self.interpreter.want(call, count)
        self.interpreter.run_until_idle()
        return self.interpreter.items[call]

    def failure(self, call: int) -> str:
        with self.assertRaises(Failed) as caught:
            self.interpreter.outcome(call)
        return str(caught.exception)


class Plain(StreamCase):
    def test_nothing_is_produced_before_it_is_wanted(self) -> None:
        log = Log()
        call = self.begin(lambda: log.numbers(3))
        self.assertEqual([], log)
        self.assertFalse(self.interpreter.want(call, 2))
        self.assertEqual([0, 1], log)
        self.assertTrue(self.interpreter.want(call, 5))
        self.assertEqual([0, 1, 2], self.interpreter.items[call])
        self.assertIsNone(self.interpreter.outcome(call))
        self.assertEqual("closed", log[-1])

    def test_any_iterable_will_do(self) -> None:
        class Sequence:
            def __getitem__(self, index: int) -> int:
                return [7, 8][index]

        for value in ([7, 8], (7, 8), {7: 1, 8: 2}, iter([7, 8]), map(int, "78"), Sequence()):
            call = self.begin(lambda value=value: value)
            self.assertEqual([7, 8], self.want(call, 10))
            self.assertIsNone(self.interpreter.outcome(call))

    def test_what_is_no_iterable_is_an_error(self) -> None:
        call = self.begin(lambda: 5)
        message = "result: int where a stream was declared; use yield, or return a list"
        self.assertEqual(f"pyworker.ConversionError: {message}", self.failure(call))

        async def later() -> Any:
            return 5

        call = self.begin(later)
        self.assertEqual(f"pyworker.ConversionError: {message}", self.failure(call))

    def test_an_error_comes_after_the_elements_before_it(self) -> None:
        def f() -> Any:
            yield 1
            yield 2
            raise ValueError("three")

        call = self.begin(f)
        self.assertEqual([1, 2], self.want(call, 5))
        self.assertEqual("ValueError: three", self.failure(call))

    def test_an_element_that_cannot_cross_is_named_and_the_generator_closed(self) -> None:
        log: list[str] = []

        def f() -> Any:
            try:
                yield from (1, 2, "x")
            finally:
                log.append("closed")

        call = self.begin(f)
        self.assertEqual([1, 2], self.want(call, 5))
        message = "pyworker.ConversionError: items[2]: str where int32 was declared"
        self.assertEqual(message, self.failure(call))
        self.assertEqual(["closed"], log)

    def test_none_is_no_element(self) -> None:
        call = self.begin(lambda: ["a", None], "stream[str!]")
        self.assertEqual(["a"], self.want(call, 5))
        message = "items[1]: None, but an element of a stream is never null; leave it out"
        self.assertIn(message, self.failure(call))

    def test_bodies_and_buffers_cross_one_by_one(self) -> None:
        import array

        import bodies

        call = self.begin(lambda: [[1], [2, 3]], "stream[list[int32]!]")
        self.assertEqual([[1], [2, 3]], [bodies.read(item) for item in self.want(call, 5)])
        call = self.begin(lambda: [array.array("i", [1, 2])], "stream[int32[]!]")
        self.assertEqual([array.array("i", [1, 2]).tobytes()], self.want(call, 5))

    def test_closing_runs_finally(self) -> None:
        log = Log()
        call = self.begin(lambda: log.numbers(10))
        self.want(call, 1)
        self.assertTrue(_boot.close(call))
        self.assertEqual([0, "closed"], log)
        self.assertFalse(_boot.close(call))
        self.assertFalse(self.interpreter.want(call, 0))

    def test_a_generator_that_was_never_started_is_closed(self) -> None:
        log = Log()
        call = self.begin(lambda: log.numbers(10))
        self.assertTrue(_boot.close(call))
        self.assertEqual([], log)

    def test_what_has_no_close_is_dropped(self) -> None:
        call = self.begin(lambda: [1, 2, 3])
        self.want(call, 1)
        self.assertTrue(_boot.close(call))

    def test_no_outcome_is_lost_if_closing_fails(self) -> None:
        def raising() -> Any:
            try:
                yield 1
                yield 2
            finally:
                raise OSError("cannot close")

        def resisting() -> Any:
            try:
                yield 1
                yield 2
            except GeneratorExit:
                yield 3

        for function, message in (
            (raising, "OSError: cannot close"),
            (resisting, "RuntimeError: generator ignored GeneratorExit"),
        ):
            call = self.begin(function)
            self.want(call, 1)
            self.assertFalse(_boot.close(call))
            self.assertEqual(message, self.failure(call))

    def test_an_abandoned_one_is_dropped(self) -> None:
        log = Log()
        call = self.begin(lambda: log.numbers(10))
        self.want(call, 1)
        self.assertTrue(_boot.abandon(call))
        self.assertFalse(_boot.abandon(call))
        gc.collect()
        self.assertFalse(self.ended(call))

    def test_what_runs_is_the_call(self) -> None:
        seen: list[int] = []

        def f() -> Any:
            try:
                while True:
                    seen.append(_current.call)
                    yield 1
            finally:
                seen.append(_current.call)

        first = self.begin(f)
        second = self.send()
        for call in (first, second, first):
            self.want(call, 1)
        _boot.close(second)
        self.assertEqual([first, second, first, second], seen)

    def test_stopping_closes_them(self) -> None:
        log = Log()
        call = self.begin(lambda: log.numbers(10))
        self.want(call, 1)
        _boot.stop()
        self.assertEqual([0, "closed"], log)
        message = "RuntimeError: the worker stopped before the stream had ended"
        self.assertEqual(message, self.failure(call))

    def test_shared_memory_lasts_as_long_as_the_stream(self) -> None:
        def f(memory: memoryview) -> Any:
            for _ in range(3):
                yield memory[0]
                memory[0] += 1

        for end in (lambda call: self.want(call, 9), _boot.close):
            self.export(f, ["shared"], "stream[int32]")
            self.interpreter.memory[1] = bytearray([5])
            call = self.send(1)
            self.assertEqual([5, 6], self.want(call, 2))
            self.assertEqual([], self.interpreter.released)
            end(call)
            self.assertEqual([1], self.interpreter.released)


class Asynchronous(StreamCase):
    def generator(self, log: "list[Any]") -> Any:
        async def numbers() -> Any:
            try:
                for i in range(3):
                    await asyncio.sleep(0)
                    log.append(i)
                    yield i
            finally:
                await asyncio.sleep(0)
                log.append("closed")

        return numbers

    def test_nothing_is_produced_before_it_is_wanted(self) -> None:
        log: list[Any] = []
        call = self.begin(self.generator(log))
        self.interpreter.run_until_idle()
        self.assertEqual([], log)
        self.assertEqual([0, 1], self.want(call, 2))
        self.assertEqual([0, 1], log)
        self.assertEqual([0, 1, 2], self.want(call, 2))
        self.assertIsNone(self.interpreter.outcome(call))
        self.assertEqual("closed", log[-1])

    def test_an_awaitable_of_a_stream_is_one(self) -> None:
        async def plain() -> Any:
            await asyncio.sleep(0)
            return [0, 1, 2]

        async def asynchronous() -> Any:
            return self.generator([])()

        def future() -> Any:
            made = _dispatch.start_loop().create_future()
            made.set_result(range(3))
            return made

        for function in (plain, asynchronous, future):
            call = self.begin(function)
            self.assertEqual([0], self.want(call, 1))
            self.assertEqual([0, 1, 2], self.want(call, 7))
            self.assertIsNone(self.interpreter.outcome(call))

    def test_a_function_that_fails_before_its_stream_begins(self) -> None:
        async def f() -> Any:
            raise ValueError("no stream")

        call = self.begin(f)
        self.assertEqual("ValueError: no stream", self.failure(call))

    def test_errors_come_after_the_elements_before_them(self) -> None:
        async def f() -> Any:
            yield 1
            raise ValueError("two")

        async def g() -> Any:
            yield 1
            yield "x"

        call = self.begin(f)
        self.assertEqual([1], self.want(call, 5))
        self.assertEqual("ValueError: two", self.failure(call))
        call = self.begin(g)
        self.assertEqual([1], self.want(call, 5))
        message = "pyworker.ConversionError: items[1]: str where int32 was declared"
        self.assertEqual(message, self.failure(call))

    def test_cancelling_closes_it_wherever_it_is(self) -> None:
        log: list[Any] = []

        async def sleeping() -> Any:
            try:
                yield 1
                await asyncio.sleep(3600)
            finally:
                log.append("closed")

        for wanted, expected in ((0, []), (1, ["closed"]), (2, ["closed"])):
            log.clear()
            call = self.begin(sleeping)
            if wanted:
                self.want_without_idling(call, wanted)
            self.assertTrue(_boot.cancel(call))
            self.pass_time()
            self.assertEqual(expected, log)
            self.assertIn("CancelledError", self.failure(call))

    def want_without_idling(self, call: int, count: int) -> None:
        self.interpreter.want(call, count)
        for _ in range(5):
            _boot.pump()

    def test_other_calls_run_while_it_waits(self) -> None:
        log: list[Any] = []
        first = self.begin(self.generator(log))
        second = self.send()
        self.assertEqual([0], self.want(first, 1))
        self.assertEqual([0, 1, 2], self.want(second, 5))
        self.assertIsNone(self.interpreter.outcome(second))
        self.assertFalse(self.ended(first))

    def test_an_abandoned_one_is_forgotten(self) -> None:
        call = self.begin(self.generator([]))
        self.want(call, 1)
        task = _dispatch.start_loop()._calls[call]  # keeps what it was about to do
        self.assertTrue(_boot.abandon(call))
        self.assertFalse(self.interpreter.want(call, 0), task)

    def test_an_abandoned_one_makes_no_step(self) -> None:
        log: list[Any] = []
        call = self.begin(self.generator(log))
        self.want(call, 1)
        self.assertTrue(_boot.abandon(call))
        self.interpreter.run_until_idle()
        self.assertEqual([0], log)
        self.assertFalse(self.interpreter.want(call, 0))

    def test_stopping_closes_it(self) -> None:
        log: list[Any] = []
        call = self.begin(self.generator(log))
        self.want(call, 1)
        _boot.stop()
        self.assertEqual([0, "closed"], log)
        self.assertIn("CancelledError", self.failure(call))


class Adapted(StreamCase):
    SOURCE = """
import asyncio

class Money:
    def __init__(self, cents):
        self.cents = cents

def encode(money):
    if money.cents < 0:
        raise ValueError("debts")
    return money.cents

def decode(cents):
    return Money(cents)

async def encode_later(money):
    await asyncio.sleep(0)
    return encode(money)

def some(*cents):
    for c in cents:
        yield Money(c)
    log.append("closed")

log = []
"""

    def start(self, encoder: str, *cents: int) -> int:
        import bodies
        from engine import Interpreter, Sources, row, table

        _boot.stop()  # the one before
        export = row("some", [], "stream[any]")
        export[2].append(("cents", "varargs", "list[any]", False))
        with Sources({"shop.py": self.SOURCE}):
            self.interpreter = Interpreter(
                tables=[table([export], "shop")], adapters=[["shop", "Money", encoder, "decode"]]
            )
        self.addCleanup(_boot.stop)
        self.assertTrue(self.interpreter.ready, self.interpreter.report)
        return self.interpreter.send(0, bodies.write(list(cents)))

    def check(self, encoder: str) -> None:
        import bodies

        call = self.start(encoder, 5, 6, 7)
        self.want(call, 1)
        self.assertEqual([5, 6, 7], [bodies.read(item) for item in self.want(call, 4)])
        self.assertIsNone(self.interpreter.outcome(call))
        call = self.start(encoder, 5, -1, 7)
        self.assertEqual([5], [bodies.read(item) for item in self.want(call, 4)])
        with self.assertRaises(Failed) as caught:
            self.interpreter.outcome(call)
        self.assertEqual("ValueError", caught.exception.error["type"])
        note = "raised by the encoder of shop.Money at items[1]"
        self.assertEqual([note], caught.exception.error["notes"])

    def test_elements_pass_through_adapters(self) -> None:
        self.check("encode")

    def test_and_through_asynchronous_ones(self) -> None:
        self.check("encode_later")


class Table(unittest.TestCase):
    def test_a_stream_stands_by_itself(self) -> None:
        from engine import Interpreter, Sources, row, table

        for result in ("list[stream[int32]]", "stream[stream[int32]]", "stream[]", "stream[none"):
            with Sources({"textstats.py": "def f(): pass"}):
                started = Interpreter(tables=[table([row("f", [], result)])])
            self.assertIn("must have the same version", started.report["error"]["message"])

    def test_plain_exports_do_not_import_streams(self) -> None:
        interpreter = exporting(lambda: 5, [], "int32")
        self.assertEqual(5, interpreter.call(0))
        self.assertIsNone(_dispatch._streams)
