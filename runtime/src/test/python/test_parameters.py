"""How arguments reach the function: varargs, keywords, defaults, shared memory."""

import struct
import unittest
from typing import Any

import bodies
from engine import Failed, exporting_row
from pyworker import _boot
from test_coroutines import LoopCase


def received(*args: Any, **kwargs: Any) -> "list[Any]":
    return [list(args), kwargs]


class Parameters(unittest.TestCase):
    def call(self, parameters: "list[Any]", *wire: Any, function: Any = received) -> Any:
        export = ("f", "f", parameters, "list[any]")
        return bodies.read(exporting_row(function, export).call(0, *wire))

    def test_elements_of_varargs_follow_the_positional_arguments(self) -> None:
        parameters: list[Any] = [
            ("a", "positional", "int32", False),
            ("k", "keyword", "str", False),
            ("more", "kwargs", "dict[str,int32]", False),
            ("rest", "varargs", "list[str]", False),
        ]
        more, rest = bodies.write({"x": 1, "y": 2}), bodies.write(["b", "c"])
        crossed = self.call(parameters, 5, "k", more, rest)
        self.assertEqual([[5, "b", "c"], {"k": "k", "x": 1, "y": 2}], crossed)
        self.assertEqual([[5], {"k": None}], self.call(parameters, 5, None, None, None))
        taken = bodies.write({"k": 1})
        with self.assertRaisesRegex(Failed, "TypeError: .*multiple values for keyword"):
            self.call(parameters, 5, "k", taken, None)

    def test_arrays_are_varargs_too(self) -> None:
        parameters = [("rest", "varargs", "int32[]", False)]
        self.assertEqual([[1, 2], {}], self.call(parameters, struct.pack("2i", 1, 2)))
        self.assertEqual([[], {}], self.call(parameters, b""))

    def test_what_is_left_out_gets_pythons_default(self) -> None:
        def f(a: int, b: int = 10, c: int = 20, *rest: int, d: int = 30) -> "list[Any]":
            return [a, b, c, list(rest), d]

        parameters: list[Any] = [
            ("a", "positional", "int32", False),
            ("b", "positional", "int32?", True),
            ("c", "positional", "int32?", True),
            ("d", "keyword", "int32?", True),
            ("rest", "varargs", "list[int32]", False),
        ]
        rest = bodies.write([7])
        for wire, expected in (
            ((1, 2, 3, 4, rest), [1, 2, 3, [7], 4]),
            ((1, None, None, None, None), [1, 10, 20, [], 30]),
            ((1, None, 3, None, bodies.write([])), [1, 10, 3, [], 30]),
            ((1, 2, None, 4, None), [1, 2, 20, [], 4]),
        ):
            self.assertEqual(expected, self.call(parameters, *wire, function=f))
        message = (
            "^pyworker.ConversionError: b is left to Python's default, but rest has elements, "
            "which stand after it: pass b too$"
        )
        with self.assertRaisesRegex(Failed, message):
            self.call(parameters, 1, None, 3, None, rest, function=f)

    def test_none_is_none_without_a_default(self) -> None:
        parameters = [("a", "positional", "str", False), ("b", "positional", "str", True)]
        self.assertEqual([[None, "b"], {}], self.call(parameters, None, "b"))
        self.assertEqual([[None], {}], self.call(parameters, None, None))


class Shared(LoopCase):
    def export_shared(self, function: Any, result: str = "none") -> None:
        _boot.stop()
        self.addCleanup(_boot.stop)
        parameters = [("a", "positional", "shared", False), ("n", "positional", "int32", False)]
        self.interpreter = exporting_row(function, ("f", "f", parameters, result))
        self.interpreter.memory[7] = bytearray(b"abcd")

    def test_writes_go_through_and_the_memory_is_released(self) -> None:
        views: list[memoryview] = []

        def f(view: memoryview, n: int) -> None:
            views.append(view)
            view[0] = n

        self.export_shared(f)
        self.interpreter.call(0, 7, 65)
        self.assertEqual((b"Abcd", [7]), (self.interpreter.memory[7], self.interpreter.released))
        with self.assertRaises(ValueError):
            views[0][0]

    def test_null_is_none(self) -> None:
        self.export_shared(lambda view, n: view is None, "bool")
        self.assertTrue(self.interpreter.call(0, None, 1))
        self.assertEqual([], self.interpreter.released)

    def test_a_result_out_of_shared_memory_is_copied(self) -> None:
        self.export_shared(lambda view, n: view[1:3], "buffer")
        self.assertEqual(b"bc", self.interpreter.call(0, 7, 1))

    def test_a_failed_call_releases(self) -> None:
        self.export_shared(lambda view, n: 1 // n)
        self.assertRaises(Failed, self.interpreter.call, 0, 7, 0)
        self.export_shared(lambda view, n: 5, "str")
        self.assertRaises(Failed, self.interpreter.call, 0, 7, 0)
        self.assertEqual([7], self.interpreter.released)

    def test_a_coroutine_keeps_it_until_its_end(self) -> None:
        import asyncio

        async def f(view: memoryview, n: int) -> int:
            await asyncio.sleep(0)
            view[0] += n
            await asyncio.sleep(0)
            return view[0]

        self.export_shared(f, "int32")
        call = self.interpreter.send(0, 7, 1)
        self.assertEqual([], self.interpreter.released)
        self.interpreter.run_until_idle()
        self.assertEqual((98, [7]), (self.interpreter.outcome(call), self.interpreter.released))

    def test_a_coroutine_that_fails_or_is_stopped_releases(self) -> None:
        import asyncio

        async def f(view: memoryview, n: int) -> None:
            await asyncio.sleep(n)
            raise ValueError

        self.export_shared(f)
        call = self.interpreter.send(0, 7, 0)
        self.interpreter.run_until_idle()
        self.assertRaisesRegex(Failed, "ValueError", self.interpreter.outcome, call)
        self.interpreter.send(0, 7, 1000)
        _boot.stop()
        self.assertEqual([7, 7], self.interpreter.released)

    def test_a_release_that_raises_is_nobodys_error(self) -> None:
        def f(view: memoryview, n: int) -> int:
            self.kept = memoryview(view)  # so that releasing the view raises BufferError
            return n

        self.export_shared(f, "int32")
        self.assertEqual(5, self.interpreter.call(0, 7, 5))
        self.assertEqual(b"abcd", self.kept.tobytes())
