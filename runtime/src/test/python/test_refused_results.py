"""Results that cannot cross: the error says where and why, and shows no value."""

import array
import collections
import enum
import unittest
from types import MappingProxyType
from typing import Any

from engine import Failed, result

HINT = "add an adapter to [adapters] of worker.toml"
USE = f"use None, bool, a number, str, bytes, list, tuple, set or dict, or {HINT}"


class Session:
    pass


class Color(enum.Enum):
    RED = "red"


class RefusedResults(unittest.TestCase):
    def refused(self, signature: str, value: Any, message: str) -> None:
        with self.subTest(signature, message=message):
            with self.assertRaises(Failed) as caught:
                result(signature, value)
            self.assertEqual("pyworker.ConversionError", caught.exception.error["type"])
            self.assertEqual(message, caught.exception.error["message"])

    def test_none_where_java_has_no_null(self) -> None:
        boxed = {"bool": "Boolean", "int32": "Integer", "int64": "Long", "float64": "Double"}
        for signature, java in boxed.items():
            message = f"result: None, but {signature} was declared; declare {java} to allow None"
            self.refused(signature, None, message)

    def test_scalars_of_another_type(self) -> None:
        self.refused("bool", 1, "result: int where bool was declared")
        self.refused("int32", True, "result: bool where int32 was declared")
        self.refused("int32", 1.0, "result: float where int32 was declared; use int(x) or round(x)")
        self.refused("int64", True, "result: bool where int64 was declared")
        self.refused("int64?", "1", "result: str where int64 was declared")
        self.refused("float64", True, "result: bool where float64 was declared")
        self.refused("float64", "1", "result: str where float64 was declared")
        self.refused("str", b"a", "result: bytes where str was declared; use x.decode()")
        self.refused("str", Session(), f"result: {__name__}.Session where str was declared; {HINT}")
        self.refused("none", 0, "result: int where none was declared")

    def test_numbers_that_do_not_fit(self) -> None:
        for value in (2**31, -(2**31) - 1, 2**64, 10**100):
            self.refused("int32", value, "result: an int outside 32 bits where int32 was declared")
        for value in (2**63, -(2**63) - 1, 10**100):
            self.refused("int64", value, "result: an int outside 64 bits where int64 was declared")
        for value in (2**53 + 1, 10**400, -(10**400)):
            message = "result: an int that no double holds exactly where float64 was declared"
            self.refused("float64", value, message)

    def test_text_that_utf_8_cannot_hold(self) -> None:
        message = "a str with a lone surrogate at index 1, which has no UTF-8 form"
        self.refused("str", "a\ud800", f"result: {message}")
        self.refused("list[str]", ["a", "a\udfffb"], f"result[1]: {message}")
        self.refused("dict[str,str]", {"k": "a\ud800"}, f'result["k"]: {message}')
        self.refused("dict[str,str]", {"a\ud800": "v"}, f"result.keys(): {message}")
        self.refused("any", [{"x": ("a\ud800",)}], f'result[0]["x"][0]: {message}')
        self.refused("dict[int32?,list[str]]", {5: ["a\ud800"]}, f"result[5][0]: {message}")

    def test_what_is_no_buffer(self) -> None:
        self.refused("bytes", "text", "result: str where bytes was declared")
        self.refused("buffer", [1], "result: list where bytes was declared")
        self.refused("float64[]", "text", "result: str where float64[] was declared")
        self.refused("float64[]", {1.0}, "result: set where float64[] was declared")
        hint = "which takes format 'd' or a list of numbers"
        for value, found in ((array.array("f", [1]), "f"), (b"12345678", "B")):
            message = f"result: a buffer of format '{found}' where float64[] was declared, {hint}"
            self.refused("float64[]", value, message)

    def test_elements_of_arrays(self) -> None:
        self.refused("float64[]", [1.0, "a"], "result[1]: str where float64 was declared")
        self.refused("float64[]", [1.0, True], "result[1]: bool where float64 was declared")
        missing = "None, but int32 was declared; declare Integer to allow None"
        self.refused("int32[]", [None], f"result[0]: {missing}")
        outside = "an int outside 32 bits where int32 was declared"
        self.refused("int32[]", [0, 2**31], f"result[1]: {outside}")
        self.refused("list[int32[]]", [[0], [2**31]], f"result[1][0]: {outside}")

    def test_what_is_no_container(self) -> None:
        values: list[Any] = ["abc", b"abc", bytearray(b"abc"), memoryview(b"abc"), {1: 1}, 5]
        for value in values:
            found = type(value).__name__
            for declared in ("list[int32?]", "set[int32?]"):
                message = f"result: {found} where {declared} was declared"
                self.refused(declared + "!", value, message)
        declared = "list[int32?]"
        message = f"result: {__name__}.Session where {declared} was declared; {HINT}"
        self.refused(declared, Session(), message)
        proxy = MappingProxyType({1: 1})
        self.refused(declared, proxy, f"result: mappingproxy where {declared} was declared")
        self.refused("dict[str,str]", [("a", "b")], "result: list where dict[str,str] was declared")

    def test_elements_that_a_walk_finds(self) -> None:
        counter = collections.Counter({"a": 1, "b": 1.5})  # a subclass, hence the walk
        self.refused(
            "dict[str,int32?]",
            counter,
            'result["b"]: float where int32 was declared; use int(x) or round(x)',
        )
        self.refused(
            "list[dict[str,int32?]]",
            [{}, {}, {}, {"x": Session()}],
            f'result[3]["x"]: {__name__}.Session where int32 was declared; {HINT}',
        )
        enum_key = f"result.keys(): {__name__}.Color where str was declared; {HINT}"
        self.refused("dict[str,str]", {Color.RED: "a"}, enum_key)
        deep = [[1], [[2]], Session()]
        self.refused("list[list[int32?]]", deep, "result[1][0]: list where int32 was declared")

    def test_what_has_no_form_at_all(self) -> None:
        code = compile("1", "", "eval")
        values: list[Any] = [..., len, StopIteration, Session(), code, (i for i in ())]
        for value in values:
            module, name = type(value).__module__, type(value).__qualname__
            found = name if module == "builtins" else f"{module}.{name}"
            refused = f"{found} cannot cross; {USE}"
            self.refused("any", value, f"result: {refused}")
            self.refused("dict[str,any]", {"a": [value]}, f'result["a"][0]: {refused}')
            self.refused("any", {(1, value)}, f"result[0][1]: {refused}")

    def test_containers_in_themselves(self) -> None:
        loop: list[Any] = [1]
        loop.append({"x": loop})
        self.refused("any", loop, 'result[1]["x"]: list that contains itself')
        self.refused("list[any]", loop, 'result[1]["x"]: list that contains itself')
        twice: list[Any] = []
        twice += [twice, twice]  # 2 ** n paths
        self.refused("any", twice, "result[0]: list that contains itself")
        self.refused("list[list[str]]", twice, "result[0]: list that contains itself")

    def test_more_than_a_hundred_levels(self) -> None:
        value: Any = 1
        for _ in range(101):
            value = [value]
        path = "[0]" * 100
        self.refused("any", value, f"result{path}: nested deeper than 100 levels")
        path_in_dict = f'result["a"]{"[0]" * 99}'
        deeper = "nested deeper than 100 levels"
        self.refused("dict[str,any]", {"a": value[0]}, f"{path_in_dict}: {deeper}")
        for _ in range(5000):
            value = [value]
        self.refused("any", value, f"result{path}: nested deeper than 100 levels")
        self.refused("list[any]", value, f"result{path}: nested deeper than 100 levels")
        self.refused("list[str]", value, "result[0]: list where str was declared")

    def test_a_key_is_one_line_of_printable_text(self) -> None:
        class Key(str):
            pass

        for key, shown in (("k\nINJECT", r"k\nINJECT"), ('a"b\\c', r'a\"b\\c'),
                           ("\x00\x1b\x7f\r\t", r"\x00\x1b\x7f\r\t"), ("\u2028\u00e9", r"\u2028\xe9"),
                           ("\n" * 50, r"\n" * 40)):
            for made in (key, Key(key)):
                value = collections.OrderedDict({made: Session()})
                with self.assertRaises(Failed) as caught:
                    result("dict[str,str]", value)
                message = caught.exception.error["message"]
                self.assertTrue(message.startswith(f'result["{shown}"]: '), message)

    def test_a_path_shows_no_more_of_a_key_than_it_must(self) -> None:
        use = f"cannot cross; {USE}"
        self.refused("any", {"k" * 50: ...}, f'result["{"k" * 40}"]: ellipsis {use}')
        self.refused("any", {"\u6f22": ...}, f'result["\\u6f22"]: ellipsis {use}')
        self.refused("any", {(1, 2): ...}, f"result[?]: ellipsis {use}")
        self.refused("any", {2.5: ...}, f"result[2.5]: ellipsis {use}")


class HostileResults(unittest.TestCase):
    def test_what_a_result_raises_is_the_outcome(self) -> None:
        class Hostile(dict):  # type: ignore[type-arg]
            def items(self) -> Any:
                raise SystemExit(3)

        with self.assertRaisesRegex(Failed, r"SystemExit: sys.exit\(3\) was called"):
            result("dict[str,str]", Hostile(a=1))

    def test_a_class_that_lies_about_itself(self) -> None:
        class Liar:
            __class__ = int  # type: ignore[assignment]

            def __getattribute__(self, name: str) -> Any:
                raise KeyboardInterrupt if name != "__class__" else AttributeError

        for signature in ("int32", "float64", "str", "list[str]", "any", "bytes"):
            with self.subTest(signature):
                self.assertRaises(Failed, result, signature, Liar())

    def test_a_metaclass_that_raises(self) -> None:
        class Meta(type):
            @property
            def __module__(cls) -> Any:  # type: ignore[override]
                raise ValueError

        hostile = Meta("Hostile", (), {})()
        with self.assertRaisesRegex(Failed, "result: object where str was declared"):
            result("str", hostile)
