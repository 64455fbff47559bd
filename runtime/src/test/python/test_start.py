"""The start report: what is ready, or all that is wrong, with what to do."""

import sys
import unittest
from typing import Any

import pyworker
from engine import HASH, Interpreter, Sources, row, table

EXPORTS = "[exports] of worker.toml or the worker's builder"

STATS = "def wordcount(text): return {}\nclass Session: pass\nlimit = 3\nnothing = None\n"


def export(function: str, java: str = "wordCount") -> "list[Any]":
    return [row(function, [], "none", java=java)]


class Ready(unittest.TestCase):
    def test_the_report_says_what_there_is(self) -> None:
        with Sources({"textstats.py": STATS}):
            interpreter = Interpreter(tables=[table(export("wordcount"))])
            self.assertEqual(["textstats"], interpreter.imported)
            ready = interpreter.ready
        digest = ready.pop("digest")
        self.assertEqual(
            {
                "slots": {"com.acme.TextStats": 0},
                "contracts": {"com.acme.TextStats": HASH},
                "names": {"textstats.wordcount": ["(text)", 0]},
                "named": 1,
                "script": 2,
                "coroutines": False,
                "python": sys.version.split()[0],
                "implementation": sys.implementation.name,
                "pyworker": pyworker.__version__,
                "body": 1,
            },
            ready,
        )
        self.assertRegex(digest, "[0-9a-f]{32}")

    def test_the_digest_is_that_of_the_configuration(self) -> None:
        config: dict[str, Any] = {"a": [True, 1, -0.5, "\u00e9"], "b": {"c": 2**40}}
        digests = [
            Interpreter(**spec).ready["digest"]
            for spec in (
                {"config": config},
                {"config": config, "interpreter": "text-2"},
                {"config": {**config, "a": [True, 1, -0.5, "e"]}},
                {"config": config, "preload": ["sys"]},
                {"config": config, "scripts": True},
            )
        ]
        self.assertEqual(digests[0], digests[1])
        self.assertEqual(4, len(set(digests)))

    def test_the_report_has_the_hash_of_the_table_that_was_executed(self) -> None:
        name, source, _ = table(export("gone"))
        with Sources({"textstats.py": STATS}):
            ready = Interpreter(tables=[[name, source, "0"]]).ready
        self.assertEqual(({name: HASH}, {}), (ready["contracts"], ready["slots"]))

    def test_preloaded_modules_are_imported_first(self) -> None:
        files = {
            "first.py": "import sys\nsys.order = ['first']",
            "textstats.py": "import sys\nsys.order.append('textstats')\n" + STATS,
        }
        with Sources(files):
            Interpreter(tables=[table(export("wordcount"))], preload=["first", "first"])
        self.assertEqual(["first", "textstats"], sys.__dict__.pop("order"))


class Refused(unittest.TestCase):
    def refused(self, message: str, files: "dict[str, str]", **spec: Any) -> Any:
        """The description of the exception that comes with the message."""
        with Sources(files):
            report = Interpreter(**spec).report
        self.assertEqual(["error"], list(report))
        self.assertEqual(message, report["error"]["message"])
        return report["error"]["exception"]

    def refused_module(self, message: str, source: str, **others: str) -> Any:
        files = {"textstats.py": source, **{name + ".py": text for name, text in others.items()}}
        return self.refused(message, files, tables=[table(export("f"))])

    def test_a_module_that_is_not_there(self) -> None:
        needs = "com.acme.TextStats needs src/main/python/textstats.py"
        message = f"module textstats was not found: {needs}"
        self.assertIsNone(self.refused(message, {}, tables=[table(export("f"))]))
        preload = (
            "module a.b was not found: preload of worker.toml or the worker's builder names it; "
            "create src/main/python/a/b.py, or correct the name"
        )
        self.assertIsNone(self.refused(preload, {}, preload=["a.b"]))
        self.refused(preload, {"a/__init__.py": ""}, preload=["a.b"])
        exports = f"module gone was not found: {EXPORTS} needs src/main/python/gone.py"
        self.refused(exports, {}, exports={"gone": ["f", "g"]})

    def test_a_module_that_imports_one_that_is_not_there(self) -> None:
        message = (
            "module nowhere was not found: textstats imports it (helper.py, line 2); "
            "a package needs its pure Python source under src/main/python"
        )
        helper = "\nfrom nowhere.deep import f"
        error = self.refused_module(message, "import helper", helper=helper)
        self.assertEqual("ModuleNotFoundError", error["type"])
        self.assertEqual(["helper.py", 2, "<module>"], error["frames"][0])

    def test_a_function_that_is_not_there(self) -> None:
        use = "which com.acme.TextStats.wordCount calls"
        no = "module textstats has no function"
        for function, message in (
            ("word_count", f"{no} word_count, {use}; did you mean wordcount?"),
            ("other", f"{no} other, {use}"),
            ("Session.total", f"textstats.Session has no function total, {use}"),
            ("Sesion.total", f"{no} Sesion, {use}; did you mean Session?"),
            ("limit", f"textstats.limit, {use}, is no function but int"),
            ("nothing", f"textstats.nothing, {use}, is no function but NoneType"),
        ):
            self.refused(message, {"textstats.py": STATS}, tables=[table(export(function))])
        message = f"{no} lmit, which {EXPORTS} names"
        self.refused(message, {"textstats.py": STATS}, exports={"textstats": ["lmit"]})

    def test_a_syntax_error(self) -> None:
        source = "def f():\n    return 1\nx = = 2\n"
        message = "textstats.py, line 3: invalid syntax\n    x = = 2"
        error = self.refused_module(message, source)
        self.assertEqual("SyntaxError", error["type"])
        self.assertEqual(["textstats.py", 3], error["frames"][0][:2])
        message = "helper.py, line 1: invalid syntax\n    1 +* 2"
        self.refused_module(message, "import helper", helper="1 +* 2")

    def test_a_module_that_raises(self) -> None:
        message = (
            "module textstats raised ValueError while it was imported: no (textstats.py, line 2)"
        )
        error = self.refused_module(message, "\nraise ValueError('no')")
        self.assertEqual(("ValueError", "no"), (error["type"], error["message"]))
        raising = "module textstats raised ImportError while it was imported"
        message = f"{raising}: it wants more (textstats.py, line 1)"
        self.refused_module(message, "raise ImportError('it wants more')")

    def test_a_module_that_exits(self) -> None:
        called = "while it was imported (textstats.py, line 1)"
        for code, shown in (("3", "3"), ("", ""), ("'bye'", "'bye'")):
            message = f"module textstats called sys.exit({shown}) {called}"
            self.refused_module(message, f"import sys; sys.exit({code})")
        message = f"module textstats raised KeyboardInterrupt {called}"
        self.refused_module(message, "raise KeyboardInterrupt")

    def test_a_module_whose_attributes_raise(self) -> None:
        message = "module textstats raised OSError instead of giving f"
        self.refused_module(message, "def __getattr__(name): raise OSError")

    def test_all_problems_come_at_once_and_once(self) -> None:
        tables = [
            table([*export("a", "a"), *export("b", "b")]),
            table(export("f"), "gone", "com.acme.Gone"),
            table(export("f"), "gone", "com.acme.AlsoGone"),
        ]
        message = "\n".join(
            [
                "module broken raised ZeroDivisionError while it was imported: division by zero "
                "(broken.py, line 1)",
                "module textstats has no function a, which com.acme.TextStats.a calls",
                "module textstats has no function b, which com.acme.TextStats.b calls",
                "module gone was not found: com.acme.Gone needs src/main/python/gone.py",
                f"module textstats has no function c, which {EXPORTS} names",
            ]
        )
        files = {"textstats.py": "x = 1", "broken.py": "1/0"}
        error = self.refused(
            message, files, tables=tables, preload=["broken"], exports={"textstats": ["c"]}
        )
        self.assertEqual("ZeroDivisionError", error["type"])

    def test_a_table_of_another_version(self) -> None:
        advice = "pyworker-processor and pyworker-runtime must have the same version"
        files = {"textstats.py": STATS}
        name, source, hash = table([row("wordcount", ["float16"], "none")])
        message = f"dispatch table {name}.py cannot be used (unknown type float16): {advice}"
        self.refused(message, files, tables=[[name, source, hash]])
        newer = source.replace("FORMAT = 2", "FORMAT = 3")
        message = f"dispatch table {name}.py cannot be used (format 3 is newer than 2): {advice}"
        self.refused(message, files, tables=[[name, newer, hash]])
        older = source.replace("FORMAT = 2", "FORMAT = 1")
        message = (
            f"dispatch table {name}.py is of another build than the bundle: run 'mvn compile'"
        )
        self.refused(message, files, tables=[[name, older, hash]])

    def test_a_table_of_another_build(self) -> None:
        _, source, hash = table(export("f"))
        message = (
            "dispatch table com.acme.Other.py is of another build than the bundle: "
            "run 'mvn compile'"
        )
        files = {"textstats.py": STATS}
        self.refused(message, files, tables=[["com.acme.Other", source, hash]])

    def test_a_missing_module_that_the_module_itself_reports(self) -> None:
        files = {"textstats.py": "raise ModuleNotFoundError('no such thing')"}
        message = (
            "module textstats raised ModuleNotFoundError while it was imported: no such thing "
            "(textstats.py, line 1)"
        )
        self.refused(message, files, tables=[table(export("f"))])

    def test_a_module_that_cannot_be_listed(self) -> None:
        source = "def __dir__(): raise OSError('no')"
        message = "module textstats has no function f, which com.acme.TextStats.wordCount calls"
        self.refused(message, {"textstats.py": source}, tables=[table(export("f"))])

    def test_a_specification_of_another_version(self) -> None:
        message = "the specification is newer than the package pyworker: use one version"
        self.refused(message, {}, format=2)

    def test_a_specification_that_makes_no_sense(self) -> None:
        report = Interpreter(tables=5).report
        self.assertIn("the package pyworker failed: TypeError: ", report["error"]["message"])

    def test_a_refused_interpreter_serves_nothing(self) -> None:
        with Sources({"textstats.py": "async def f(): pass"}):
            report = Interpreter(tables=[table(export("g"))], preload=["gone"]).report
        self.assertIn("error", report)
