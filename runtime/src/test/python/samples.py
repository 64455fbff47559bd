"""Random signatures and random values of them, for tests that go through all types."""

import datetime as dt
import decimal
import pathlib
import random
import struct
import uuid
from typing import Any

from pyworker._signature import BOXED, CONTAINERS, Signature, parse

#: TYPES of a table: each kind of named type, recursive and generic ones among them.
NAMED: "list[Any]" = [
    ("adapted", "java.awt.Image", "Image", "@com.acme.Point"),
    ("adapted", "java.awt.Line", "Line", "list[@com.acme.Point]"),
    ("enum", "com.acme.Color", "Color", "name", [("RED", "RED"), ("GREEN", "GREEN")]),
    ("enum", "com.acme.Level", "Level", "value", [("LOW", 1), ("HIGH", 10)]),
    (
        "record",
        "com.acme.Circle",
        "Circle",
        [("center", "@com.acme.Point!"), ("radius", "float32")],
    ),
    ("record", "com.acme.Empty", "Empty", []),
    (
        "record",
        "com.acme.Node",
        "Node",
        [("value", "any"), ("next", "@com.acme.Node"), ("children", "list[@com.acme.Node!]")],
    ),
    ("record", "com.acme.Pair[str,int32?]", "Pair", [("first", "str"), ("second", "int32?")]),
    (
        "record",
        "com.acme.Pair[@com.acme.Point,decimal]",
        "Pair",
        [("first", "@com.acme.Point"), ("second", "decimal")],
    ),
    ("record", "com.acme.Point", "Point", [("x", "float64"), ("y", "int64?")]),
    ("record", "com.acme.Square", "Square", [("type", "str"), ("sides", "float64[]")]),
    (
        "sealed",
        "com.acme.Shape",
        "Shape",
        "type",
        [("Circle", "@com.acme.Circle"), ("Square", "@com.acme.Square")],
    ),
]
ROWS = {row[1]: row for row in NAMED}

_HASHABLE = (
    "bool? int8? int16? int32? int64? int float64? char? str decimal instant date time datetime "
    "offset_datetime zoned_datetime duration uuid path uri bytes complex @com.acme.Point "
    "@com.acme.Color @com.acme.Level @com.acme.Pair[str,int32?]"
).split()
_LEAVES = (
    "bool int8 int16 int32 int64 float32 float64 float32? char str! decimal! date! any any! buffer "
    "bytes! bool[] int16[] int32[] int64[] float32[] float64[] bool[][] int16[][] int32[][] "
    "int64[][] float32[][] float64[][]! @com.acme.Circle @com.acme.Empty @com.acme.Node "
    "@com.acme.Pair[@com.acme.Point,decimal] @com.acme.Square @com.acme.Shape! @java.awt.Image "
    "@java.awt.Line"
).split() + _HASHABLE
_TEXTS = ["", "word", "na\u00efve", "\u6f22\u5b57", "\U0001f600", "a\0b", "x" * 50]
_FORMATS = {"bool": "?", "int16": "h", "int32": "i", "int64": "q", "float32": "f", "float64": "d"}
_FLOATS = [0.0, -0.0, 1.5, -2.25, float("inf"), float("-inf")]


class Samples:
    """Random signatures and values; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        import pyworker.types

        self.classes = pyworker.types

    def signature(self, depth: int = 3) -> str:
        """A signature with at most so many containers around a leaf."""
        pick = self.random
        kind = pick.choice(["list", "set", "dict", "leaf", "leaf"]) if depth else "leaf"
        mark = pick.choice(["", "", "!"])
        if kind == "list":
            return f"list[{self.signature(depth - 1)}]{mark}"
        if kind == "set":
            return f"set[{pick.choice(_HASHABLE)}]{mark}"
        if kind == "dict":
            return f"dict[{pick.choice(_HASHABLE)},{self.signature(depth - 1)}]{mark}"
        return pick.choice(_LEAVES)

    def value(self, text: str, depth: int = 4) -> Any:
        """A value as a function sees it."""
        signature = parse(text)
        nullable = signature.nullable
        if nullable and (depth < 0 or self.random.random() < 0.1):
            return None
        name = signature.name
        if name in CONTAINERS:
            return self._container(signature, depth - 1)
        if name.startswith("@"):
            return self._named(name[1:], depth - 1)
        if name.endswith("]"):
            return self._memory(name)
        if name == "any":
            value = self._natural(depth - 1)
            return 0 if value is None and not nullable else value
        if name in BOXED or name in ("str", "int", "uri", "bytes", "buffer", "complex"):
            return self._scalar(name)
        return self._other(name)

    def _container(self, signature: Signature, depth: int) -> Any:
        size = self.random.choice([0, 1, 2, 3]) if depth > 0 else 0
        inner = [[self.value(a.text, depth) for _ in range(size)] for a in signature.arguments]
        if signature.name == "dict":
            return dict(zip(*inner))
        return set(inner[0]) if signature.name == "set" else inner[0]

    def _named(self, name: str, depth: int) -> Any:
        row = ROWS[name]
        pick = self.random
        if row[0] == "enum":
            return pick.choice(list(getattr(self.classes, row[2])))
        if row[0] == "sealed":
            return self._named(pick.choice(row[4])[1][1:], depth)
        if row[0] == "adapted":
            return self.value(row[3] + "!", depth)
        parts = [self.value(text, depth) for _, text in row[3]]
        return getattr(self.classes, row[2])(*parts)

    def _scalar(self, name: str) -> Any:
        pick = self.random
        if name == "bool":
            return pick.random() < 0.5
        if name.startswith("int"):
            bits = int(name[3:] or 200)
            return pick.choice([0, -1, (1 << bits - 1) - 1, -1 << bits - 1, pick.getrandbits(7)])
        if name == "float64":
            return pick.choice([*_FLOATS, 5e-324, pick.random()])
        if name == "float32":
            return pick.choice([*_FLOATS, struct.unpack("f", struct.pack("f", pick.random()))[0]])
        if name == "complex":
            return complex(pick.choice(_FLOATS), pick.choice(_FLOATS))
        if name == "char":
            return pick.choice("a\0\u00e9\u6f22\uffff")
        if name == "bytes":
            return pick.randbytes(pick.choice([0, 1, 20]))
        if name == "buffer":
            return memoryview(pick.randbytes(pick.choice([0, 1, 20])))
        return pick.choice(_TEXTS)

    def _other(self, name: str) -> Any:
        pick = self.random
        if name == "decimal":
            return decimal.Decimal(pick.choice(["0", "-1.50", "1E+400", "12345678901234567890.5"]))
        if name == "uuid":
            return uuid.UUID(int=pick.getrandbits(128))
        if name == "path":
            return pathlib.Path(pick.choice([".", "/tmp/a b", "a/\u6f22.txt"]))
        if name == "duration":
            return dt.timedelta(pick.choice([0, -1, 90_000_000]), 86_399, pick.randrange(10**6))
        moment = dt.datetime(pick.choice([2, 1970, 2026, 9998]), 6, 15, 3, 0, pick.randrange(60))
        moment = moment.replace(microsecond=pick.choice([0, 1, 123_000, 999_999]))
        if name == "date":
            return moment.date()
        if name == "time":
            return moment.time()
        if name == "datetime":
            return moment
        if name == "instant":
            return moment.replace(tzinfo=dt.timezone.utc)
        minutes = pick.choice([60, -90, 18 * 60])
        return moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))

    def _memory(self, name: str) -> memoryview:
        pick = self.random
        element = name.partition("[")[0]
        rows = pick.choice([0, 1, 3])
        columns = pick.choice([1, 2]) if name.endswith("[][]") else 1
        values = [self._scalar(element) for _ in range(rows * columns)]
        packed = memoryview(struct.pack(f"{len(values)}{_FORMATS[element]}", *values))
        code: Any = _FORMATS[element]
        if rows and name.endswith("[][]"):
            return packed.cast(code, shape=[rows, columns])
        return packed.cast(code)

    def _natural(self, depth: int) -> Any:
        pick = self.random
        kinds = "bool int64 int float64 str bytes decimal uuid path instant date time datetime "
        kinds += "offset_datetime duration complex int32[] float32[] float64[] "
        kinds += "@com.acme.Point @com.acme.Color @com.acme.Pair[str,int32?] @com.acme.Circle"
        if depth <= 0 or pick.random() < 0.6:
            return self.value(pick.choice(kinds.split()), depth)
        elements = [self._natural(depth - 1) for _ in range(pick.randrange(4))]
        if pick.random() < 0.3:
            return {str(i): element for i, element in enumerate(elements)}
        return pick.choice([list, tuple])(elements)


def alike(a: Any, b: Any) -> bool:
    """Equal in value and class down to the elements, signs of zeros included."""
    if type(a) is not type(b):
        return False
    if type(a) is memoryview:
        return (a.format, a.shape, a.tobytes()) == (b.format, b.shape, b.tobytes())
    if type(a) in (list, tuple):
        return len(a) == len(b) and all(map(alike, a, b))
    if type(a) is dict:
        return alike(list(a), list(b)) and alike(list(a.values()), list(b.values()))
    if type(a) in (float, complex):
        return repr(a) == repr(b)
    if hasattr(a, "__dataclass_fields__"):
        names = list(a.__dataclass_fields__)
        return all(alike(getattr(a, name), getattr(b, name)) for name in names)
    if isinstance(a, dt.datetime):
        return a == b and a.utcoffset() == b.utcoffset()
    return bool(a == b)
