"""Asynchronous adapters: conversions in rounds, each piece of user code once."""

from typing import Any

import bodies
from engine import Failed, Interpreter, Sources, row, table
from pyworker import _boot, _dispatch
from samples import NAMED
from test_coroutines import LoopCase

SOURCE = """
import asyncio
class Slow:
    def __init__(self, v): self.v = v
class Fast(Slow): pass
class Gift:
    def __init__(self, v): self.v = v
calls = []
async def encode_slow(x):
    calls.append("slow")
    await asyncio.sleep(1)
    if x.v == "raise": raise LookupError("no")
    return x.v
async def decode_slow(d):
    calls.append(("decode", d))
    await asyncio.sleep(1)
    if d == "raise": raise LookupError("no")
    return Slow(d)
def encode_fast(x):
    calls.append("fast")
    return [x.v]
def decode_fast(d):
    calls.append("fast")
    return Fast(d)
async def encode_gift(x): return [x.v, Slow("inner"), {"k": x.v}]
async def decode_gift(d): return Gift(d)
value = None
def plain(): return value()
async def coroutine():
    await asyncio.sleep(1)
    return value()
def take(*args): calls.append(args)
async def take_later(*args):
    await asyncio.sleep(1)
    calls.append(args)
    return len(args)
"""

ADAPTERS = [
    ["slow", "Fast", "encode_fast", "decode_fast"],
    ["slow", "Slow", "encode_slow", "decode_slow"],
    ["slow", "Gift", "encode_gift", "decode_gift"],
]


class Asynchronous(LoopCase):
    def begin(self, *exports: Any, **spec: Any) -> None:
        _boot.stop()
        with Sources({"slow.py": SOURCE}):
            tables = [table(list(exports), "slow", types=NAMED)]
            self.interpreter = Interpreter(tables=tables, adapters=ADAPTERS, **spec)
            import slow  # type: ignore[import-not-found]

            self.slow: Any = slow
        self.assertNotIn("error", self.interpreter.report)
        self.assertTrue(self.interpreter.ready["coroutines"])
        self.addCleanup(_boot.stop)
        _dispatch.start_loop().time = lambda: self.now  # type: ignore[method-assign]

    def crossed(self, make: Any, signature: str = "any") -> Any:
        for name in ("plain", "coroutine"):
            self.begin(row(name, [], signature))
            self.slow.value = lambda: make(self.slow)
            outcome = self.outcome()
        return bodies.read(outcome)

    def test_results(self) -> None:
        self.assertEqual(["a", 1, "b"], self.crossed(lambda s: [s.Slow("a"), 1, s.Slow("b")]))
        self.assertEqual(["slow", "slow"], self.slow.calls)
        self.assertEqual({"k": 5}, self.crossed(lambda s: s.Slow({"k": s.Slow(5)})))

    def test_what_stands_side_by_side_is_awaited_together(self) -> None:
        self.begin(row("plain", [], "any"))
        self.slow.value = lambda: [[self.slow.Slow(i)] for i in range(5)]
        start = self.now
        self.assertEqual([[0], [1], [2], [3], [4]], bodies.read(self.outcome()))
        self.assertEqual(1.0, self.now - start)

    def test_user_code_runs_once_per_value(self) -> None:
        def make(s: Any) -> Any:
            return [s.Fast(1), s.Slow(2), [s.Fast(0), s.Fast(1)], s.Gift(s.Slow(3))]

        self.assertEqual([[1], 2, [[0], [1]], [3, "inner", {"k": 3}]], self.crossed(make))
        self.assertEqual(3, self.slow.calls.count("fast"))
        self.assertEqual(4, self.slow.calls.count("slow"))

    def test_iterators_are_taken_once(self) -> None:
        def make(s: Any) -> Any:
            return (s.Slow(i) if i % 2 else i for i in range(4))

        self.assertEqual([0, 1, 2, 3], self.crossed(make, "list[any]"))

    def test_components_and_keys(self) -> None:
        point = self.crossed(lambda s: {"x": s.Slow(1.5), "y": s.Slow(2)}, "@com.acme.Point")
        self.assertEqual((1.5, 2), point)
        entries = self.crossed(lambda s: {s.Slow("a"): s.Slow(1)}, "dict[str,int32]")
        self.assertEqual({"a": 1}, entries)
        self.begin(row("plain", [], "str"))
        self.slow.value = lambda: self.slow.Slow("direct")
        self.assertEqual("direct", self.outcome())

    def test_a_failing_encoder(self) -> None:
        with self.assertRaises(Failed) as caught:
            self.crossed(lambda s: {"k": [1, s.Slow("raise")]})
        error = caught.exception.error
        self.assertEqual("LookupError", error["type"])
        self.assertEqual(['raised by the encoder of slow.Slow at result["k"][1]'], error["notes"])

    def test_what_does_not_fit_in_a_later_round(self) -> None:
        message = r"^pyworker.ConversionError: result\[1\]: str where int32 was declared"
        with self.assertRaisesRegex(Failed, message):
            self.crossed(lambda s: [s.Slow(1), s.Slow("x")], "list[int32]")

    def test_arguments(self) -> None:
        form = [(..., "&slow.Slow", 1), [(..., "&slow.Gift", [(..., "&slow.Slow", 2)])], b"x"]
        for name in ("take", "take_later"):
            self.begin(row(name, ["any", "bytes", "list[any]"], "any"))
            self.outcome(bodies.write(form), b"abc", bodies.write([(..., "&slow.Fast", 3)]))
            (slow, (gift,), memory), data, (fast,) = self.slow.calls[-1]
            self.assertEqual((1, 2, 3), (slow.v, gift.v[0].v, fast.v))
            self.assertEqual((b"x", b"abc"), (memory, data))
            self.assertEqual(1, self.slow.calls.count("fast"))
            self.assertEqual(1, self.slow.calls.count(("decode", 1)))

    def test_a_failing_decoder(self) -> None:
        self.begin(row("take", ["any"], "none"))
        with self.assertRaises(Failed) as caught:
            self.outcome(bodies.write([(..., "&slow.Slow", "raise")]))
        self.assertEqual(["raised by the decoder of slow.Slow at args[0][0]"],
            caught.exception.error["notes"])

    def test_a_list_that_changes_meanwhile(self) -> None:
        self.begin(row("plain", [], "list[any]"))
        values = [self.slow.Slow(1), self.slow.Slow(2)]
        self.slow.value = lambda: values
        call = self.send()
        values.reverse()
        self.pass_time()
        with self.assertRaisesRegex(Failed, "a value that was changed while its adapters were at"):
            self.interpreter.outcome(call)

    def test_a_list_that_is_cleared_meanwhile(self) -> None:
        for wrap in (lambda v: v, lambda v: [v, self.slow.Gift(v)]):
            self.begin(row("plain", [], "list[any]"))
            values: list[Any] = [self.slow.Slow(1), self.slow.Slow(2)]
            self.slow.value = lambda: wrap(values)
            call = self.send()
            values.clear()
            self.pass_time()
            with self.assertRaisesRegex(Failed, "a value that was changed while its adapters"):
                self.interpreter.outcome(call)

    def test_a_stopped_conversion_is_settled(self) -> None:
        self.begin(row("plain", [], "any"))
        self.slow.value = lambda: [self.slow.Slow(1), self.slow.Slow(2)]
        call = self.send()
        _boot.stop()
        self.assertRaises(Failed, self.interpreter.outcome, call)
