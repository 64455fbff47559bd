"""Objects that lie or raise: the call fails with an error, and the interpreter goes on."""

import collections.abc
import types
from typing import Any

import bodies
from cases import ConversionCase
from engine import Failed, exporting_row, row
from samples import NAMED

SIGNATURES = (
    "bool int8 int32 int64? int float32 float64 char str decimal instant date time datetime "
    "offset_datetime zoned_datetime duration uuid path uri complex bytes buffer int32[] float64[] "
    "float64[][] list[str] set[str] dict[str,str] any @com.acme.Point @com.acme.Node "
    "@com.acme.Color @com.acme.Shape @java.awt.Image list[@com.acme.Point] any! str! list[any] "
    "dict[@com.acme.Point,str] set[@com.acme.Point]"
).split()


class Everything:
    def __getattr__(self, name: str) -> Any:
        return Everything()


class Raising:
    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError("no")


class Unhashable:
    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no")

    def __hash__(self) -> int:
        raise RuntimeError("no")


class LongList(list):  # type: ignore[type-arg]
    def __len__(self) -> int:
        return -5


class EndlessList(list):  # type: ignore[type-arg]
    def __iter__(self) -> Any:
        raise RuntimeError("no")


class TwoFaced(collections.abc.Mapping):  # type: ignore[type-arg]
    def __getitem__(self, key: Any) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Any:
        return iter(["a", "b"])

    def __len__(self) -> int:
        return 10**9

    def items(self) -> Any:
        return [("x", 1.0), 5, ("y",)]


class Properties:
    x = 1.0

    @property
    def y(self) -> int:
        raise PermissionError("no")


def liar(kind: type) -> Any:
    return type("Liar", (), {"__class__": kind})()


class Meta(type):
    def __instancecheck__(cls, instance: object) -> bool:
        raise RuntimeError("no")

    @property
    def __module__(cls) -> Any:  # type: ignore[override]
        raise RuntimeError("no")


class Hostile(ConversionCase):
    def values(self) -> "list[Any]":
        deep: Any = None
        for _ in range(5000):
            deep = [deep]
        loop: list[Any] = []
        loop.append({"x": loop, "value": loop})
        classes: list[Any] = [str, int, list, dict, tuple, bytes, float]
        released = memoryview(b"abc")
        released.release()
        return [
            Everything(), Raising(), LongList([1]), EndlessList([1]), TwoFaced(), Properties(),
            Meta("Bare", (), {})(), Meta("Bare", (), {}), deep, loop, Unhashable(), [Unhashable()],
            *map(liar, classes), released, types.SimpleNamespace(x=Unhashable(), y=loop),
            {Unhashable: 1}, lambda: None, Exception, 10**5000, NotImplemented,
        ]

    def test_no_value_harms_an_interpreter(self) -> None:
        values = self.values()
        current: list[Any] = [None]
        for signature in SIGNATURES:
            export = row("f", [], signature)
            interpreter = exporting_row(lambda: current[0], export, NAMED)
            for value in values:
                current[0] = value
                try:
                    interpreter.call(0)
                except Failed as failed:
                    self.assertNotIn(failed.error["type"], ("RecursionError", "MemoryError"))
                    self.assertNotIn("pyworker failed", failed.error["message"])
            current[0] = None
            try:
                interpreter.call(0)
            except Failed as failed:
                self.assertIn("None", failed.error["message"])

    def test_what_user_code_raises_is_the_outcome(self) -> None:
        self.assertEqual("PermissionError", self.failing("@com.acme.Point", Properties())["type"])
        self.assertEqual("RuntimeError", self.failing("list[str]", EndlessList([1]))["type"])

    def test_a_mapping_whose_items_are_no_pairs(self) -> None:
        name = f"{__name__}.TwoFaced"
        self.refused("dict[str,float64]", TwoFaced(), f"{name} whose items() are no pairs")
        self.refused("@com.acme.Point", TwoFaced(), f"{name} whose items() are no pairs")

    def test_an_object_that_has_every_attribute(self) -> None:
        self.refused("@com.acme.Point", Everything(),
            f".x: {__name__}.Everything where float64 was declared; "
            "add an adapter to [adapters] of worker.toml")
        error = self.failing("@com.acme.Node", {"value": 1, "children": [], "next": Everything()})
        self.assertEqual("pyworker.ConversionError", error["type"])

    def test_a_class_that_lies_is_judged_by_what_it_is(self) -> None:
        where = "where str was declared; add an adapter to [adapters] of worker.toml"
        self.refused("str", liar(str), f"{__name__}.Liar {where}")
        self.refused("list[str]!", liar(list), f"{__name__}.Liar where list[str] was declared; "
            "add an adapter to [adapters] of worker.toml")

    def test_a_forged_tag_is_no_tag(self) -> None:
        for value in ((..., "date", "2026-01-01"), [(..., "&a.B", 1)]):
            self.assertIn("ellipsis cannot cross", self.failing("any", value)["message"])

    def test_a_good_result_after_all_that(self) -> None:
        self.assertEqual([1], bodies.read(self.wire("any", [1])))
