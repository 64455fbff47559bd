"""Functions that Java calls by name, and ``pyworker.export``."""

import unittest
from typing import Any

from engine import Failed, Interpreter, Sources, row, table
from pyworker import _boot
from pyworker._names import signature

STATS = """
from pyworker import export

@export
def stdev(values, *, ddof=1): return [values, ddof]

def mean(values): return sum(values) / len(values)
async def later(n): return n
def hidden(): return 1
export(mean, later)
"""


def started(files: "dict[str, str]", **spec: Any) -> Interpreter:
    with Sources(files):
        return Interpreter(**spec)


class Exported(unittest.TestCase):
    def tearDown(self) -> None:
        _boot.stop()

    def test_what_code_exports_is_called_by_name(self) -> None:
        interpreter = started({"stats.py": STATS}, preload=["stats"])
        self.assertEqual(
            {
                "stats.stdev": ["(values, *, ddof=...)", 0],
                "stats.mean": ["(values)", 1],
                "stats.later": ["(n)", 2],
            },
            interpreter.ready["names"],
        )
        self.assertTrue(interpreter.ready["coroutines"])
        self.assertEqual(2.0, interpreter.call_by_name("mean", [[1, 3]]))
        self.assertEqual([7, 2], interpreter.call_by_name("stats.stdev", [7], {"ddof": 2}))

    def test_arguments_that_do_not_fit_show_the_parameters(self) -> None:
        inner = "from pyworker import export\n@export\ndef f(n): return 1 + n\n"
        interpreter = started({"stats.py": STATS, "inner.py": inner}, preload=["stats", "inner"])
        stdev, later = "stdev(values, *, ddof=...)", "later(n)"
        for name, args, kwargs, declared in (
            ("stdev", [1, 2], {}, stdev),
            ("stats.stdev", [1], {"dof": 2}, "stats." + stdev),
            ("later", [], {}, later),
        ):
            error = self.raised(interpreter, name, args, kwargs)
            self.assertEqual("TypeError", error["type"])
            self.assertEqual([f"declared as {declared}"], error["notes"])
        error = self.raised(interpreter, "f", ["text"], {})
        self.assertEqual(("TypeError", []), (error["type"], error["notes"]))

    def raised(self, interpreter: Interpreter, name: str, args: Any, kwargs: Any) -> "dict[str, Any]":
        with self.assertRaises(Failed) as caught:
            interpreter.call_by_name(name, args, kwargs)
        return caught.exception.error

    def test_one_function_may_be_named_in_all_ways(self) -> None:
        interpreter = started(
            {"stats.py": STATS, "other.py": "from stats import mean"},
            preload=["stats"],
            exports={"stats": ["mean"], "other": ["mean"]},
            tables=[table([row("mean", ["list[any]"], "any")], "stats")],
        )
        names = interpreter.ready["names"]
        self.assertEqual(names["stats.mean"], names["other.mean"])
        self.assertEqual(2.0, interpreter.call_by_name("mean", [[1, 3]]))

    def test_the_next_interpreter_begins_without_exports(self) -> None:
        started({"stats.py": STATS}, preload=["stats"])
        self.assertEqual({}, started({}).ready["names"])

    def test_what_runs_at_the_start_may_export(self) -> None:
        source = (
            "from pyworker import export, on_start\n@export\ndef f(): pass\nasync def g(): return 4\n"
            "@on_start\ndef begin(): export(g)\n"
        )
        interpreter = started({"m.py": source}, preload=["m"])
        self.assertEqual(["m.f", "m.g"], list(interpreter.ready["names"]))
        self.assertTrue(interpreter.ready["coroutines"])
        self.assertEqual(4, interpreter.call_by_name("g"))

    def test_methods_and_classes(self) -> None:
        source = "from pyworker import export\nclass A:\n    def f(self, x, /): return x\n"
        interpreter = started(
            {"m.py": source + "a = A()\nexport(a.f, A, len)\nexport(a.f)"}, preload=["m"]
        )
        self.assertEqual(
            {"m.f": ["(x, /)", 0], "m.A": ["(...)", 1], "builtins.len": ["(...)", 2]},
            interpreter.ready["names"],
        )
        self.assertEqual(5, interpreter.call_by_name("f", [5]))


class Refused(unittest.TestCase):
    def refused(self, source: str, **spec: Any) -> str:
        text = "from pyworker import export\n" + source
        report = started({"stats.py": text}, **{"preload": ["stats"], **spec}).report
        return str(report["error"]["message"])

    def test_what_is_no_function(self) -> None:
        self.assertEqual(
            "module stats raised TypeError while it was imported: "
            "export takes functions, not int (stats.py, line 3)",
            self.refused("\nexport(3)"),
        )

    def test_what_has_no_name(self) -> None:
        for value, what in (
            ("lambda: 1", "a lambda"),
            ("__import__('functools').partial(print)", "functools.partial"),
        ):
            message = self.refused(f"export({value})")
            self.assertIn(f"{what} has no name to be exported under", message)
            self.assertIn("(stats.py, line 2)", message)

    def test_two_functions_of_one_name(self) -> None:
        message = self.refused("@export\ndef f(): pass\n@export\ndef f(): pass")
        self.assertIn("two functions are exported as stats.f", message)
        self.assertIn("(stats.py, line 4)", message)
        message = self.refused(
            "@export\ndef f(): pass\ng = f\ndef f(): pass", exports={"stats": ["f"]}
        )
        self.assertEqual(
            "two functions are exported as stats.f, stats.py, line 5 and stats.py, line 2: "
            "rename one of them, or export only one",
            message,
        )

    def test_an_export_after_ready(self) -> None:
        source = "from pyworker import export\n@export\ndef late():\n    export(len)\n"
        interpreter = started({"stats.py": source}, preload=["stats"])
        with self.assertRaisesRegex(Failed, "RuntimeError: export came too late.*preload"):
            interpreter.call_by_name("late")


class Signatures(unittest.TestCase):
    def test_signatures_show_no_values(self) -> None:
        def f(a: int, /, b: int = 2, *rest: int, c: int, d: int = 4, **more: int) -> None:
            local = a
            del local

        def g(a: int, *, c: int) -> None:
            """Has no defaults."""

        self.assertEqual("(a, /, b=..., *rest, c, d=..., **more)", signature(f))
        self.assertEqual("(a, *, c)", signature(g))
        self.assertEqual("()", signature(lambda: 1))
        self.assertEqual("(...)", signature(print))
