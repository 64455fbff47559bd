"""The end of the loop, and its recovery from an interrupt that Python does not see."""

import asyncio
import sys
import unittest
from asyncio import tasks
from typing import Any

from engine import Failed
from pyworker import _boot, _dispatch
from test_coroutines import LoopCase


class Stop(LoopCase):
    def test_pending_calls_are_cancelled_and_can_clean_up(self) -> None:
        log: list[str] = []

        async def f() -> None:
            try:
                await asyncio.sleep(100)
            finally:
                await asyncio.sleep(0)
                log.append("cleaned up")

        self.export(f, [], "none")
        calls = [self.send(), self.send()]
        _boot.stop()
        self.assertEqual(["cleaned up"] * 2, log)
        for call in calls:
            message = "^asyncio.exceptions.CancelledError: the worker stops$"
            self.assertRaisesRegex(Failed, message, self.interpreter.outcome, call)

    def test_a_call_may_still_succeed(self) -> None:
        async def f() -> str:
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                return "in time"
            return "too late"

        self.export(f, [], "str")
        call = self.send()
        _boot.stop()
        self.assertEqual("in time", self.interpreter.outcome(call))

    def test_a_call_that_will_not_end_is_given_up(self) -> None:
        async def waits() -> None:
            while True:
                try:
                    await asyncio.sleep(100)
                except asyncio.CancelledError:
                    """No, it will not."""

        async def spins() -> None:
            while True:
                try:
                    await asyncio.sleep(0)
                except asyncio.CancelledError:
                    """Nor will this one."""

        for function in (waits, spins):
            self.export(function, [], "none")
            call = self.send()
            _boot.stop()
            message = "RuntimeError: the worker stopped before the call had ended"
            self.assertRaisesRegex(Failed, message, self.interpreter.outcome, call)

    def test_background_tasks_and_generators_are_closed(self) -> None:
        log: list[str] = []
        kept: list[Any] = []

        async def background() -> None:
            try:
                await asyncio.sleep(100)
            finally:
                log.append("task")

        async def numbers() -> Any:
            try:
                yield 1
                yield 2
            finally:
                await asyncio.sleep(0)
                log.append("generator")

        async def f() -> int:
            kept.append(asyncio.create_task(background()))
            kept.append(numbers())
            await asyncio.sleep(0)
            return int(await anext(kept[1]))

        self.export(f, [], "int32")
        self.assertEqual(1, self.outcome_without_waiting())
        _boot.stop()
        self.assertEqual(["generator", "task"], sorted(log))

    def outcome_without_waiting(self) -> Any:
        call = self.send()
        self.interpreter.run_until_idle()
        return self.interpreter.outcome(call)

    def test_afterwards_nothing_is_left(self) -> None:
        async def f() -> None:
            await asyncio.sleep(100)

        self.export(f, [], "none")
        self.send()
        loop = _dispatch.start_loop()
        _boot.stop()
        self.assertTrue(loop.is_closed())
        self.assertEqual(-1.0, _boot.pump())
        self.assertEqual((None, None), tuple(sys.get_asyncgen_hooks()))
        _boot.stop()


class Recover(LoopCase):
    """The interrupt is played: it leaves a task entered that makes no further step."""

    def test_the_call_is_named_and_the_others_go_on(self) -> None:
        async def f(x: int) -> int:
            await (asyncio.sleep(1) if x else asyncio.Future())
            return x

        self.export(f, ["int32"], "int32")
        before, hit, after = self.send(1), self.send(0), self.send(2)
        loop = _dispatch.start_loop()
        tasks._enter_task(loop, loop._calls[hit])
        asyncio._set_running_loop(loop)
        self.assertEqual(hit, _boot.recover("stopped", False))
        self.assertRaises(RuntimeError, asyncio.get_running_loop)
        self.pass_time()
        outcomes = [self.interpreter.outcome(call) for call in (before, after)]
        self.assertEqual([1, 2], outcomes)
        self.assertFalse(self.ended(hit))  # it is the engine's to settle
        self.assertEqual(-1, _boot.recover("stopped", False))

    def test_who_waits_for_a_part_of_a_call_is_told_the_reason(self) -> None:
        parts: list[Any] = []

        async def part() -> None:
            await asyncio.Future()

        async def f() -> str:
            parts.append(asyncio.create_task(part()))
            try:
                await parts[0]
            except SystemError as error:
                return f"went on: {error}"
            return "ended"

        self.export(f, [], "str")
        call = self.send()
        self.interpreter.run_until_idle()
        tasks._enter_task(_dispatch.start_loop(), parts[0])
        self.assertEqual(-1, _boot.recover("stopped", False))
        self.interpreter.run_until_idle()
        self.assertEqual("went on: stopped", self.interpreter.outcome(call))

    def test_without_a_hit_nothing_happens(self) -> None:
        async def f() -> None:
            await asyncio.sleep(1)

        self.export(f, [], "none")
        call = self.send()
        self.assertEqual(-1, _boot.recover("stopped", False))
        self.pass_time()
        self.assertIsNone(self.interpreter.outcome(call))

    def test_a_task_that_was_not_noted_before_the_hit_does_nothing(self) -> None:
        log: list[str] = []

        class Hit(BaseException):
            """Stands for the interrupt, which Python does not see."""

        class Calls(dict[int, Any]):
            def __setitem__(self, call: int, task: Any) -> None:
                raise Hit

        async def f() -> None:
            log.append("executed")

        self.export(f, [], "none")
        loop = _dispatch.start_loop()
        awaitable = f()
        noted, loop._calls = loop._calls, Calls()
        self.assertRaises(Hit, loop.begin, 7, awaitable, lambda value: value)
        loop._calls = noted
        self.pass_time()
        self.assertEqual([], log)
        self.assertIsNone(awaitable.cr_frame)  # closed
        self.assertFalse(self.ended(7))


if __name__ == "__main__":
    unittest.main()
