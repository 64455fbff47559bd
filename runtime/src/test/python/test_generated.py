"""The module ``pyworker.types``, and what tables may not say about types."""

import unittest
from typing import Any

import bodies
from engine import Interpreter, Sources, row, table
from samples import NAMED

USER = "from pyworker.types import {}\ndef f(): return {}\n"


class Generated(unittest.TestCase):
    def start(self, source: str, *tables: Any, **spec: Any) -> Interpreter:
        with Sources({"textstats.py": source}):
            return Interpreter(tables=list(tables), **spec)

    def whole(self, result: str = "any", types: Any = NAMED) -> Any:
        return table([row("f", [], result)], types=types)

    def test_user_modules_import_what_the_tables_define(self) -> None:
        source = USER.format("Point, Color, Pair", "Pair(Point(1.0, 2), Color.RED).first")
        interpreter = self.start(source, self.whole("@com.acme.Point"), preload=["textstats"])
        self.assertIsInstance(interpreter.call(0), bytes)

    def test_an_unknown_name_lists_what_there_is(self) -> None:
        interpreter = self.start(USER.format("Pont", "1"), self.whole())
        message = interpreter.report["error"]["message"]
        self.assertIn("cannot import Pont: pyworker.types has Circle, Color, Empty", message)
        self.assertIn("did you mean Point?", message)
        interpreter = self.start(USER.format("Point", "1"), self.whole(types=[]))
        self.assertIn("pyworker.types has nothing", interpreter.report["error"]["message"])

    def test_the_module_lists_its_classes(self) -> None:
        self.start("def f(): pass", self.whole())
        import pyworker.types

        self.assertIn("Point", dir(pyworker.types))
        self.assertNotIn("Image", dir(pyworker.types))
        self.assertFalse(hasattr(pyworker.types, "__path__"))

    def test_two_types_of_one_python_name(self) -> None:
        other = ("record", "org.other.Point", "Point", [("z", "int32")])
        interpreter = self.start("def f(): pass", self.whole(types=[*NAMED, other]))
        self.assertEqual(
            "com.acme.Point and org.other.Point are both Point in pyworker.types: name one of them "
            "otherwise with @PyName",
            interpreter.report["error"]["message"],
        )

    def test_one_name_with_two_definitions(self) -> None:
        changed = ("record", "com.acme.Point", "Point", [("x", "float64")])
        other = table([], "textstats", "com.acme.Other", [changed])
        interpreter = self.start("def f(): pass", self.whole(), other)
        self.assertEqual(
            "type com.acme.Point differs between the contracts com.acme.TextStats and "
            "com.acme.Other: build both again with 'mvn compile'",
            interpreter.report["error"]["message"],
        )

    def test_contracts_share_their_classes(self) -> None:
        source = "import pyworker.types as t\ndef same(point): return type(point) is t.Point"
        point = [r for r in NAMED if r[2] == "Point"]
        exports = [row("same", ["@com.acme.Point"], "bool")]
        tables = [
            table(exports, types=point),
            table(exports, contract="com.acme.Other", types=point),
        ]
        interpreter = self.start(source, *tables)
        for slot in (0, 1):
            self.assertTrue(interpreter.call(slot, bodies.write((1.0, 2))))

    def test_components_named_as_what_every_class_has(self) -> None:
        names = ("first", "mro", "last")
        odd = ("record", "com.acme.Odd", "Odd", [(name, "int32") for name in names])
        source = "from pyworker.types import Odd\ndef f(): return Odd(1, mro=2, last=3)\n"
        tables = table([row("f", [], "@com.acme.Odd")], types=[odd])
        interpreter = self.start(source, tables)
        self.assertNotIn("error", interpreter.report)
        self.assertEqual((1, 2, 3), bodies.read(interpreter.call(0)))

    def test_a_name_that_is_not_defined(self) -> None:
        interpreter = self.start("def f(): pass", self.whole("@com.acme.Gone"))
        self.assertIn("unknown type @com.acme.Gone", interpreter.report["error"]["message"])
