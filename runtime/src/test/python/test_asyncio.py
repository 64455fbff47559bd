"""asyncio's own tools within worker functions, and what becomes of failing callbacks."""

import asyncio
import io
import sys
from typing import Any

from engine import Failed
from pyworker import _dispatch
from test_coroutines import LoopCase


class Asyncio(LoopCase):
    def test_gather_and_tasks(self) -> None:
        async def part(n: int) -> int:
            await asyncio.sleep(n)
            return n * n

        async def f() -> int:
            background = asyncio.create_task(part(4))
            return sum(await asyncio.gather(part(1), part(2), part(3))) + await background

        self.export(f, [], "int32")
        self.assertEqual(30, self.outcome())
        self.assertEqual(104.0, self.now)

    def test_timeouts(self) -> None:
        async def f(limit: float) -> str:
            try:
                async with asyncio.timeout(limit):
                    await asyncio.sleep(5)
                return "slept"
            except TimeoutError:
                return "timed out"

        self.export(f, ["float64"], "str")
        self.assertEqual("timed out", self.outcome(1.0))
        self.assertEqual(101.0, self.now)
        self.assertEqual("slept", self.outcome(10.0))
        self.assertEqual(106.0, self.now)  # the cancelled timer is not waited for

    def test_wait_for(self) -> None:
        async def f() -> None:
            await asyncio.wait_for(asyncio.sleep(5), 1)

        self.export(f, [], "none")
        with self.assertRaisesRegex(Failed, "^TimeoutError"):
            self.outcome()

    def test_task_groups(self) -> None:
        async def fails() -> None:
            await asyncio.sleep(1)
            raise ValueError("no")

        async def f(bad: bool) -> int:
            async with asyncio.TaskGroup() as group:
                task = group.create_task(asyncio.sleep(2, 5))
                if bad:
                    group.create_task(fails())
            return task.result()

        self.export(f, ["bool"], "int32")
        self.assertEqual(5, self.outcome(False))
        with self.assertRaisesRegex(Failed, "ExceptionGroup") as caught:
            self.outcome(True)
        members = caught.exception.error["members"]
        self.assertEqual([("ValueError", "no")], [(m["type"], m["message"]) for m in members])

    def test_locks_queues_and_events_between_calls(self) -> None:
        queue: "asyncio.Queue[int]" = asyncio.Queue()

        async def f(x: int) -> int:
            if x:
                await queue.put(x)
                return 0
            return await queue.get()

        self.export(f, ["int32"], "int32")
        waiting = self.send(0)
        self.send(7)
        self.pass_time()
        self.assertEqual(7, self.interpreter.outcome(waiting))

    def test_async_generators_and_context_managers(self) -> None:
        async def numbers() -> Any:
            for i in range(3):
                await asyncio.sleep(0)
                yield i

        async def f() -> int:
            return sum([i async for i in numbers()])

        self.export(f, [], "int32")
        self.assertEqual(3, self.outcome())

    def test_only_coroutines_have_a_running_loop(self) -> None:
        def f(plain: bool) -> Any:
            async def name() -> str:
                task = asyncio.current_task()
                return f"{type(asyncio.get_running_loop()).__name__} {task is not None}"

            return name() if not plain else str(asyncio.get_running_loop())

        self.export(f, ["bool"], "str")
        self.assertEqual("PumpedLoop True", self.outcome(False))
        with self.assertRaisesRegex(Failed, "RuntimeError: no running event loop"):
            self.outcome(True)

    def test_the_loop_knows_that_it_runs(self) -> None:
        async def f() -> bool:
            return asyncio.get_running_loop().is_running()

        self.export(f, [], "bool")
        self.assertTrue(self.outcome())
        self.assertFalse(_dispatch.start_loop().is_running())


class Callbacks(LoopCase):
    def test_a_callback_that_raises_is_told_in_one_line(self) -> None:
        def bad() -> None:
            raise ValueError("no\nmore")

        def worse() -> None:
            raise SystemExit(3)

        async def f() -> None:
            loop = asyncio.get_running_loop()
            for callback in (bad, worse, bad):
                loop.call_soon(callback)

        self.export(f, [], "none")
        errors, sys.stderr = sys.stderr, io.StringIO()
        try:
            self.outcome()
            lines = sys.stderr.getvalue().splitlines()
        finally:
            sys.stderr = errors
        self.assertEqual(3, len(lines), lines)
        self.assertRegex(lines[0], "^pyworker: .*: ValueError: no more$")
        self.assertRegex(lines[1], "^pyworker: .*: SystemExit: 3$")

    def test_a_broken_stderr_does_no_harm(self) -> None:
        async def f() -> None:
            asyncio.get_running_loop().call_soon(sys.exit)

        self.export(f, [], "none")
        errors, sys.stderr = sys.stderr, None
        try:
            self.assertIsNone(self.outcome())
        finally:
            sys.stderr = errors

    def test_a_handler_of_the_users_own(self) -> None:
        seen: list[Any] = []

        async def f() -> None:
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(lambda loop, context: seen.append(context["exception"]))
            loop.call_soon(lambda: 1 / 0)

        self.export(f, [], "none")
        self.outcome()
        self.assertEqual([ZeroDivisionError], [type(error) for error in seen])
