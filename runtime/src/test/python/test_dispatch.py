"""Calls: slots, keywords, exceptions, several interfaces in one interpreter."""

import sys
import unittest
from types import ModuleType
from typing import Any

import bodies
from engine import Failed, Interpreter, Sources, exporting, row, table
from pyworker import _boot, _dispatch


class Calls(unittest.TestCase):
    def test_keywords_follow_the_positional_arguments(self) -> None:
        def word_count(text: str, *, top: int, fold: bool) -> "list[Any]":
            return [text, top, fold]

        keywords = [("top", "int32"), ("fold", "bool")]
        interpreter = exporting(word_count, ["str"], "list[any]", keywords)
        self.assertEqual(["a", 3, True], bodies.read(interpreter.call(0, "a", 3, True)))

    def test_keywords_alone_and_with_a_body(self) -> None:
        def top(*, words: "list[str]") -> str:
            return words[0]

        interpreter = exporting(top, [], "str", [("words", "list[str]")])
        self.assertEqual("a", interpreter.call(0, bodies.write(["a", "b"])))

    def test_wrong_arity_is_the_error_that_python_gives(self) -> None:
        def two(a: int, b: int) -> None:
            """Takes two."""

        with self.assertRaisesRegex(Failed, "TypeError: .*missing 1 required positional") as caught:
            exporting(two, ["int32"], "none").call(0, 1)
        self.assertEqual([], caught.exception.error["frames"])

    def test_every_exception_is_an_outcome(self) -> None:
        def raising(kind: "type[BaseException]") -> Any:
            def f() -> None:
                raise kind

            return f

        class Own(BaseException):
            pass

        kinds = [ValueError, SystemExit, KeyboardInterrupt, MemoryError, GeneratorExit]
        for kind in (*kinds, StopIteration, RecursionError, Own):
            interpreter = exporting(raising(kind), [], "none")
            with self.subTest(kind.__name__):
                self.assertRaises(Failed, interpreter.call, 0)
                self.assertRaises(Failed, interpreter.call, 0)  # it can be called again

    def test_endless_recursion_is_an_outcome(self) -> None:
        def f(n: int) -> int:
            return f(n + 1)

        with self.assertRaisesRegex(Failed, "RecursionError") as caught:
            exporting(f, ["int32"], "int32").call(0, 0)
        self.assertEqual(150, len(caught.exception.error["frames"]))

    def test_an_unknown_slot_is_an_outcome(self) -> None:
        with self.assertRaisesRegex(Failed, "IndexError"):
            exporting(len, ["str"], "int32").call(99)

    def test_nothing_is_pending_without_a_loop(self) -> None:
        exporting(len, ["str"], "int32").call(0, "abc")
        self.assertEqual((-1.0, -1), (_boot.pump(), _boot.recover("", False)))
        _boot.stop()

    def test_pending_looks_like_no_wire_value(self) -> None:
        self.assertNotIsInstance(_dispatch.PENDING, (int, float, str, bytes))
        self.assertRaises(TypeError, memoryview, _dispatch.PENDING)


class Slots(unittest.TestCase):
    FILES = {
        "textstats.py": "def one(): return 1\nclass Session:\n"
        "    @staticmethod\n    def total(xs): return sum(xs)\n"
        "    @classmethod\n    def name(cls): return cls.__name__\n",
        "other/deep.py": "def two(): return 2\ndef add(a, b=10, *, c=100): return a + b + c\n",
        "other/__init__.py": "",
    }

    def test_each_contract_has_its_slots_in_the_order_of_its_table(self) -> None:
        first: list[Any] = [
            row("one", [], "int32"),
            row("Session.total", ["list[any]"], "int64"),
            row("Session.name", [], "str"),
        ]
        second: list[Any] = [row("two", [], "int32?")]
        with Sources(self.FILES):
            interpreter = Interpreter(
                tables=[table(first), table(second, "other.deep", "com.acme.Other")],
                exports={"other.deep": ["two", "add"], "textstats": ["Session.total"]},
            )
        slots, names = interpreter.ready["slots"], interpreter.ready["names"]
        self.assertEqual({"com.acme.TextStats": 0, "com.acme.Other": 3}, slots)
        self.assertEqual(1, interpreter.call(0))
        self.assertEqual(6, interpreter.call(1, bodies.write([1, 2, 3])))
        self.assertEqual("Session", interpreter.call(2))
        self.assertEqual(2, interpreter.call(3))
        self.assertEqual(
            {
                "textstats.one",
                "textstats.Session.total",
                "textstats.Session.name",
                "other.deep.two",
                "other.deep.add",
            },
            set(names),
        )

    def test_functions_called_by_name_take_a_list_and_a_dict(self) -> None:
        with Sources(self.FILES):
            interpreter = Interpreter(exports={"other.deep": ["add"]})
        add = interpreter.call_by_name
        self.assertEqual(111, add("other.deep.add", [1], None))
        self.assertEqual(6, add("add", [1, 2], {"c": 3}))
        self.assertRaisesRegex(Failed, "TypeError", add, "add", None, {"d": 1})

    def test_a_contract_without_methods_has_a_slot_nonetheless(self) -> None:
        with Sources(self.FILES):
            interpreter = Interpreter(tables=[table([])])
        self.assertEqual({"com.acme.TextStats": 0}, interpreter.ready["slots"])

    def test_callable_objects_can_be_exported(self) -> None:
        module = ModuleType("textstats")
        counter = type("Counter", (), {"__call__": lambda self, n: n + 1})()
        module.counter = counter  # type: ignore[attr-defined]
        sys.modules["textstats"] = module
        self.addCleanup(sys.modules.pop, "textstats")
        interpreter = Interpreter(tables=[table([row("counter", ["int32"], "int32")])])
        self.assertEqual(6, interpreter.call(0, 5))
