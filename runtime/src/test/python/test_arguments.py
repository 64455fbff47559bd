"""What functions are given, per signature."""

import struct
import unittest
from typing import Any

import bodies
from engine import Failed, argument, exporting
from test_body import same


class Arguments(unittest.TestCase):
    def check(self, signature: str, wire: Any, expected: Any) -> None:
        with self.subTest(signature, wire=wire):
            received = argument(signature, wire)
            self.assertTrue(same(expected, received), f"{received!r}, not {expected!r}")

    def in_body(self, signature: str, value: Any) -> None:
        self.check(signature, bodies.write(value), value)

    def test_scalars_come_as_they_are(self) -> None:
        self.check("bool", True, True)
        self.check("int32", -5, -5)
        self.check("int64?", 2**63 - 1, 2**63 - 1)
        self.check("float64", -0.0, -0.0)
        self.check("str", "\U0001f600", "\U0001f600")

    def test_null_is_none_under_every_signature(self) -> None:
        plain = ["bool?", "int32?", "int64?", "float64?", "str", "bytes", "buffer", "any"]
        others = ["int32[]", "int64[]", "float64[]", "list[float64[]]", "set[str]", "dict[str,any]"]
        for signature in plain + others:
            self.check(signature, None, None)

    def test_memory(self) -> None:
        self.check("bytes", b"abc", b"abc")
        self.check("bytes", b"", b"")
        for size in (3, 0):
            view = argument("buffer", bytes(size))
            self.assertIs(memoryview, type(view))
            self.assertEqual(("B", bytes(size)), (view.format, view.tobytes()))

    def test_arrays_are_views_of_their_format(self) -> None:
        for signature, form in (("int32[]", "i"), ("int64[]", "q"), ("float64[]", "d")):
            for values in ([1, -2, 3], []):
                view = argument(signature, struct.pack(f"{len(values)}{form}", *values))
                self.assertIs(memoryview, type(view))
                self.assertEqual((form, values), (view.format, view.tolist()))

    def test_containers(self) -> None:
        self.in_body("list[int32?]", [1, None, -(2**31)])
        self.in_body("list[str]", [])
        self.in_body("set[str]", {"a", "\U0001f600"})
        self.in_body("dict[str,list[float64?]]", {"z": [1.5, -0.0], "a": []})
        self.in_body("dict[int64?,set[bool?]]", {2**40: {True}, None: set()})
        self.in_body("list[bytes]", [b"", b"\xff", None])

    def test_any_value(self) -> None:
        for value in (None, True, 2**70, 1.5, "a", b"b", (1,), [1], {1}, frozenset({1}), {1: "a"}):
            self.in_body("any", value)

    def test_buffers_in_containers_are_views(self) -> None:
        packed = struct.pack("2d", 1.5, 2.5)
        views = argument("list[float64[]]", bodies.write([packed, None, b""]))
        self.assertEqual([[1.5, 2.5], None, []], [v if v is None else v.tolist() for v in views])
        self.assertEqual(["d", "d"], [view.format for view in views if view is not None])
        entries = argument("dict[str,list[buffer]]", bodies.write({"a": [b"xy"], "b": None}))
        self.assertIs(memoryview, type(entries["a"][0]))
        self.assertEqual((b"xy", None), (entries["a"][0].tobytes(), entries["b"]))
        views = argument("set[buffer]", bodies.write({b"xy"}))
        self.assertEqual({b"xy"}, {bytes(view) for view in views})

    def test_buffers_are_taken_in_the_order_of_the_arguments(self) -> None:
        def taking(*args: Any) -> "list[Any]":
            return [bytes(arg) if isinstance(arg, memoryview) else arg for arg in args]

        types = ["bytes", "int32", "list[str]", "buffer", "bytes", "str"]
        wire = [b"ab", 5, bodies.write(["c"]), b"", None, "e"]
        crossed = bodies.read(exporting(taking, types, "list[any]").call(0, *wire))
        self.assertEqual([b"ab", 5, ["c"], b"", None, "e"], crossed)

    def test_a_body_that_cannot_be_read_names_its_argument(self) -> None:
        start = r"pyworker.ConversionError: args\[1\]: a body that cannot be read \("
        for body in (b"[\x05\0\0\0", b"?", bodies.write([{}])[:-2]):
            with self.assertRaisesRegex(Failed, start):
                exporting(print, ["int32", "list[any]"], "none").call(0, 1, body)
        in_a_set = b"<" + struct.pack("<i", 1) + bodies.write([1])
        with self.assertRaisesRegex(Failed, start + "unhashable"):
            exporting(print, ["int32", "set[list[int32?]]"], "none").call(0, 1, in_a_set)
