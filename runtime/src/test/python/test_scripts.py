"""Scripts: source in fresh globals, the last expression is the result."""

import sys
import unittest
from typing import Any

import bodies
from engine import Failed, Interpreter, Sources


class ScriptCase(unittest.TestCase):
    def setUp(self) -> None:
        self.interpreter = Interpreter(scripts=True)

    def start(self, source: str, **context: Any) -> int:
        """The id of the call that runs the script."""
        return self.start_typed("any", source, **context)

    def start_typed(self, signature: str, source: str, **context: Any) -> int:
        slot = self.interpreter.ready["script"]
        return self.interpreter.send(slot, source, bodies.write(context), signature)

    def run_script(self, source: str, **context: Any) -> Any:
        wire = self.interpreter.outcome(self.start(source, **context))
        return None if wire is None else bodies.read(wire)


class Results(ScriptCase):
    def test_the_last_expression_is_the_result(self) -> None:
        self.assertEqual(3, self.run_script("1 + 2"))
        self.assertEqual(5, self.run_script("x = 2\nx + 3"))
        self.assertEqual("doc", self.run_script("'doc'"))
        self.assertEqual((1, {2}, b"x"), self.run_script("1, {2}, b'x'"))

    def test_anything_else_at_the_end_gives_none(self) -> None:
        for source in ("", "x = 1", "# nothing", "if True:\n    5", "def f(): pass", "1\npass"):
            self.assertIsNone(self.run_script(source))

    def test_each_run_has_fresh_globals(self) -> None:
        self.run_script("x = 1")
        self.assertFalse(self.run_script("'x' in globals()"))
        self.assertEqual("__script__", self.run_script("__name__"))

    def test_code_that_was_run_before_runs_again(self) -> None:
        for i in range(200):
            self.assertEqual(i, self.run_script("n + 0", n=i))
            self.assertEqual(i, self.run_script(f"{i}"))

    def test_a_result_that_cannot_cross(self) -> None:
        with self.assertRaisesRegex(Failed, r"ConversionError: result\[0\]: ellipsis cannot cross"):
            self.run_script("[...]")

    def test_a_coroutine_as_result_is_awaited(self) -> None:
        call = self.start("async def main():\n    return A\nmain()", A=5)
        self.interpreter.run_until_idle()
        self.assertEqual(5, bodies.read(self.interpreter.outcome(call)))


class Context(ScriptCase):
    def test_values_are_globals(self) -> None:
        self.assertEqual([0.8, 0.4], self.run_script("A_rank", A_rank=[0.8, 0.4]))
        self.assertEqual(2, self.run_script("def f(): return a + b\nf()", a=1, b=1))

    def test_values_can_be_imported(self) -> None:
        source = "import statistics\nfrom {0} import A_rank\nstatistics.mean(A_rank)"
        for module in ("js", "pyworker.context"):
            self.assertEqual(2.0, self.run_script(source.format(module), A_rank=[1.0, 3.0]))

    def test_every_form_of_import(self) -> None:
        for source in (
            "import js\njs.a",
            "import js as x\nx.a",
            "import pyworker.context\npyworker.context.a",
            "import pyworker.context as x\nx.a",
            "from pyworker import context\ncontext.a",
            "from js import a as x\nx",
            "from js import *\na",
            "from js import (a, b)\na",
            "def f():\n    from js import a as x\n    return x\nf()",
            "class C:\n    from js import a\nC.a",
            "try:\n    from js import zzz\nexcept ImportError:\n    from js import a as x\nx",
            "match 1:\n    case 1:\n        from js import a as x\nx",
            "for _ in ():\n    pass\nelse:\n    import js\njs.a",
        ):
            with self.subTest(source):
                self.assertEqual(7, self.run_script(source, a=7, b=8))

    def test_each_run_imports_its_own(self) -> None:
        for i in range(3):
            self.assertEqual(i, self.run_script("from js import a as x\nx", a=i))

    def test_an_unknown_name_lists_what_is_there(self) -> None:
        message = "ImportError: cannot import c: the context of this run holds a, b"
        for module in ("js", "pyworker.context"):
            with self.assertRaisesRegex(Failed, message):
                self.run_script(f"from {module} import c", b=1, a=2)
        with self.assertRaisesRegex(Failed, "holds nothing"):
            self.run_script("from js import c")

    def test_a_near_name_is_suggested(self) -> None:
        message = "holds A_rank, b; did you mean A_rank\\?"
        for source in ("from js import a_ranks", "import js\njs.a_ranks"):
            with self.assertRaisesRegex(Failed, message):
                self.run_script(source, A_rank=1, b=2)
        with self.assertRaises(Failed) as caught:
            self.run_script("a_ranks", A_rank=1)
        self.assertEqual("NameError", caught.exception.error["type"])
        self.assertEqual(["did you mean A_rank?"], caught.exception.error["notes"])

    def test_js_is_an_object_of_the_run(self) -> None:
        self.assertFalse(self.run_script("import js\nhasattr(js, 'b')", a=1))
        self.assertEqual(5, self.run_script("import js\njs.b = 5\nfrom js import b\nb", a=1))
        self.assertFalse(self.run_script("import js\nhasattr(js, 'b')", a=1))
        self.assertEqual(["a", "b"], self.run_script("import js, sys\nsorted(vars(js))", a=1, b=2))
        files = {"acme.py": "def of(js):\n    return js.a"}
        with Sources(files):
            self.assertEqual(1, self.run_script("import acme, js\nacme.of(js)", a=1))
        self.assertNotIn("js", sys.modules)

    def test_the_module_of_all_runs_stays_as_it_is(self) -> None:
        with self.assertRaisesRegex(Failed, "pyworker.context.b cannot be set"):
            self.run_script("from pyworker import context\ncontext.b = 5", a=1)

    def test_only_the_scripts_own_code_sees_it(self) -> None:
        files = {
            "acme.py": "def short():\n    from js import a\n\n"
            "def long():\n    from pyworker.context import a"
        }
        with Sources(files):
            with self.assertRaisesRegex(Failed, "js is the context of a script run, which only"):
                self.run_script("import acme\nacme.short()", a=1)
            message = "cannot import a in acme: only a script run has context values"
            with self.assertRaisesRegex(Failed, message):
                self.run_script("import acme\nacme.long()", a=1)

    def test_reserved_names_are_the_scripts_own(self) -> None:
        self.assertEqual("__script__", self.run_script("__name__", __name__="x", __context__=1))
        self.assertEqual(1, self.run_script("from js import a as x\nx", a=1, __context__=5))

    def test_no_context_at_all(self) -> None:
        slot = self.interpreter.ready["script"]
        self.assertEqual(2, bodies.read(self.interpreter.call(slot, "1 + 1", None, "any")))


class Errors(ScriptCase):
    def fails(self, source: str, **context: Any) -> "dict[str, Any]":
        with self.assertRaises(Failed) as caught:
            self.run_script(source, **context)
        return caught.exception.error

    def test_frames_name_the_script(self) -> None:
        error = self.fails("def f():\n    raise ValueError('no')\n\nf()")
        self.assertEqual([["<script>", 2, "f"], ["<script>", 4, "<module>"]], error["frames"])
        error = self.fails("\n\n1 / 0")
        self.assertEqual([["<script>", 3, "<module>"]], error["frames"])

    def test_classes_belong_to_the_script(self) -> None:
        error = self.fails("class Own(Exception): pass\nraise Own('no')")
        self.assertEqual("__script__.Own", error["type"])

    def test_syntax_errors_have_their_place(self) -> None:
        error = self.fails("x = 1\ny = = 2")
        self.assertEqual("SyntaxError", error["type"])
        self.assertEqual(["<script>", 2], error["frames"][0][:2])
        error = self.fails("x = 1\nreturn 1")
        self.assertEqual(["<script>", 2], error["frames"][0][:2])
        self.assertIn("return 1", error["notes"][0])

    def test_leaving_is_an_error(self) -> None:
        self.assertEqual("sys.exit(3) was called", self.fails("import sys\nsys.exit(3)")["message"])

    def test_source_that_is_no_text(self) -> None:
        self.assertIn(self.fails("a\0b")["type"], ("ValueError", "SyntaxError"))

    def test_scripts_can_be_off(self) -> None:
        self.interpreter = Interpreter(scripts=False)
        advice = r"set allow_scripts = true in worker.toml for worker 'text'"
        with self.assertRaisesRegex(Failed, f"PermissionError: worker.run is off: {advice}"):
            self.run_script("1")
