"""The import names of other systems: with ``compat = true``, and without."""

import sys
import time
import unittest
from typing import Any

import bodies
from engine import Interpreter, Sources
from pyworker import diagnostics

NAMES = ("js", "pyscript", "workerlib")


class SeedCase(unittest.TestCase):
    def tearDown(self) -> None:
        for name in NAMES:
            sys.modules.pop(name, None)

    def started(self, source: str, compat: bool, **files: str) -> Interpreter:
        sources = {"m.py": source, **{name + ".py": text for name, text in files.items()}}
        with Sources(sources):
            return Interpreter(preload=["m"], compat=compat, scripts=True)

    def refused(self, source: str, compat: bool) -> str:
        return str(self.started(source, compat).report["error"]["message"])


class WithoutCompat(SeedCase):
    def test_the_message_says_what_to_write(self) -> None:
        of_us = "there is no module {}: write 'from pyworker import ...'"
        of_runs = (
            "js is the context of a script run, which only the script's own code can import: "
            "pass its values to the functions of this module"
        )
        for name, instead in (("js", of_runs), ("pyscript", of_us), ("workerlib", of_us)):
            self.assertEqual(
                f"module m raised ImportError while it was imported: {instead.format(name)}, or "
                "set compat = true for worker 'text' in worker.toml (compat() of its builder) "
                "(m.py, line 2)",
                self.refused(f"\nimport {name}", False),
            )

    def test_a_module_of_the_users_own_comes_first(self) -> None:
        self.assertTrue(self.started("import js\nassert js.X == 3", False, js="X = 3").ready)

    def test_other_modules_are_missing_as_ever(self) -> None:
        self.assertIn("module gone was not found", self.refused("import gone", False))


class WithCompat(SeedCase):
    def test_workerlib(self) -> None:
        interpreter = self.started(
            "from workerlib import diagnostics, elapsedTime, export, systemVersions, typechecked\n"
            "@export\n@typechecked\ndef f(n: int) -> list: "
            "return [diagnostics, elapsedTime(0.0), systemVersions]\n",
            True,
        )
        lines, elapsed, versions = interpreter.call_by_name("f", [1])
        self.assertEqual(tuple(versions), ("pyworker", "Python", sys.implementation.name))
        self.assertTrue(elapsed.endswith(" s"))
        self.assertIn(f"Python {sys.version.split()[0]}", lines[0])

    def test_what_is_for_main_says_so(self) -> None:
        message = self.refused("from workerlib import connectToWorker", True)
        self.assertIn("connectToWorker is for main, which is Java here: use workers.connect", message)
        self.assertIn("cannot import name 'nothing'", self.refused("from workerlib import nothing", True))

    def test_pyscript(self) -> None:
        message = self.refused("from pyscript import window", True)
        self.assertIn("Java has offered no window; offer it with worker.offer(\"window\", ...)", message)
        self.assertIn(
            "cannot import display from pyscript: workers get sync, window, document from it",
            self.refused("from pyscript import display", True),
        )

    def test_pyscript_has_the_main_objects_that_were_offered(self) -> None:
        import pyworker

        setattr(pyworker, "window", "the window")  # noqa: B010
        self.addCleanup(delattr, pyworker, "window")
        self.assertTrue(self.started("from pyscript import window\nassert window", True).ready)

    def test_js_outside_of_a_script(self) -> None:
        message = self.refused("from js import A_rank", True)
        self.assertIn("cannot import A_rank in m: only a script run has context values", message)

    def test_js_in_a_script(self) -> None:
        interpreter = self.started("import js", True)
        call = interpreter.send(
            interpreter.ready["script"], "import js\njs.A", bodies.write({"A": 5}), "any"
        )
        self.assertEqual(5, bodies.read(interpreter.outcome(call)))


class Diagnostics(unittest.TestCase):
    def test_times(self) -> None:
        now = time.time()
        self.assertRegex(diagnostics.elapsed_time(now - 0.2), r"^2\d\d ms$|^\d{3} ms$")
        self.assertRegex(diagnostics.elapsed_time(now - 100), r"^1\d\d\.\d s$")

    def test_lines_name_the_modules_of_the_user(self) -> None:
        module: Any = type(sys)("mine")
        module.__file__ = "/pyworker/app/mine.py"
        sys.modules["mine"] = module
        self.addCleanup(sys.modules.pop, "mine")
        modules = diagnostics.lines()[-1].removeprefix("modules: ").split(", ")
        self.assertIn("mine", modules)
        self.assertNotIn("sys", modules)
