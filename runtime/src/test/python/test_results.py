"""What functions may return, per signature."""

import array
import collections
import enum
import struct
import unittest
from typing import Any

from engine import Failed, result
from test_body import same

NUMBERS = [1.5, -0.0, 3.25]
PACKED = struct.pack("3d", *NUMBERS)


class Color(enum.IntEnum):
    RED = 1


class Name(str):
    def __str__(self) -> str:
        return "something else"


class Celsius(float):
    pass


class Blob(bytes):
    pass


Point = collections.namedtuple("Point", "x y")


class Results(unittest.TestCase):
    def check(self, signature: str, value: Any, expected: Any) -> None:
        with self.subTest(signature, value=value):
            crossed = result(signature, value)
            self.assertTrue(same(expected, crossed), f"{crossed!r}, not {expected!r}")

    def check_all(self, signature: str, *values: Any) -> None:
        for value in values:
            self.check(signature, value, value)

    def test_scalars_cross_as_they_are(self) -> None:
        for mark in ("", "?"):
            self.check_all("bool" + mark, True, False)
            self.check_all("int32" + mark, 0, -1, 2**31 - 1, -(2**31))
            self.check_all("int64" + mark, 0, 2**31, 2**63 - 1, -(2**63))
            self.check_all("float64" + mark, 0.0, -0.0, 5e-324, float("inf"), float("nan"))
        self.check_all("str", "", "word", "na\u00efve \u6f22 \U0001f600", "a\0b")
        self.check_all("none", None)

    def test_none_crosses_where_java_has_null(self) -> None:
        nullable = ["bool?", "int32?", "int64?", "float64?", "str", "bytes", "buffer", "any"]
        containers = ["list[int32?]", "set[str]", "dict[str,float64?]", "list[float64[]]"]
        for signature in [*nullable, *containers, "int32[]", "int64[]", "float64[]"]:
            self.check(signature, None, None)

    def test_an_exact_int_is_a_float(self) -> None:
        self.check("float64", 3, 3.0)
        self.check("float64", -(2**53), -(2.0**53))
        self.check("float64", 2**1000, 2.0**1000)

    def test_subclasses_of_scalars_lose_their_class(self) -> None:
        self.check("int32", Color.RED, 1)
        self.check("int64", Color.RED, 1)
        self.check("float64", Celsius(1.5), 1.5)
        self.check("str", Name("word"), "word")

    def test_memory_crosses_as_it_is(self) -> None:
        data = bytes(range(256))
        for signature in ("bytes", "buffer"):
            for value in (data, bytearray(data), memoryview(data), Blob(data), b""):
                self.check(signature, value, bytes(value))
            self.check(signature, array.array("d", NUMBERS), PACKED)
            self.check(signature, memoryview(data).cast("i"), data)

    def test_memory_that_is_not_contiguous_is_copied(self) -> None:
        data = memoryview(bytes(range(20)))
        self.check("bytes", data[5:10], bytes(range(5, 10)))
        self.check("bytes", data[::2], bytes(range(0, 20, 2)))
        self.check("bytes", data[::-1], bytes(range(19, -1, -1)))
        self.check("float64[]", memoryview(PACKED).cast("d")[::2], struct.pack("2d", 1.5, 3.25))

    def test_arrays_are_buffers_of_the_right_format(self) -> None:
        for signature, code, size in (
            ("int32[]", "i", 4),
            ("int64[]", "q", 8),
            ("float64[]", "d", 8),
        ):
            values = array.array(code, [1, 2, 3])
            self.check(signature, values, values.tobytes())
            self.check(signature, memoryview(values), values.tobytes())
            self.check(signature, memoryview(values)[1:], values.tobytes()[size:])
        longs = array.array("l", [1, 2])
        self.check("int64[]" if longs.itemsize == 8 else "int32[]", longs, longs.tobytes())

    def test_a_returned_array_can_still_be_resized(self) -> None:
        values = array.array("d", NUMBERS)
        result("float64[]", values)
        values.append(1.0)
        memory = bytearray(b"abc")
        result("bytes", memory)
        memory += b"def"

    def test_arrays_are_lists_of_numbers(self) -> None:
        self.check("float64[]", NUMBERS, PACKED)
        self.check("float64[]", tuple(NUMBERS), PACKED)
        self.check("float64[]", [1, Celsius(2.0), 3.5], struct.pack("3d", 1, 2, 3.5))
        self.check("float64[]", [], b"")
        self.check("int32[]", [1, Color.RED, -(2**31)], struct.pack("3i", 1, 1, -(2**31)))
        self.check("int32[]", range(3), struct.pack("3i", 0, 1, 2))
        self.check("int64[]", [2**63 - 1, 0], struct.pack("2q", 2**63 - 1, 0))

    def test_containers_keep_what_they_are(self) -> None:
        self.check_all("list[int32?]", [], [1, None, -(2**31)])
        self.check_all("list[float64?]", [1.5, -0.0], [None])
        self.check_all("list[bool?]", [True, False])
        self.check_all("list[str]", ["a", "\U0001f600", None])
        self.check_all("list[bytes]", [b"", b"\xff"])
        self.check("list[str]", ("a", "b"), ("a", "b"))
        self.check_all("set[str]", set(), {"a", "b"})
        self.check("set[int32?]", frozenset({1}), frozenset({1}))
        self.check_all("dict[str,int32?]", {}, {"z": 1, "a": None})
        self.check_all("dict[str,list[dict[str,set[int64?]]]]", {"a": [{"b": {2**40}}], "c": []})
        self.check_all("list[any]", [1, "a", [2.5, (None,)], {"x": {b"y"}}])

    def test_an_int_in_a_list_of_floats_is_still_a_number(self) -> None:
        crossed = result("list[float64?]", [1, 2.5, Celsius(3.0)])
        self.assertEqual([1.0, 2.5, 3.0], crossed)

    def test_subclasses_of_containers_lose_their_class(self) -> None:
        self.check("dict[str,int32?]", collections.Counter("abca"), {"a": 2, "b": 1, "c": 1})
        ordered = collections.OrderedDict([("a", 1), ("b", 2)])
        ordered.move_to_end("a")
        self.check("dict[str,int32?]", ordered, {"b": 2, "a": 1})
        self.check("any", collections.defaultdict(list, {"a": [1]}), {"a": [1]})
        self.check("list[int32?]", Point(1, 2), [1, 2])
        self.check("any", Point(1, Point(2, 3)), (1, (2, 3)))
        self.check("list[int32?]", [Color.RED], [1])
        self.check("dict[str,str]", {Name("k"): Name("v")}, {"k": "v"})
        self.check("any", {Name("k"): [Color.RED, Celsius(1.5)]}, {"k": [1, 1.5]})
        self.check("any", {"a": type("S", (set,), {})([1])}, {"a": {1}})
        self.check("any", [type("F", (frozenset,), {})([1])], [frozenset({1})])

    def test_buffers_in_containers_are_bytes(self) -> None:
        self.check("list[bytes]", [bytearray(b"ab"), memoryview(b"cd")], [b"ab", b"cd"])
        self.check("list[buffer]", [memoryview(b"abcd")[::2], None], [b"ac", None])
        self.check("list[bytes]", [memoryview(b"abcdef")[2:4]], [b"cd"])
        crossed = result("list[float64[]]", [NUMBERS, array.array("d", NUMBERS), None])
        self.assertEqual([PACKED, PACKED, None], crossed)
        crossed = result("dict[str,int32[]]", {"a": [1, 2], "b": memoryview(b"\1\0\0\0").cast("i")})
        self.assertEqual({"a": struct.pack("2i", 1, 2), "b": b"\1\0\0\0"}, crossed)
        self.check("set[bytes]", {b"a"}, {b"a"})

    def test_any_value_of_the_table(self) -> None:
        self.check_all("any", True, 5, 2**70, -(2**40), 1.5, "a", b"ab", (1, (2,)), [], {1: {2: 3}})
        self.check_all("any", {(1, "a"): frozenset({1})}, {1.5, None, "a"}, [None])
        self.check("any", Color.RED, 1)
        self.check("any", Name("word"), "word")
        self.check("any", [bytearray(b"ab"), memoryview(b"abcd")[::2]], [b"ab", b"ac"])
        self.check("any", {"a": array.array("d", NUMBERS)}, {"a": (..., "float64[]", PACKED)})
        one = b"\1\0\0\0"
        self.check("any", memoryview(one).cast("i"), (..., "int32[]", one))
        self.check("any", memoryview(one).cast("I"), [1])
        self.check_all("any", 1.5 - 2j, [complex("-0-0j")])
        self.check("any", range(3), [0, 1, 2])

    def test_a_hundred_levels_cross(self) -> None:
        value: Any = []
        for _ in range(99):
            value = [value]
        self.check("any", value, value)
        self.check("list[any]", value, value)
        keyed: Any = {}
        for _ in range(99):
            keyed = {"k": keyed}
        self.check("dict[str,any]", keyed, keyed)

    def test_a_container_may_be_in_two_places(self) -> None:
        shared = [1]
        self.check("any", [shared, shared, {"a": shared}], [[1], [1], {"a": [1]}])
        self.check("any", [collections.Counter("a"), shared, shared], [{"a": 1}, [1], [1]])


class Failures(unittest.TestCase):
    def test_a_failure_carries_no_frames_of_this_package(self) -> None:
        with self.assertRaises(Failed) as caught:
            result("int32", "a")
        self.assertEqual([], caught.exception.error["frames"])
        self.assertEqual("pyworker.ConversionError", caught.exception.error["type"])
        self.assertIsNone(caught.exception.error["cause"])
