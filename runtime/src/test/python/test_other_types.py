"""Numbers, text, dates, matrices, iterables: their edges in both directions."""

import array
import collections
import datetime as dt
import decimal
import fractions
import pathlib
import struct
import sys
import uuid
import zoneinfo
from typing import Any

import bodies
from cases import ConversionCase
from engine import Failed

UTC = dt.timezone.utc
MOMENT = dt.datetime(2026, 11, 20, 10, 15, 30, 123456)


class Scalars(ConversionCase):
    def test_small_ints(self) -> None:
        for bits in (8, 16):
            most = (1 << bits - 1) - 1
            for value in (most, -most - 1, 0):
                self.assertEqual(value, self.wire(f"int{bits}", value))
            outside = f"an int outside {bits} bits where int{bits} was declared"
            for value in (most + 1, -most - 2):
                self._refused_alone(f"int{bits}", value, outside)

    def _refused_alone(self, signature: str, value: Any, message: str) -> None:
        with self.assertRaises(Failed) as caught:
            self.wire(signature, value)
        self.assertEqual(f"result: {message}", caught.exception.error["message"])

    def test_floats_of_32_bits(self) -> None:
        largest = struct.unpack("f", b"\xff\xff\x7f\x7f")[0]
        for value in (0.1, largest, -largest, float("inf"), 1e-300, 2**24, -(2**127)):
            self.assertEqual(value, self.wire("float32", value))
        beyond = "a float beyond the range where float32 was declared"
        self._refused_alone("float32", 3.4028236e38, beyond)
        self._refused_alone("float32", -1e300, beyond)
        inexact = "an int that no float holds exactly where float32 was declared"
        for whole in (2**24 + 1, 2**128, 10**400):
            self._refused_alone("float32", whole, inexact)
        self._refused_alone("float32", True, "bool where float32 was declared")

    def test_characters(self) -> None:
        self.assertEqual("\uffff", self.wire("char", "\uffff"))
        self._refused_alone("char", "ab", "a str of 2 characters where char was declared")
        self._refused_alone("char", "", "a str of 0 characters where char was declared")
        beyond = "a character beyond U+FFFF where char was declared; declare String"
        self._refused_alone("char", "\U0001f600", beyond)
        surrogate = "a str with a lone surrogate at index 0, which has no UTF-8 form"
        self._refused_alone("char", "\ud800", surrogate)
        none = "None, but char was declared; declare Character to allow None"
        self._refused_alone("char", None, none)

    def test_big_ints_and_complex_numbers(self) -> None:
        for value in (0, 2**31, 10**5000, -(10**30)):
            self.assertEqual(value, bodies.read(self.wire("int", value)))
        self._refused_alone("int", True, "bool where int was declared")
        for given, crossed in ((1j, 1j), (1.5, 1.5 + 0j), (2, 2 + 0j)):
            self.assertEqual(crossed, bodies.read(self.wire("complex", given)))
            self.assertEqual([crossed], bodies.read(self.wire("list[complex]", [given])))
        self._refused_alone("complex", "1", "str where complex was declared")

    def test_required_types_refuse_none(self) -> None:
        advice = "mark the Java type @Nullable to allow it"
        for signature in ("str", "any", "bytes", "list[str]", "decimal", "@com.acme.Point", "int",
                          "instant", "float64[]", "float64[][]", "@com.acme.Color", "complex"):
            message = f"None where {signature} was declared; {advice}"
            self._refused_alone(f"{signature}!", None, message)
            self.assertIsNone(self.wire(signature, None))
        counter = collections.OrderedDict(a=None)  # a subclass, hence the walk
        message = f'["a"]: None where str was declared; {advice}'
        self.refused("dict[str!,str!]!", counter, message)


class Texts(ConversionCase):
    def test_decimals(self) -> None:
        for text in ("0", "-1.50", "1E+400", "1E-9"):
            value = self.argument("decimal", text)
            self.assertEqual(decimal.Decimal(text), value)
            self.assertEqual(text, self.wire("decimal", value))
        self.assertEqual("5", self.wire("decimal", 5))
        self.assertEqual([None, "1.5"], bodies.read(
            self.wire("list[decimal]", [None, decimal.Decimal("1.5")])))
        finite = "a Decimal that is not finite; Java's BigDecimal has no such value"
        for text in ("NaN", "sNaN", "Infinity", "-Infinity"):
            self.refused("decimal", decimal.Decimal(text), finite)
        self.refused("decimal", 1.5, "float where decimal was declared; use Decimal(str(x))")
        self.refused("decimal", True, "bool where decimal was declared")

    def test_uuids(self) -> None:
        text = "12345678-1234-5678-1234-567812345678"
        self.assertEqual(uuid.UUID(text), self.argument("uuid", text))
        self.assertEqual(text, self.wire("uuid", uuid.UUID(text)))
        self.refused("uuid", text, "str where uuid was declared; use uuid.UUID(x)")

    def test_paths_and_uris(self) -> None:
        self.assertEqual(pathlib.Path("a/b"), self.argument("path", "a/b"))
        for value in ("a/b", pathlib.PurePosixPath("a/b"), pathlib.PureWindowsPath("a\\b")):
            self.assertEqual("a/b", self.wire("path", value))
        self.refused("path", b"a", "bytes where path was declared")
        self.assertEqual("http://a/b", self.argument("uri", "http://a/b"))
        self.assertEqual("http://a/b", self.wire("uri", "http://a/b"))

    def test_equal_keys_are_not_lost(self) -> None:
        with self.assertRaisesRegex(Failed, r'result\["a"\]: two keys that are one'):
            self.wire("dict[path,int32]", {"a": 1, pathlib.Path("a"): 2})


class Times(ConversionCase):
    def test_local_ones(self) -> None:
        for name, value in (("date", MOMENT.date()), ("time", MOMENT.time()), ("datetime", MOMENT)):
            self.assertEqual(value.isoformat(), self.wire(name, value))
            self.assertEqual(value, self.argument(name, value.isoformat()))
        self.assertEqual(dt.time(10, 15), self.argument("time", "10:15"))
        self.refused("date", MOMENT, "datetime.datetime where date was declared; "
            "use x.date(), or declare LocalDateTime")
        self.refused("time", dt.time(1, tzinfo=UTC),
            "a time with a tzinfo, which Java's LocalTime does not have")
        self.refused("datetime", MOMENT.replace(tzinfo=UTC),
            "an aware datetime where datetime was declared; use .replace(tzinfo=None), or declare "
            "OffsetDateTime, ZonedDateTime or Instant")

    def test_instants(self) -> None:
        value = self.argument("instant", "2026-11-20T10:15:30.123456Z")
        self.assertEqual((MOMENT.replace(tzinfo=UTC), UTC), (value, value.tzinfo))
        east = dt.timezone(dt.timedelta(hours=2))
        value = MOMENT.replace(tzinfo=UTC)
        self.assertEqual("2026-11-20T10:15:30.123456Z", self.wire("instant", value))
        self.assertEqual(
            "2026-11-20T10:15:30.123456+00:00", self.wire("instant", value.astimezone(east))
        )
        self.refused("instant", MOMENT, "a naive datetime where instant was declared; give it a "
            "tzinfo, such as timezone.utc, or declare LocalDateTime")
        self.refused("instant", dt.datetime.min.replace(tzinfo=east),
            "a datetime that in UTC is outside the years 1 to 9999")

    def test_offsets(self) -> None:
        text = "2026-11-20T10:15:30.000000+05:30"
        value = self.argument("offset_datetime", text)
        self.assertEqual(dt.timedelta(hours=5, minutes=30), value.utcoffset())
        self.assertEqual(text, self.wire("offset_datetime", value))
        self.refused("offset_datetime", MOMENT.replace(tzinfo=dt.timezone(dt.timedelta(hours=19))),
            "an offset that Java does not have: at most 18 hours, whole seconds")

    def test_an_unknown_zone_is_refused(self) -> None:
        message = (r"args\[0\]: a time zone that Python's zoneinfo does not know; use a region such "
            "as Europe/Paris, or an OffsetDateTime$")
        for key in ("Mars/Base", "UTX", "EST9"):
            with self.assertRaisesRegex(Failed, message):
                self.argument("zoned_datetime", f"2026-11-20T10:15:30+01:00[{key}]")

    def test_zones_of_a_fixed_offset(self) -> None:
        for key, offset in (("UTC+01:00", "+01:00"), ("GMT-02:30", "-02:30"), ("UT", "Z"),
                            ("UT+01:00", "+01:00"), ("UTC+18:00", "+18:00")):
            value = self.argument("zoned_datetime", f"{MOMENT.isoformat()}{offset}[{key}]")
            self.assertIsInstance(value.tzinfo, dt.timezone)
            expected = dt.datetime.fromisoformat(f"{MOMENT.isoformat()}{offset}")
            self.assertEqual((expected, expected.utcoffset()), (value, value.utcoffset()))

    def test_the_constructor_of_a_subclass_is_not_called(self) -> None:
        class Mine(dt.datetime):
            def __new__(cls, text: str) -> "Mine":
                parts = (2026, 11, 20, 10, 15, 30, 123456)
                zone = dt.timezone(dt.timedelta(hours=1)) if text == "aware" else None
                return super().__new__(cls, *parts, zone)

        self.assertEqual(MOMENT.isoformat(), self.wire("datetime", Mine("naive")))
        aware = Mine("aware")
        self.assertEqual("2026-11-20T09:15:30.123456+00:00", self.wire("instant", aware))
        for signature in ("offset_datetime", "zoned_datetime"):
            self.assertEqual("2026-11-20T10:15:30.123456+01:00", self.wire(signature, aware))

    def test_zones(self) -> None:
        try:
            zone = zoneinfo.ZoneInfo("Europe/Paris")
        except (OSError, KeyError):
            self.skipTest("no time zones here")
        for fold, offset in ((0, "+02:00"), (1, "+01:00")):
            text = f"2026-10-25T02:30:00.000000{offset}[Europe/Paris]"
            value = self.argument("zoned_datetime", text)
            self.assertEqual((zone, fold), (value.tzinfo, value.fold))
            self.assertEqual(text, self.wire("zoned_datetime", value))
        fixed = "2026-10-25T02:30:00.000000+02:00"
        value = self.argument("zoned_datetime", fixed)
        self.assertIsInstance(value.tzinfo, dt.timezone)
        self.assertEqual(fixed, self.wire("zoned_datetime", value))
        crossed = bodies.read(self.wire("any", MOMENT.replace(tzinfo=zone)))
        self.assertEqual("zoned_datetime", crossed[1])

    def test_durations(self) -> None:
        for microseconds in (0, -1, 2**63 - 1, -(2**63)):
            value = dt.timedelta(microseconds=microseconds)
            self.assertEqual(microseconds, self.wire("duration", value))
            self.assertEqual(value, self.argument("duration", microseconds))
        self.refused("duration", dt.timedelta.max, "a timedelta outside 64 bits of microseconds")


class Matrices(ConversionCase):
    def matrix(self, *values: float, columns: int) -> bytes:
        packed = struct.pack(f"{len(values)}d", *values)
        return packed + columns.to_bytes(8, sys.byteorder, signed=True)

    def test_a_function_gets_two_dimensions(self) -> None:
        view = self.argument("float64[][]", self.matrix(1, 2, 3, 4, 5, 6, columns=3))
        self.assertEqual(("d", (2, 3)), (view.format, view.shape))
        self.assertEqual([[1, 2, 3], [4, 5, 6]], view.tolist())
        for columns in (0, 3):
            empty = self.argument("float64[][]", self.matrix(columns=columns))
            self.assertEqual(("d", (0,)), (empty.format, empty.shape))

    def test_buffers_and_rows_are_matrices(self) -> None:
        expected = self.matrix(1, 2, 3, 4, columns=2)
        view = memoryview(struct.pack("4d", 1, 2, 3, 4)).cast("B").cast("d", shape=[2, 2])
        row = array.array("d", [1, 2])
        for value in (view, [[1, 2], [3.0, 4.0]], ((1, 2), (3, 4)), [row, [3, 4]],
                      [row, memoryview(struct.pack("2d", 3, 4)).cast("d")]):
            self.assertEqual(expected, self.wire("float64[][]", value))
            self.assertEqual(expected, self.form("float64[][]", value))
        self.assertEqual(self.matrix(columns=0), self.wire("float64[][]", []))
        self.assertEqual(self.matrix(columns=0), self.wire("float64[][]", [[], []]))

    def test_slices(self) -> None:
        """GraalPy 25.0.3 knows neither their length nor, therefore, their content."""
        slices = (slice(None, 2), slice(None, None, 2), slice(1, None), slice(1, 2), slice(1, 1),
            slice(None, None, -1), slice(None), slice(3, 0, -2))
        for columns in (1, 2):
            packed = struct.pack(f"{4 * columns}d", *range(4 * columns))
            doubles = memoryview(packed).cast("B").cast("d", shape=[4, columns])
            small = memoryview(bytes(range(4 * columns))).cast("B", shape=[4, columns])
            for part in slices:
                with self.subTest(part, columns=columns):
                    self.check_slice(doubles[part], small[part], columns)

    def check_slice(self, doubles: memoryview, small: memoryview, columns: int) -> None:
        values: Any = [value for row in doubles.tolist() for value in row]
        expected = self.matrix(*values, columns=columns if values else 0)
        self.assertEqual(expected, self.wire("float64[][]", doubles))
        self.assertEqual(expected, self.form("float64[][]", doubles))
        self.assertEqual((..., "float64[][]", expected), self.form("any", doubles))
        self.assertEqual(expected[:-8], self.wire("float64[]", doubles))
        numbers: Any = [value for row in small.tolist() for value in row]
        for signature in ("bytes", "buffer"):
            self.assertEqual(expected[:-8], self.wire(signature, doubles))
            self.assertEqual(bytes(numbers), self.wire(signature, small))
            self.assertEqual(bytes(numbers), self.form(signature, small))
        self.assertEqual(bytes(numbers), self.form("any", small))

    def test_what_is_no_matrix(self) -> None:
        self.refused("float64[][]", [[1.0, 2.0], [1.0]],
            "[1]: a row of 1 columns where the first row has 2")
        self.refused("float64[][]", [[1.0], ["a"]], "[1][0]: str where float64 was declared")
        self.refused("float64[][]", [[1.0], None], "[1]: NoneType where float64[] was declared")
        self.refused("float64[][]", array.array("d", [1]),
            "a buffer of 1 dimensions where float64[][] was declared")
        self.refused("int32[][]", memoryview(bytes(16)).cast("d", shape=[1, 2]),
            "a buffer of format 'd' where int32[][] was declared, which takes format 'i' or a "
            "list of numbers")

    def test_arrays_of_every_element(self) -> None:
        for name, code, values in (("bool[]", "?", [True, False]), ("int16[]", "h", [1, -(2**15)]),
                                   ("float32[]", "f", [0.5, float("inf")])):
            packed = struct.pack(f"2{code}", *values)
            self.assertEqual(packed, self.wire(name, values))
            self.assertEqual(packed, self.form(name, values))
            view = self.argument(name, packed)
            self.assertEqual((code, values), (view.format, view.tolist()))
        self.refused("float32[]", [1.0, 1e300],
            "[1]: a float beyond the range where float32 was declared")
        self.refused("bool[]", [1], "[0]: int where bool was declared")

    def test_matrices_in_any_are_tagged(self) -> None:
        view = memoryview(struct.pack("2d", 1, 2)).cast("B").cast("d", shape=[2, 1])
        form = (..., "float64[][]", self.matrix(1, 2, columns=1))
        self.assertEqual([form], bodies.read(self.wire("any", [view])))
        received = self.argument("any", bodies.write({"m": form}))
        self.assertEqual((2, 1), received["m"].shape)


class Iterables(ConversionCase):
    def test_any_iterable_is_a_list(self) -> None:
        for value in (range(2), iter([0, 1]), (i for i in range(2)), {0: 0, 1: 1}.keys(),
                      collections.deque([0, 1]), frozenset([0, 1]), array.array("i", [0, 1])):
            self.assertEqual([0, 1], sorted(bodies.read(self.wire("list[int32?]", value))))
        self.assertEqual({"a"}, bodies.read(self.wire("set[str]", (c for c in "aa"))))
        self.assertEqual([b"a"], bodies.read(self.wire("set[bytes]", [b"a"])))

    def test_whatever_stands_for_a_container_within_another(self) -> None:
        """As marshal writes it, Java would refuse or misunderstand it."""
        self.assertEqual([["a"], ["b"]], bodies.read(self.wire("list[list[str]]", [{"a"}, ["b"]])))
        self.assertEqual({"k": ["a"]}, bodies.read(self.wire("dict[str,list[str]]", {"k": {"a"}})))
        values = array.array("d", [1.0])
        self.assertEqual([[1.0]], bodies.read(self.wire("list[list[float64?]]", [values])))
        with self.assertRaisesRegex(Failed, r"result\[0\]: list where dict\[str,str\] was"):
            self.wire("list[dict[str,str]]", [["a", "b"]])

    def test_an_endless_iterator_is_refused(self) -> None:
        import itertools

        self.refused("list[int32]", itertools.count(),
            "itertools.count with more than 1000000 elements; return a list")

    def test_keys_that_are_not_direct(self) -> None:
        signature = "dict[@com.acme.Point,str]"
        received = self.argument(signature, bodies.write([(1.0, 1), "a", (2.0, 2), "b"]))
        self.assertEqual(["a", "b"], list(received.values()))
        crossed = bodies.read(self.wire(signature, received))
        self.assertEqual([(1.0, 1), "a", (2.0, 2), "b"], crossed)
        odd = collections.OrderedDict([((1, 2), "a")])
        self.assertEqual([(1.0, 2), "a"], bodies.read(self.wire(signature, odd)))

    def test_any_with_tags(self) -> None:
        values: list[Any] = [decimal.Decimal("1.5"), MOMENT, MOMENT.date(), MOMENT.time(),
            dt.timedelta(1), uuid.UUID(int=5), pathlib.PurePosixPath("a"),
            MOMENT.replace(tzinfo=UTC), MOMENT.replace(tzinfo=dt.timezone(dt.timedelta(hours=1)))]
        crossed = bodies.read(self.wire("any", {"k": values}))["k"]
        tags = "decimal datetime date time duration uuid path instant offset_datetime".split()
        self.assertEqual(tags, [tag for _, tag, _ in crossed])
        values[6] = pathlib.Path("a")
        self.assertEqual({"k": values}, self.argument("any", bodies.write({"k": crossed})))
        tagged = bodies.write([("x", (..., "date", "2026-01-02"))])
        self.assertEqual([("x", dt.date(2026, 1, 2))], self.argument("list[any]", tagged))
        self.refused("any", fractions.Fraction(1, 2), "fractions.Fraction cannot cross; use None, "
            "bool, a number, str, bytes, list, tuple, set or dict, or add an adapter to [adapters] "
            "of worker.toml")
        self.refused("any", (..., "date", "x"), "[0]: ellipsis cannot cross; use None, bool, a "
            "number, str, bytes, list, tuple, set or dict, or add an adapter to [adapters] of "
            "worker.toml")
