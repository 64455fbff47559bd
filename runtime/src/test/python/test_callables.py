"""Functions of the Java side, with a host that a test plays."""

import asyncio
import sys
import unittest
from types import ModuleType
from typing import Any
from unittest.mock import patch

import bodies
import pyworker
from engine import Failed, Interpreter, exporting
from pyworker import _boot, _callables, _dispatch, _java_error


class Host:
    """Functions by handle; what is awaited is answered by hand."""

    def __init__(self) -> None:
        self.functions: dict[int, Any] = {}
        self.kept: set[int] = set()
        self.begun: list[tuple[int, tuple[Any, ...]]] = []
        self.cancelled: list[int] = []
        self.interpreter: Interpreter | None = None
        self.failed_with: dict[str, Any] = {}

    def call(self, handle: int, *wire: Any) -> Any:
        if handle not in self.functions:
            return self.fail({"over": ""})
        return self.functions[handle](*wire)

    def fail(self, described: "dict[str, Any]") -> Any:
        self.failed_with = described
        return _dispatch.FAILED

    def begin(self, handle: int, *wire: Any) -> int:
        self.begun.append((handle, wire))
        return len(self.begun)

    def cancel(self, number: int) -> None:
        self.cancelled.append(number)

    def keep(self, handle: int) -> bool:
        self.kept.add(handle)
        return handle in self.functions

    def release(self, handle: int) -> None:
        self.functions.pop(handle, None)

    def failure(self) -> int:
        assert self.interpreter is not None
        body = bodies.write(self.failed_with)
        self.interpreter.buffers.insert(0, body)
        return len(body)


class HostCase(unittest.TestCase):
    def setUp(self) -> None:
        self.host = Host()
        self.now = 0.0
        self.addCleanup(setattr, _callables, "clock", _callables.clock)
        _callables.clock = lambda: self.now

    def export(self, function: Any, signature: str, result: str = "none") -> Interpreter:
        interpreter = exporting(function, [signature], result, functions=self.host)
        self.host.interpreter = interpreter
        return interpreter


class Callables(HostCase):
    def test_arguments_and_results_are_converted(self) -> None:
        self.host.functions[7] = lambda *wire: f"{wire}"
        interpreter = self.export(lambda f: f(1, "a", 2.5), "callable[str,int32,str,float64]", "str")
        self.assertEqual("(1, 'a', 2.5)", interpreter.call(0, 7))

    def test_the_count_of_arguments(self) -> None:
        self.export(lambda f: f(), "callable[none,int32,int32]")
        assert self.host.interpreter is not None
        message = r"TypeError: arg0\(\) takes 2 arguments, 0 given"
        self.assertRaisesRegex(Failed, message, self.host.interpreter.call, 0, 7)

    def test_a_kept_function_is_a_context_manager(self) -> None:
        self.host.functions[7] = lambda: 1

        def f(function: Any) -> None:
            with pyworker.keep(function) as kept:
                self.assertIs(function, kept)
                self.assertEqual(1, kept())
            kept.release()
            self.assertRaisesRegex(ReferenceError, r"pyworker\.keep\(arg0\)", kept)
            self.assertRaises(ReferenceError, pyworker.keep, kept)

        self.export(f, "callable[int32]").call(0, 7)
        self.assertRaises(TypeError, pyworker.keep, print)

    def test_replies_reach_what_awaits_them(self) -> None:
        async def f(function: Any) -> "list[int]":
            return list(await asyncio.gather(function.aio(1), function.aio(2)))

        interpreter = self.export(f, "callable[int32,int32]", "list[int32]")
        call = interpreter.send(0, 7)
        interpreter.run_until_idle()
        self.assertEqual([(7, (1,)), (7, (2,))], self.host.begun)
        _boot.reply(2, 20)
        _boot.reply(1, 10)
        interpreter.run_until_idle()
        self.assertEqual([10, 20], bodies.read(interpreter.outcome(call)))
        self.assertEqual([], self.host.cancelled)

    def test_an_exception_is_made_in_the_step_that_awaits_it(self) -> None:
        running: list[bool] = []

        class Own(Exception):
            def __new__(cls, *args: Any) -> "Own":
                running.append(asyncio._get_running_loop() is not None)
                return super().__new__(cls, *args)

        async def f(function: Any) -> str:
            try:
                await function.aio()
            except Own as error:
                return str(error)
            return ""

        self.addCleanup(_java_error._classes.pop, "own.Own", None)
        interpreter = self.export(f, "callable[int32]", "str")
        call = interpreter.send(0, 7)
        self.host.fail({"type": "Own", "message": "m", "python": "own.Own"})
        module = ModuleType("own")
        module.Own = Own  # type: ignore[attr-defined]
        with patch.dict(sys.modules, {"own": module}):
            _boot.reply(1, _dispatch.FAILED)
            self.assertEqual([], running)
            interpreter.run_until_idle()
        self.assertEqual("m", interpreter.outcome(call))
        self.assertEqual({True}, set(running))

    def test_a_late_reply_is_dropped(self) -> None:
        async def f(function: Any) -> None:
            await function.aio(1)

        interpreter = self.export(f, "callable[int32,int32]")
        call = interpreter.send(0, 7)
        _dispatch.cancel(call)
        interpreter.run_until_idle()
        self.assertEqual([1], self.host.cancelled)
        self.assertRaises(Failed, interpreter.outcome, call)
        _boot.reply(1, 10)
        self.assertEqual({}, _callables._awaited)

    def test_java_errors_have_the_named_class_too(self) -> None:
        thrown = {"type": "a.B", "message": "no", "python": "ValueError", "java": 5}
        self.host.functions[7] = lambda: self.host.fail(thrown)

        def f(function: Any) -> None:
            try:
                function()
            except ValueError as error:
                assert isinstance(error, pyworker.JavaError)
                self.assertEqual(("a.B", "no"), (error.java_type, str(error)))
                raise

        interpreter = self.export(f, "callable[none]")
        with self.assertRaises(Failed) as caught:
            interpreter.call(0, 7)
        self.assertEqual(5, caught.exception.error["java"])
        self.assertEqual("pyworker.JavaValueError", caught.exception.error["type"])

    def test_callables_stand_by_themselves(self) -> None:
        for signature in ("list[callable[none]]", "callable[none,callable[none]]", "callable", "progress"):
            with self.assertRaises(AssertionError):
                self.export(print, signature)
        with self.assertRaises(AssertionError):
            self.export(print, "int32", "callable[none]")


class Progress(HostCase):
    def told(self, function: Any) -> "list[int]":
        told: list[int] = []
        self.host.functions[7] = told.append
        interpreter = self.export(function, "progress[int32]")
        call = interpreter.send(0, 7)
        interpreter.run_until_idle()
        self.assertIn(call, interpreter.outcomes)
        return told

    def test_the_newest_value_at_most_every_100_ms(self) -> None:
        def f(progress: Any) -> None:
            for i in range(100):
                self.now = i * 0.03
                progress(i)

        told = self.told(f)
        self.assertEqual([0, 4, 8, 12], told[:4])
        self.assertEqual(99, told[-1])
        self.assertLess(len(told), 30)

    def test_what_is_due_is_told_at_once(self) -> None:
        def f(progress: Any) -> None:
            for i in range(3):
                self.now += 1
                progress(i)

        self.assertEqual([0, 1, 2], self.told(f))

    def test_after_its_call_it_is_over_even_if_nothing_is_due(self) -> None:
        kept: list[Any] = []
        self.told(kept.append)
        self.assertRaises(ReferenceError, kept[0], 1)

    def test_it_is_kept_on_purpose(self) -> None:
        kept: list[Any] = []
        told = self.told(lambda progress: kept.append(pyworker.keep(progress)))
        kept[0](1)
        kept[0](2)
        kept[0].release()
        self.assertEqual([1, 2], told)
        self.assertRaises(ReferenceError, kept[0], 1)


if __name__ == "__main__":
    unittest.main()
