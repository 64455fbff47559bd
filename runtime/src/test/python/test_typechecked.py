"""``pyworker.typechecked`` without beartype, and with it."""

import sys
import unittest
from types import ModuleType
from typing import Any, Literal, Optional, Protocol

from pyworker import typechecked


class Speaks(Protocol):
    def speak(self) -> str: ...


@typechecked
def f(
    n: int, text: Optional[str] = None, *rest: float, names: "list[str] | None" = None, **more: int
) -> "dict[str, int]":
    return {"n": n} if n else []  # type: ignore[return-value]


@typechecked
def g(mode: Literal["a", "b"], anything: Any, speaker: Speaks, unknown: "Unknown") -> None:  # type: ignore[name-defined]  # noqa: F821
    """Takes what is not known."""


@typechecked
def h(mode: Literal["a", "b"], anything: Any, speaker: Speaks, number: complex) -> None:
    """Takes what is known."""


@typechecked
class Counter:
    def __init__(self, start: int) -> None:
        self.n = start

    @staticmethod
    def zero(kind: str) -> int:
        return 0

    @classmethod
    def at(cls, n: int) -> "Counter":
        return cls(n)

    async def add(self, n: int) -> int:
        return self.n + n if n else "0"  # type: ignore[return-value]


class Plain(unittest.TestCase):
    def refused(self, message: str, function: Any, *args: Any, **kwargs: Any) -> None:
        with self.assertRaises(TypeError) as caught:
            function(*args, **kwargs)
        self.assertEqual(message, str(caught.exception))

    def test_what_fits(self) -> None:
        self.assertEqual({"n": 1}, f(1, "x", 1, 2.5, names=["a"], more=1))
        self.assertEqual({"n": True}, f(True, None))
        g(3, 4, 5, 6)  # type: ignore[arg-type]
        h("a", object(), 5, 1)  # type: ignore[arg-type]

    def test_what_does_not(self) -> None:
        self.refused("f: n is str where int was declared", f, "1")
        self.refused("f: text is int where Optional[str] was declared", f, 1, 2)
        self.refused("f: rest is str where float was declared", f, 1, "x", "y")
        self.refused("f: names is str where list[str] | None was declared", f, 1, names="ab")
        self.refused("f: extra is str where int was declared", f, 1, extra="x")
        self.refused("f: the result is list where dict[str, int] was declared", f, 0)
        self.refused("h: mode is str where Literal['a', 'b'] was declared", h, "c", 1, 1, 1)

    def test_classes(self) -> None:
        self.assertEqual(0, Counter.zero("x"))
        self.refused("Counter.__init__: start is str where int was declared", Counter, "1")
        self.refused("Counter.zero: kind is int where str was declared", Counter.zero, 1)
        self.refused("Counter.at: n is str where int was declared", Counter.at, "1")

    def test_coroutines(self) -> None:
        with self.assertRaises(StopIteration) as done:
            Counter(1).add(2).send(None)
        self.assertEqual(3, done.exception.value)
        with self.assertRaisesRegex(TypeError, "Counter.add: the result is str where int"):
            Counter(1).add(0).send(None)

    def test_a_call_that_python_refuses_is_refused_by_python(self) -> None:
        @typechecked
        def one(n: int) -> None:
            """Takes one."""

        for args in ((), (1, 2)):
            with self.assertRaisesRegex(TypeError, "positional argument"):
                one(*args)

    def test_beartype_comes_first(self) -> None:
        beartype = ModuleType("beartype")
        beartype.beartype = lambda target: ("bear", target)  # type: ignore[attr-defined]
        sys.modules["beartype"] = beartype
        self.addCleanup(sys.modules.pop, "beartype")
        self.assertEqual(("bear", len), typechecked(len))
