"""What is lent to a call ends with it, however that ends."""

import unittest
from typing import Any

from pyworker import _lent


class Interrupt(BaseException):
    """Stands for what the engine throws, past every ``except Exception``."""


class Lent(unittest.TestCase):
    def setUp(self) -> None:
        _lent.reset()
        self.addCleanup(_lent.reset)
        self.ended: list[tuple[int, bool | None]] = []
        self.failures: dict[int, BaseException] = {}

    def _open(self, handle: int) -> "tuple[Any, _lent.End]":
        def end(may_fail: "bool | None") -> None:
            failure = self.failures.pop(handle, None)
            if failure is not None:
                raise failure
            self.ended.append((handle, may_fail))

        return f"lent {handle}", end

    def _lend(self, *args: Any) -> "list[Any]":
        return _lent.lend(7, {place: self._open for place in range(len(args))}, args)

    def test_it_stands_in_the_places_of_the_handles(self) -> None:
        self.assertEqual(self._lend(1, None, 3), ["lent 1", None, "lent 3"])
        _lent.end(7, True)
        _lent.end(7, True)
        self.assertEqual(self.ended, [(1, True), (3, True)])

    def test_what_raises_keeps_nothing_else_from_ending(self) -> None:
        self._lend(1, 2)
        self.failures[1] = ValueError("no")
        with self.assertRaisesRegex(ValueError, "no"):
            _lent.end(7, True)
        self.assertEqual(self.ended, [(2, True)])

    def test_a_call_that_has_failed_does_not_fail_again(self) -> None:
        self._lend(1)
        self.failures[1] = ValueError("no")
        _lent.end(7, False)

    def test_what_an_interrupt_keeps_from_ending_ends_when_the_call_is_given_up(self) -> None:
        self._lend(1, 2, 3)
        self.failures[2] = Interrupt()
        with self.assertRaises(Interrupt):
            _lent.end(7, False)
        _lent.drop(7)
        _lent.drop(7)
        self.assertEqual(self.ended, [(1, False), (2, None), (3, None)])
        self.assertEqual(_lent._ends, {})


if __name__ == "__main__":
    unittest.main()
