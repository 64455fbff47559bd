"""Scripts that await something outside of their functions."""

import gc
import sys
import unittest
import weakref
from types import ModuleType
from typing import Any

import bodies
from engine import Failed, Sources
from pyworker._script import MOST_CACHED
from test_scripts import ScriptCase

PREPARED = """
async def f(x):
    return x
class Manager:
    async def __aenter__(self): return 3
    async def __aexit__(self, *_): pass
async def numbers():
    yield 1
    yield 2
"""


class AwaitCase(ScriptCase):
    def run_script(self, source: str, **context: Any) -> Any:
        call = self.start(source, **context)
        self.interpreter.run_until_idle()
        wire = self.interpreter.outcome(call)
        return None if wire is None else bodies.read(wire)

    def fails(self, source: str, **context: Any) -> "dict[str, Any]":
        with self.assertRaises(Failed) as caught:
            self.run_script(source, **context)
        return caught.exception.error


class TopLevelAwait(AwaitCase):
    def test_every_place_of_an_await(self) -> None:
        for source, result in (
            ("await f(1)", 1),
            ("x = await f(1)\nx + 1", 2),
            ("x: int = await f(1)\nx, __annotations__['x'] is int", (1, True)),
            ("x = y = [await f(1)]\nx is y", True),
            ("[await f(i) for i in (1, 2)]", [1, 2]),
            ("{i async for i in numbers()}", {1, 2}),
            ("{i: j for i in (1,) async for j in numbers()}", {1: 2}),
            ("sorted(i for i in await f([2, 1]))", [1, 2]),
            ("async for i in numbers():\n    last = i\nlast, i", (2, 2)),
            ("async with Manager() as x:\n    y = x\ny", 3),
            ("if await f(True):\n    x: int = 7\nelse:\n    x = 8\nx", 7),
            ("try:\n    await f(1)\n    1 / 0\nexcept ZeroDivisionError as e:\n    x = 5\nx", 5),
            ("while (x := await f(4)) < 4: pass\nx", 4),
            ("match await f((1, 2, 3)):\n    case [a, *b]: pass\na, b", (1, [2, 3])),
            ("match await f({'k': 1, 'l': 2}):\n    case {'k': a, **b}: pass\na, b", (1, {"l": 2})),
            ("def g(x=await f(6)): return x\ng()", 6),
            ("g = lambda x=await f(6): x\ng()", 6),
            ("x = 1\nfor x in [await f(2)]: del x\n'x' in globals()", False),
            ("import os.path as p, sys; await f(1); p.join('a', 'b')", "a/b"),
            ("if await f(1):\n    import os.path\nos.path.join('a', 'b')", "a/b"),
            ("await f(1); x = 2", None),
            ("g = f(9)\ng", 9),
        ):
            with self.subTest(source):
                self.assertEqual(result, self.run_script(PREPARED + source))

    def test_assignments_are_globals_of_the_functions(self) -> None:
        source = """
if await f(True):
    x = 1
    def g():
        global x
        x += 1
        return x
    class C:
        y = x
        z = [x for _ in (1,)]
    h = lambda: x
g(), h(), C.y, C.z, C.__qualname__, globals()['x']
"""
        self.assertEqual((2, 2, 1, [1], "C", 2), self.run_script(PREPARED + source))
        self.assertEqual(
            [["<module>"], []],
            self.run_script(
                "import sys\nasync def f(): return 1\n"
                "names = [await f() and sys._getframe().f_code.co_name]\n"
                "[names, [n for n in globals() if not n.isidentifier()]]"
            ),
        )

    def test_imports_of_all_names(self) -> None:
        self.assertEqual(3.0, self.run_script(PREPARED + "await f(1)\nfrom math import *\nsqrt(9)"))
        source = "try:\n    from math import *\nexcept ImportError:\n    await f(1)\nsqrt(9)"
        self.assertEqual(3.0, self.run_script(PREPARED + source))
        source = "if await f(1):\n    from js import *\na + 1"
        self.assertEqual(3, self.run_script(PREPARED + source, a=2))
        error = self.fails(PREPARED + "if await f(1):\n    from nowhere import *")
        self.assertEqual("ModuleNotFoundError", error["type"])
        self.assertEqual([["<script>", 11, "<module>"]], error["frames"])

    def test_future_features_hold_in_all_parts(self) -> None:
        source = "from __future__ import annotations\nasync def f(): return 1\n{}\ng.__annotations__"
        for part in ("await f()\ndef g(x: Unknown): pass", "if await f():\n    def g(x: Unknown): pass"):
            self.assertEqual({"x": "Unknown"}, self.run_script(source.format(part)))
        error = self.fails(PREPARED + "await f(1)\nfrom __future__ import annotations")
        self.assertEqual(["<script>", 11], error["frames"][0][:2])

    def test_what_belongs_into_functions_is_refused(self) -> None:
        for source, column in (
            ("if await f(1):\n    return 5", 5),
            ("await f(1)\nyield 5", 1),
            ("x = await f(1), \\\n  (yield)", 4),
            ("await f(1)\nlambda: await f(1)", 9),
            ("await f(1)\nclass C: await f(1)", 10),
            ("await f(1)\ndef g(): await f(1)", 10),
        ):
            with self.subTest(source):
                error = self.fails(PREPARED + source)
                self.assertEqual("SyntaxError", error["type"], error)
                self.assertEqual(["<script>", 11], error["frames"][0][:2])
                if "lambda" not in source:  # GraalPy 25.0.3 gives the lambda's
                    mark = error["notes"][1]
                    self.assertEqual(column, mark.index("^") + 1, error["notes"])

    def test_frames_and_lines(self) -> None:
        error = self.fails(PREPARED + "await f(1)\n\nasync def g():\n    1 / 0\n\nawait g()")
        self.assertEqual([["<script>", 13, "g"], ["<script>", 15, "<module>"]], error["frames"])
        error = self.fails(PREPARED + "await f(1)\n[\n 1 / 0 for _ in [await f(1)]]")
        self.assertEqual(["<script>", 12], error["frames"][0][:2])
        error = self.fails(PREPARED + "if await f(1):\n    g = lambda: 1 / 0\ng()")
        self.assertEqual(["<script>", 11, "<lambda>"], error["frames"][0])

    def test_code_that_was_run_before_runs_again(self) -> None:
        for i in range(5):
            self.assertEqual(i, self.run_script(PREPARED + "await f(i)", i=i))

    def test_the_result_has_the_type(self) -> None:
        call = self.start_typed("float64", PREPARED + "await f(2.5)")
        self.interpreter.run_until_idle()
        self.assertEqual(2.5, self.interpreter.outcome(call))
        call = self.start_typed("float64", PREPARED + "await f('x')")
        self.interpreter.run_until_idle()
        with self.assertRaisesRegex(Failed, "^pyworker.ConversionError: result: "):
            self.interpreter.outcome(call)


class Interleaved(AwaitCase):
    def test_each_run_has_its_own_context_after_an_await(self) -> None:
        source = """
import asyncio
order.append(a)
await asyncio.sleep(0)
def g():
    from js import a as x
    return x
async def h():
    await asyncio.sleep(0)
    import js
    from pyworker.context import a as y
    return js.a, y
first = await asyncio.gather(h(), h())
order.append(a)
from js import a as z
[g(), first, z, order]
"""
        calls = [self.start(source, a=i, order=[]) for i in range(3)]
        self.interpreter.run_until_idle()
        for i, call in enumerate(calls):
            result = bodies.read(self.interpreter.outcome(call))
            self.assertEqual([i, [(i, i), (i, i)], i, [i, i]], result)

    def test_a_class_of_one_run_is_not_the_others(self) -> None:
        source = """
from __future__ import annotations
import asyncio
from dataclasses import dataclass
from typing import ClassVar as {0}
await asyncio.sleep(0)
@dataclass
class P:
    k: {0}[int] = {1}
    x: int
await asyncio.sleep(0)
[repr(P(1)), list(P.__dataclass_fields__), len(P.__match_args__)]
"""
        calls = [self.start(source.format(name, i)) for i, name in enumerate(("A", "B"))]
        self.interpreter.run_until_idle()
        for call in calls:
            self.assertEqual(["P(x=1)", ["k", "x"], 1], bodies.read(self.interpreter.outcome(call)))


class Classes(AwaitCase):
    def test_dataclasses_named_tuples_and_enums(self) -> None:
        source = """
from __future__ import annotations
import enum, pickle
from dataclasses import dataclass, field, KW_ONLY
from typing import ClassVar, NamedTuple, get_type_hints
@dataclass(frozen=True, slots=True, order=True)
class P:
    k: ClassVar[int] = 3
    x: int
    _: KW_ONLY
    next: P | None = None
class N(NamedTuple):
    a: P
E = enum.Enum("E", "A B")
copy = pickle.loads(pickle.dumps((N(1), E.A)))
[repr(P(1, next=P(2))), get_type_hints(P)["next"] == P | None, N(1), copy == (N(1), E.A)]
"""
        expected = ["P(x=1, next=P(x=2, next=None))", True, (1,), True]
        self.assertEqual(expected, self.run_script(source))

    def test_outside_of_scripts_their_module_is_empty(self) -> None:
        self.run_script("x = 1")
        self.assertEqual({}, sys.modules["__script__"].__dict__)
        self.assertFalse(hasattr(sys.modules["__script__"], "x"))


class Held(AwaitCase):
    def test_distinct_sources_leave_nothing_but_the_cache(self) -> None:
        collector: Any = ModuleType("collector")
        collector.held = []
        collector.note = lambda f: collector.held.append((weakref.ref(f), weakref.ref(f.__code__)))
        source = "import collector\ndef f():\n    return {}\ncollector.note(f)\n{}"
        runs = 5000 if sys.implementation.name == "cpython" else 300  # Java's ScriptsTest has more
        with Sources({}):
            sys.modules["collector"] = collector
            try:
                for i in range(runs):
                    ending = "async def g(): pass\nawait g()" if i % 50 == 0 else "f()"
                    self.start(source.format(i, ending))
                    if i % 50 == 0:
                        self.interpreter.run_until_idle()
            finally:
                del sys.modules["collector"]
        self.interpreter.outcomes.clear()
        gc.collect()
        self.assertEqual(runs, len(collector.held))
        import linecache

        self.assertNotIn("<script>", linecache.cache)
        if sys.implementation.name == "cpython":  # elsewhere nobody says when memory is collected
            self.assertEqual(0, sum(function() is not None for function, _ in collector.held))
            held = sum(code() is not None for _, code in collector.held)
            self.assertEqual(MOST_CACHED, held)

    def test_long_sources_are_held_up_to_a_bound_of_characters(self) -> None:
        from pyworker import _script

        scripts = _script.Scripts()
        scripts.run("1", None)
        for i in range(20):
            scripts.run(f"{i}\n# {'x' * 100_000}", None)
            self.assertIn("1", scripts._cache)
            scripts.run("1", None)
        self.assertEqual(11, len(scripts._cache))
        self.assertEqual(sum(map(len, scripts._cache)), scripts._characters)
        scripts.run("# " + "x" * 1024 * 1024, None)
        self.assertEqual(11, len(scripts._cache))


class Typed(AwaitCase):
    def test_a_result_is_converted_as_declared(self) -> None:
        call = self.start_typed("float64", "1")
        self.assertEqual(1.0, self.interpreter.outcome(call))
        call = self.start_typed("list[any]", "(1, 2)")
        self.assertEqual([1, 2], list(bodies.read(self.interpreter.outcome(call))))
        call = self.start_typed("float64[]", "[1, 2]")
        self.assertEqual(16, len(self.interpreter.outcome(call)))
        for signature, source in (("float64", "'x'"), ("int32", "None"), ("int32[]", "[2.5]")):
            call = self.start_typed(signature, source)
            with self.assertRaisesRegex(Failed, "^pyworker.ConversionError: result"):
                self.interpreter.outcome(call)


if __name__ == "__main__":
    unittest.main()
