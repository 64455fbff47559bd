"""Which call's code runs, and what it can ask."""

import asyncio
import unittest
from typing import Any

from engine import exporting
from pyworker import _current, _dispatch, cancelled, deadline


class CurrentCall(unittest.TestCase):
    def setUp(self) -> None:
        self.entered: list[int] = []
        self.now = _current.NO_CALL
        self.cancelled: set[int] = set()
        self.left: dict[int, float] = {}
        self.addCleanup(
            _current.connect,
            _current._enter,
            _current._leave,
            _current._is_cancelled,
            _current._seconds_left,
        )
        _current.connect(
            self._enter,
            self._leave,
            self.cancelled.__contains__,
            lambda call: self.left.get(call, -1.0),
        )

    def _enter(self, call: int) -> int:
        previous, self.now = self.now, call
        self.entered.append(call)
        return previous

    def _leave(self, previous: int) -> None:
        self.now = previous

    def test_a_plain_function_can_ask(self) -> None:
        interpreter = exporting(lambda: [cancelled(), deadline()], [], "list[any]")
        self.cancelled.add(2)
        self.left[2] = 1.5
        self.assertEqual(
            [[False, None], [True, 1.5]],
            [__import__("bodies").read(interpreter.call(0)) for _ in range(2)],
        )

    def test_every_step_of_a_call_and_of_its_tasks_says_whose_it_is(self) -> None:
        seen: list[Any] = []

        async def child() -> None:
            seen.append((self.now, cancelled()))
            await asyncio.sleep(0)
            seen.append((self.now, cancelled()))

        async def parent() -> None:
            await asyncio.create_task(child())

        interpreter = exporting(parent, [], "none")
        first, second = interpreter.send(0), interpreter.send(0)
        self.cancelled.add(second)
        interpreter.run_until_idle()
        self.assertEqual([None, None], [interpreter.outcome(first), interpreter.outcome(second)])
        self.assertEqual({(first, False), (second, True)}, set(seen))
        self.assertEqual(_current.NO_CALL, self.now)

    def test_a_cancelled_call_fails_after_it_has_cleaned_up(self) -> None:
        log: list[str] = []

        async def waiting() -> None:
            try:
                await asyncio.sleep(3600)
            finally:
                await asyncio.sleep(0)
                log.append("cleaned up")

        interpreter = exporting(waiting, [], "none")
        call = interpreter.send(0)
        self.assertTrue(_dispatch.cancel(call))
        interpreter.run_until_idle()
        self.assertEqual(["cleaned up"], log)
        self.assertEqual("asyncio.exceptions.CancelledError", interpreter.outcomes[call].error["type"])
        self.assertFalse(_dispatch.cancel(call))

    def test_a_call_that_is_given_up_makes_no_further_step(self) -> None:
        log: list[str] = []
        gate: asyncio.Event = asyncio.Event()

        async def waiting() -> None:
            await gate.wait()
            log.append("went on")

        interpreter = exporting(waiting, [], "none")
        call = interpreter.send(0)
        self.assertTrue(_dispatch.is_pending(call))
        self.assertTrue(_dispatch.abandon(call))
        self.assertFalse(_dispatch.is_pending(call))
        self.assertFalse(_dispatch.abandon(call))
        gate.set()
        interpreter.run_until_idle()
        self.assertEqual([], log)
        self.assertNotIn(call, interpreter.outcomes)


if __name__ == "__main__":
    unittest.main()
