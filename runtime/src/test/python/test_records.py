"""Records, enums and sealed types: what functions get and may return."""

import array
import collections
import dataclasses
import enum
import struct
import types
from typing import Any, NamedTuple

import bodies
from cases import ConversionCase
from engine import Failed, exporting_row, row
from samples import NAMED

POINT = "@com.acme.Point"
HINT = "add an adapter to [adapters] of worker.toml"


class PlainPoint:
    def __init__(self, x: Any, y: Any) -> None:
        self.x, self.y = x, y


class NamedPoint(NamedTuple):
    y: int
    x: float


class Other(NamedTuple):
    a: float
    b: int


def generated() -> Any:
    import pyworker.types

    return pyworker.types


class Records(ConversionCase):
    def test_any_within_recursive_records(self) -> None:
        """Neither does marshal take an array for bytes, nor Java a tuple of the user's for a tag."""
        # The list is first needed while the record is being made.
        export = row("f", ["@com.acme.Node!"], "list[@com.acme.Node!]")
        values: list[Any] = [array.array("d", [1.5]), (..., "date", "2026-01-01")]
        interpreter = exporting_row(
            lambda _: [generated().Node(values.pop(0), None, [])], export, NAMED)
        expected = [((..., "float64[]", struct.pack("d", 1.5)), None, [])]
        self.assertEqual(expected, bodies.read(interpreter.call(0, None)))
        with self.assertRaisesRegex(Failed, "ellipsis cannot cross"):
            interpreter.call(0, None)

    def test_keys_that_are_one_record(self) -> None:
        with self.assertRaisesRegex(Failed, "result.*: two keys that are one in the declared type"):
            self.wire("dict[@com.acme.Point,str]",
                lambda: {generated().Point(1.0, 2): "a", (1.0, 2): "b"})
        named = {NamedPoint(2, 1.0): "a", (1.0, 2): "b"}
        with self.assertRaisesRegex(Failed, "two keys that are one in the declared type"):
            self.wire("list[dict[@com.acme.Point,str]]", [named])

    def test_a_function_gets_a_frozen_dataclass_with_slots(self) -> None:
        point = self.restored(POINT, (1.5, None))
        self.assertEqual("Point(x=1.5, y=None)", repr(point))
        self.assertEqual("pyworker.types", type(point).__module__)
        self.assertIs(generated().Point, type(point))
        self.assertEqual(generated().Point(1.5, None), point)
        self.assertEqual({point}, {generated().Point(1.5, None)})
        with self.assertRaises(dataclasses.FrozenInstanceError):
            point.x = 2.0
        self.assertFalse(hasattr(point, "__dict__"))

    def test_whatever_has_the_components_is_a_record(self) -> None:
        self.restored(POINT, (1.5, 2))
        subclass = type("Sub", (generated().Point,), {})
        for value in (
            generated().Point(1.5, 2),
            subclass(1.5, 2),
            {"y": 2, "x": 1.5},
            collections.OrderedDict(y=2, x=1.5),
            types.MappingProxyType({"x": 1.5, "y": 2}),
            NamedPoint(2, 1.5),
            Other(1.5, 2),
            (1.5, 2),
            [1.5, 2],
            PlainPoint(1.5, 2),
            types.SimpleNamespace(x=1.5, y=2, z=3),
        ):
            self.assertEqual((1.5, 2), self.form(POINT, value), value)
            self.assertEqual((1.5, 2), bodies.read(self.wire(POINT, value)))

    def test_components_are_converted(self) -> None:
        self.assertEqual((3.0, None), self.form(POINT, {"x": 3, "y": None}))
        self.refused(POINT, (1.5, "2"), ".y: str where int64 was declared")
        self.refused(POINT, {"x": None, "y": 1},
            ".x: None, but float64 was declared; declare Double to allow None")

    def test_what_is_no_record(self) -> None:
        where = f"where {POINT} was declared"
        self.refused(POINT, 5, f"int {where}")
        self.refused(POINT, "xy", f"str {where}")
        self.refused(POINT, {"x": 1.0}, f"a mapping without y {where}")
        self.refused(POINT, {"x": 1.0, "y": 1, "z": 2, 5: 1},
            f'a mapping with the unknown key "z", ? {where}, which has x, y')
        self.refused(POINT, (1.0,), f"tuple of 1 elements {where}, which has 2 components")
        self.refused(POINT, types.SimpleNamespace(x=1.0),
            f"types.SimpleNamespace without y {where}")
        self.refused(POINT, types.SimpleNamespace(), f"types.SimpleNamespace {where}")
        self.refused(POINT, PlainPoint, f"type {where}")

    def test_a_path_goes_through_components(self) -> None:
        node = {"value": None, "next": None, "children": [None]}
        missing = "None where @com.acme.Node was declared; mark the Java type @Nullable to allow it"
        self.refused("@com.acme.Node", node, f".children[0]: {missing}")
        node = {"value": {"k": [...]}, "next": None, "children": None}
        path = r'result\[0\]\.next\.value\["k"\]\[0\]'
        with self.assertRaisesRegex(Failed, path + ": ellipsis cannot"):
            self.form("@com.acme.Node", {"value": 1, "next": node, "children": []})

    def test_generic_records_share_a_class(self) -> None:
        first = self.restored("@com.acme.Pair[str,int32?]", ("a", 1))
        second = self.restored("@com.acme.Pair[@com.acme.Point,decimal]", ((1.0, 2), "1.5"))
        self.assertEqual("Pair(first='a', second=1)", repr(first))
        self.assertEqual("Pair(first=Point(x=1.0, y=2), second=Decimal('1.5'))", repr(second))

    def test_sets_of_records(self) -> None:
        form = [(1.0, 1), (1.0, 1), None]
        received = self.argument(f"set[{POINT}]", bodies.write(form))
        self.assertEqual({generated().Point(1.0, 1), None}, received)
        self.assertEqual([(1.0, 1)], bodies.read(self.wire(f"set[{POINT}]", [{"x": 1.0, "y": 1}])))

    def test_what_cannot_be_hashed_is_named(self) -> None:
        with self.assertRaisesRegex(Failed, r"args\[0\]\[1\]: pyworker.types.Node, which Python"):
            self.argument("set[@com.acme.Node]", bodies.write([None, (1, None, [])]))
        with self.assertRaisesRegex(Failed, r"args\[0\]\.keys\(\)\[0\]: list, which Python cannot"):
            self.argument("dict[list[str],str]", bodies.write([["a"], "b"]))

    def test_records_in_any(self) -> None:
        crossed = bodies.read(self.wire("any", lambda: [generated().Point(1.0, 1)]))
        self.assertEqual([(..., POINT, (1.0, 1))], crossed)
        received = self.argument("any", bodies.write(crossed))
        self.assertEqual("[Point(x=1.0, y=1)]", repr(received))


class Recursive(ConversionCase):
    def chain(self, levels: int) -> Any:
        value: Any = None
        for _ in range(levels):
            value = generated().Node(None, value, [])
        return value

    def test_a_hundred_levels_cross_both_ways(self) -> None:
        for levels in (1, 24, 30, 99):
            body = self.wire("@com.acme.Node", lambda: self.chain(levels))
            received = self.argument("@com.acme.Node", body)
            self.assertEqual(levels, repr(received).count("Node("))

    def test_more_is_refused(self) -> None:
        error = self.failing("@com.acme.Node", lambda: self.chain(101))
        self.assertEqual("result" + ".next" * 100 + ": nested deeper than 100 levels",
            error["message"])
        error = self.failing("@com.acme.Node", lambda: self.chain(3000))
        self.assertIn("nested deeper than 100 levels", error["message"])

    def test_a_record_in_itself_is_refused(self) -> None:
        node: dict[str, Any] = {"value": 1, "next": None, "children": []}
        node["children"].append(node)
        self.refused("@com.acme.Node", node, ".children[0]: dict that contains itself")
        exact = self.restored("@com.acme.Node", (1, None, []))
        object.__setattr__(exact, "next", exact)
        name = "pyworker.types.Node"
        self.refused("@com.acme.Node", exact, f".next: {name} that contains itself")


class Enums(ConversionCase):
    class Paint(enum.Enum):
        RED = "red"
        BLUE = "blue"

    class Number(enum.IntEnum):
        ANY = 10

    def test_a_function_gets_a_member(self) -> None:
        red = self.restored("@com.acme.Color", "RED")
        self.assertEqual(("RED", "RED"), (red.name, red.value))
        self.assertIs(generated().Color.RED, red)
        high = self.argument("@com.acme.Level", 10)
        self.assertEqual(("HIGH", 10), (high.name, high.value))

    def test_members_and_keys_are_constants(self) -> None:
        red = self.restored("@com.acme.Color", "RED")
        for value in (red, self.Paint.RED, "RED"):
            self.assertEqual("RED", self.wire("@com.acme.Color", value))
            self.assertEqual("RED", self.form("@com.acme.Color", value))
        for value in (self.Number.ANY, 10):
            self.assertEqual(10, self.wire("@com.acme.Level", value))
        self.assertEqual({"RED": 1}, bodies.read(
            self.wire("dict[@com.acme.Color,int32]", {self.Paint.RED: 1})))

    def test_other_values_are_refused(self) -> None:
        where = "that is none of RED, GREEN where @com.acme.Color was declared"
        self.refused("@com.acme.Color", "red", f"str {where}")
        self.refused("@com.acme.Color", self.Paint.BLUE, f"{__name__}.Enums.Paint {where}")
        where = "that is none of 1, 10 where @com.acme.Level was declared"
        self.refused("@com.acme.Level", True, f"bool {where}")
        self.refused("@com.acme.Level", [], f"list {where}")

    def test_two_keys_for_one_constant(self) -> None:
        with self.assertRaisesRegex(Failed, r'result\["RED"\]: two keys that are one'):
            self.wire("dict[@com.acme.Color,int32]", {"RED": 1, self.Paint.RED: 2})

    def test_members_in_any(self) -> None:
        members = [self.Paint.BLUE, self.Number.ANY]
        crossed = self.wire("any", lambda: [generated().Color.RED, *members])
        self.assertEqual([(..., "@com.acme.Color", "RED"), "blue", 10], bodies.read(crossed))


class Sealed(ConversionCase):
    SHAPE = "@com.acme.Shape"

    def test_both_ways(self) -> None:
        circle = self.restored(self.SHAPE, ("Circle", ((1.0, 2), 0.5)))
        self.assertEqual("Circle(center=Point(x=1.0, y=2), radius=0.5)", repr(circle))
        self.assertEqual(("Circle", ((1.0, 2), 0.5)), self.form(self.SHAPE, circle))

    def test_a_discriminator_or_a_class_name_tells(self) -> None:
        circle = {"type": "Circle", "center": (1.0, 2), "radius": 1}
        self.assertEqual(("Circle", ((1.0, 2), 1.0)), self.form(self.SHAPE, circle))
        square = {"type": "Square", "sides": [1.0]}  # type is a component as well
        self.assertEqual("Square", self.form(self.SHAPE, square)[0])
        base = type("Circle", (), {"center": (1.0, 2), "radius": 2.0})
        for kind in (base, type("Sub", (base,), {})):
            self.assertEqual(("Circle", ((1.0, 2), 2.0)), self.form(self.SHAPE, kind()))

    def test_what_is_no_variant(self) -> None:
        self.refused(self.SHAPE, {"type": "Line"},
            f'a mapping whose "type" is none of Circle, Square where {self.SHAPE} was declared')
        self.refused(self.SHAPE, (1, 2), f"tuple where {self.SHAPE} was declared")
        self.refused(self.SHAPE, {"type": "Circle", "center": (1.0, 2)},
            "a mapping without radius where @com.acme.Circle was declared")


class Adapted(ConversionCase):
    def test_unpaired_types_are_their_encoded_form(self) -> None:
        self.assertEqual("Point(x=1.0, y=1)", repr(self.restored("@java.awt.Image", (1.0, 1))))
        self.assertEqual((1.0, 1), self.form("@java.awt.Image", {"x": 1, "y": 1}))
        self.assertEqual([(1.0, 1)], self.form("@java.awt.Line", [(1.0, 1)]))
