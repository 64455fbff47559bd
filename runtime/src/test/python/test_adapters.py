"""Adapters and pairs of worker.toml: order, both directions, errors, what is wrong at start."""

import unittest
from typing import Any

import bodies
from engine import Failed, Interpreter, Sources, row, table
from samples import NAMED

CLASSES = """
import enum, dataclasses, typing
class Image:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return type(o) is type(self) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
class Photo(Image): pass
class Box:
    def __init__(self, content): self.content = content
class Endless: pass
class Broken: pass
class Text(str): pass
class TextColor(str, enum.Enum):
    RED = "RED"
    GREEN = "GREEN"
class IntLevel(int, enum.Enum):
    LOW = 1
    HIGH = 10
class Unpaired(str, enum.Enum):
    RED = "RED"
class Kind(enum.Enum):
    A = 1
    B = [1, 2]
class Color(enum.Enum):
    RED = "r"
    GREEN = "GREEN"
class Level(enum.Enum):
    lowest = 1
    HIGH = "high"
@dataclasses.dataclass
class Point:
    x: float
    y: int
class NamedPoint(typing.NamedTuple):
    x: float
    y: int
class DictPoint(typing.TypedDict):
    x: float
    y: int
@dataclasses.dataclass
class Misnamed:
    x: float
    why: int
class Taller(typing.NamedTuple):
    x: float
    y: int
    z: int
class Grey(enum.Enum):
    GREY = "GREY"
calls = []
def encode_image(i): calls.append("encode"); return (i.x, i.y)
def decode_image(d): calls.append(d); return Image(*d)
def encode_box(b): return [b.content]
def decode_box(d): return Box(d[0])
def encode_endless(e): return e
def encode_nested(e): return [e]
def encode_broken(b): raise KeyError("secret")
def decode_broken(d): raise OSError("no")
def encode_text(t): return "<" + str.__str__(t) + ">"
value = None
def f(*args): return args[0] if args else value() if callable(value) else value
"""

IMAGE = ["shapes", "Image", "encode_image", "decode_image"]
BOX = ["shapes", "Box", "encode_box", "decode_box"]
KIND = ["shapes", "Kind", "None", "None"]
BROKEN = ["shapes", "Broken", "encode_broken", "decode_broken"]


class AdapterCase(unittest.TestCase):
    def begin(self, export: Any, adapters: "list[Any]", **spec: Any) -> Interpreter:
        sources = Sources({"shapes.py": CLASSES})
        sources.__enter__()
        self.addCleanup(sources.__exit__)
        tables = [table([export], "shapes", types=NAMED)]
        interpreter = Interpreter(tables=tables, adapters=adapters, **spec)
        import shapes  # type: ignore[import-not-found]

        self.shapes: Any = shapes
        return interpreter

    def result(self, signature: str, make: Any, adapters: "list[Any]", **spec: Any) -> Any:
        interpreter = self.begin(row("f", [], signature), adapters, **spec)
        self.assertNotIn("error", interpreter.report)
        self.shapes.value = lambda: make(self.shapes)
        return interpreter.call(0)

    def argument(self, signature: str, form: Any, adapters: "list[Any]", **spec: Any) -> Any:
        received: list[Any] = []
        interpreter = self.begin(row("calls.append", [signature], "none"), adapters, **spec)
        self.assertNotIn("error", interpreter.report)
        interpreter.call(0, form if type(form) in (str, int) else bodies.write(form))
        received += self.shapes.calls
        return received[-1]


class Encoders(AdapterCase):
    def check(self, signature: str, make: Any, expected: Any, *adapters: Any) -> None:
        with self.subTest(signature, expected=expected):
            crossed = bodies.read(self.result(signature, make, [*adapters]))
            self.assertEqual(expected, crossed)

    def test_at_any_depth_and_under_any_type(self) -> None:
        self.check("any", lambda s: s.Image(1, 2), (1, 2), IMAGE)
        self.check("any", lambda s: {"a": [s.Photo(1, 2)]}, {"a": [(1, 2)]}, IMAGE)
        self.check("list[any]", lambda s: [s.Image(1, 2), 5], [(1, 2), 5], IMAGE)
        self.check("@com.acme.Point", lambda s: s.Image(1, 2), (1.0, 2), IMAGE)
        self.check("@java.awt.Image", lambda s: s.Image(1, 2), (1.0, 2), IMAGE)
        self.check("dict[str,list[int32]]", lambda s: {"a": s.Image(1, 2)}, {"a": [1, 2]}, IMAGE)
        circle = {"center": None, "radius": 1.5}
        self.check("@com.acme.Circle", lambda s: {**circle, "center": s.Image(1, 2)},
            ((1.0, 2), 1.5), IMAGE)
        self.check("any", lambda s: s.Box(s.Box(s.Image(1, 2))), [[(1, 2)]], BOX, IMAGE)

    def test_direct_results(self) -> None:
        self.assertEqual("<a>", self.result("str", lambda s: s.Text("a"),
            [["shapes", "Text", "encode_text", "None"]]))

    def test_exact_built_in_values_are_never_adapted(self) -> None:
        everything = ["builtins", "object", "repr", "None"]
        self.check("list[any]", lambda s: [1, "a", {"k": (None,)}], [1, "a", {"k": (None,)}],
            everything)

    def test_the_first_that_fits(self) -> None:
        photo = ["shapes", "Photo", "encode_nested", "None"]
        self.check("any", lambda s: [s.Image(1, 2)], [(1, 2)], photo, IMAGE)

    def test_without_an_encoder(self) -> None:
        self.check("list[any]", lambda s: [s.Kind.A, s.Kind.B], [1, [1, 2]], KIND)
        self.check("list[int32]", lambda s: [s.Kind.A], [1], KIND)
        text = ["shapes", "Text", "None", "None"]
        self.check("list[str]", lambda s: [s.Text("a")], ["a"], text)

    def test_endless_encoders_end(self) -> None:
        for function, message in (
            ("encode_endless", "encoded values without end, by shapes.Endless's encoder"),
            ("encode_nested", "nested deeper than 100 levels"),
        ):
            with self.assertRaisesRegex(Failed, message):
                self.result("any", lambda s: s.Endless(), [["shapes", "Endless", function, "None"]])

    def test_a_hundred_levels_with_adapters(self) -> None:
        def nested(s: Any, levels: int) -> Any:
            value: Any = s.Image(1, 2)
            for level in range(levels):
                value = s.Box(value) if level % 2 else [value]
            return value

        body = self.result("any", lambda s: nested(s, 99), [BOX, IMAGE])
        value = bodies.read(body)
        for _ in range(99):
            (value,) = value
        self.assertEqual((1, 2), value)
        received = self.argument("any", bodies.read(body), [IMAGE])
        self.assertEqual(body, bodies.write(received))
        with self.assertRaisesRegex(Failed, "nested deeper than 100 levels"):
            self.result("any", lambda s: nested(s, 100), [BOX, IMAGE])

    def test_recursive_records_with_adapters(self) -> None:
        form: Any = None
        for _ in range(99):
            form = (1, form, None)
        for java_types in ({}, {"shapes.Image": "java.awt.Image"}, {"shapes.Box": "com.acme.Node"}):
            node = self.argument("@com.acme.Node", form, [IMAGE, BOX], java_types=java_types)
            self.assertIsNotNone(node)
        body = self.result("@com.acme.Node", lambda s: form, [IMAGE])
        self.assertEqual(form, bodies.read(body))

    def test_what_an_encoder_raises_comes_out_with_a_note(self) -> None:
        with self.assertRaises(Failed) as caught:
            self.result("dict[str,list[any]]", lambda s: {"k": [1, s.Broken()]}, [BROKEN])
        error = caught.exception.error
        self.assertEqual(("KeyError", "'secret'"), (error["type"], error["message"]))
        self.assertEqual(['raised by the encoder of shapes.Broken at result["k"][1]'],
            error["notes"])
        self.assertIsNone(error["cause"])

    def test_what_an_encoder_gives_must_fit(self) -> None:
        with self.assertRaisesRegex(Failed, r"result\[0\]: tuple where str was declared"):
            self.result("list[str]", lambda s: [s.Image(1, 2)], [IMAGE])


class Decoders(AdapterCase):
    PAIR = {"shapes.Image": "java.awt.Image"}

    def test_paired_types_are_decoded_from_plain_structures(self) -> None:
        image = self.argument("@java.awt.Image", (1.5, 2), [IMAGE], java_types=self.PAIR)
        self.assertEqual(self.shapes.Image(1.5, 2), image)
        self.assertEqual((1.5, 2), self.shapes.calls[0])
        pair = {"shapes.Image": "com.acme.Point"}
        found = self.argument("set[@com.acme.Point]", [(1.0, 2), None], [IMAGE], java_types=pair)
        self.assertEqual({self.shapes.Image(1.0, 2), None}, found)
        circle = self.argument("@com.acme.Circle", ((1.0, 2), 0.5), [IMAGE], java_types=pair)
        self.assertEqual(self.shapes.Image(1.0, 2), circle.center)

    def test_records_in_structures_are_tuples(self) -> None:
        pair = {"shapes.Box": "com.acme.Node"}
        node = ("leaf", None, [("child", None, [])])
        box = self.argument("@com.acme.Node", node, [BOX], java_types=pair)
        self.assertEqual("leaf", box.content)
        pair = {"shapes.Image": "com.acme.Pair"}
        form = ((1.0, 2), "1.5")
        image = self.argument("@com.acme.Pair[@com.acme.Point,decimal]", form, [IMAGE],
            java_types=pair)
        self.assertEqual("((1.0, 2), Decimal('1.5'))", repr((image.x, image.y)))

    def test_sealed_types_in_structures_are_pairs(self) -> None:
        form = ("Circle", ((1.0, 2), 0.5))
        image = self.argument("@com.acme.Shape", form, [IMAGE],
            java_types={"shapes.Image": "com.acme.Shape"})
        self.assertEqual(form, (image.x, image.y))

    def test_enums_in_structures_are_keys(self) -> None:
        line = ("adapted", "java.awt.Line", "Line", "list[@com.acme.Color]")
        sources = Sources({"shapes.py": CLASSES})
        sources.__enter__()
        self.addCleanup(sources.__exit__)
        colors = [definition for definition in NAMED if definition[1] == "com.acme.Color"]
        export = row("calls.append", ["@java.awt.Line"], "none")
        interpreter = Interpreter(tables=[table([export], "shapes", types=[line, *colors])],
            adapters=[IMAGE], java_types={"shapes.Image": "java.awt.Line"})
        import shapes

        interpreter.call(0, bodies.write(["RED", "GREEN"]))
        self.assertEqual(["RED", "GREEN"], shapes.calls[0])

    def test_the_class_is_the_decoder_where_none_is_named(self) -> None:
        adapter = ["shapes", "Box", "encode_box", "None"]
        box = self.argument("@java.awt.Image", (1.5, 2), [adapter],
            java_types={"shapes.Box": "java.awt.Image"})
        self.assertEqual((1.5, 2), box.content)

    def test_tagged_arguments_name_their_adapter(self) -> None:
        form = [(..., "&shapes.Image", (1, (..., "decimal", "2.5")))]
        image = self.argument("any", form, [IMAGE])[0]
        self.assertEqual("(1, Decimal('2.5'))", repr((image.x, image.y)))
        with self.assertRaisesRegex(Failed, r"args\[0\]\[0\]: an argument for the adapter of a\.B"):
            self.argument("any", [(..., "&a.B", 1)], [IMAGE])

    def test_what_a_decoder_raises_comes_out_with_a_note(self) -> None:
        with self.assertRaises(Failed) as caught:
            self.argument("any", [1, (..., "&shapes.Broken", 1)], [BROKEN])
        error = caught.exception.error
        self.assertEqual(("OSError", "no"), (error["type"], error["message"]))
        self.assertEqual(["raised by the decoder of shapes.Broken at args[0][1]"], error["notes"])

    def test_paired_classes_without_an_adapter(self) -> None:
        for name in ("Point", "NamedPoint", "DictPoint"):
            pair = {f"shapes.{name}": "com.acme.Point"}
            point = self.argument("@com.acme.Point", (1.0, 2), [], java_types=pair)
            self.assertEqual(getattr(self.shapes, name)(x=1.0, y=2), point)
            wire = self.result("@com.acme.Point",
                lambda s: getattr(s, name)(x=1.0, y=2), [], java_types=pair)
            self.assertEqual((1.0, 2), bodies.read(wire))
        wire = self.result("any", lambda s: [s.Point(1.0, 2)], [],
            java_types={"shapes.Point": "com.acme.Point"})
        self.assertEqual([(..., "@com.acme.Point", (1.0, 2))], bodies.read(wire))

    def test_pairs_that_do_not_fit_are_start_problems(self) -> None:
        for name, java, problem in (
            ("Misnamed", "com.acme.Point", "has no y; use @PyName"),
            ("Taller", "com.acme.Point", "which has no z; give it a default"),
            ("Grey", "com.acme.Color", "lacks RED, GREEN"),
            ("Point", "com.acme.Color", "is no Enum"),
            ("Point", "com.acme.Shape", "[adapters] has no adapter for it"),
        ):
            with self.subTest(name):
                sources = Sources({"shapes.py": CLASSES})
                with sources:
                    export = row("calls.append", [f"@{java}"], "none")
                    started = Interpreter(tables=[table([export], "shapes", types=NAMED)],
                        java_types={f"shapes.{name}": java})
                message = started.report["error"]["message"]
                self.assertIn(f"worker.toml ([java_types]) pairs shapes.{name} with {java}", message)
                self.assertIn(problem, message)

    def test_a_paired_class_with_an_adapter_is_known_under_any(self) -> None:
        wire = self.result("any", lambda s: [s.Image(1.0, 2)], [IMAGE],
            java_types={"shapes.Image": "com.acme.Point"})
        self.assertEqual([(..., "@com.acme.Point", (1.0, 2))], bodies.read(wire))

    def test_what_an_encoder_raises_comes_without_ours(self) -> None:
        for signature in ("list[@com.acme.Point]", "list[any]", "dict[str,@com.acme.Point]"):
            with self.assertRaises(Failed) as caught:
                self.result(
                    signature,
                    lambda s: {"a": s.Broken()} if signature.startswith("dict") else [s.Broken()],
                    [BROKEN],
                )
            self.assertEqual("KeyError", caught.exception.error["type"])
            self.assertIsNone(caught.exception.error["cause"])

    def test_paired_enums_have_members_by_name_or_value(self) -> None:
        pair = {"shapes.Color": "com.acme.Color"}
        for adapters in ([], [["shapes", "Color", "None", "None"]]):
            red = self.argument("@com.acme.Color", "RED", adapters, java_types=pair)
            self.assertIs(self.shapes.Color.RED, red)
            wire = self.result("@com.acme.Color", lambda s: s.Color.RED, adapters, java_types=pair)
            self.assertEqual("RED", wire)
        pair = {"shapes.Level": "com.acme.Level"}
        low = self.argument("@com.acme.Level", 1, [], java_types=pair)
        self.assertIs(self.shapes.Level.lowest, low)
        high = self.argument("@com.acme.Level", 10, [], java_types=pair)
        self.assertIs(self.shapes.Level.HIGH, high)

    def test_paired_subclasses_of_built_in_classes_are_tagged(self) -> None:
        for name, java, make, form in (
            ("NamedPoint", "com.acme.Point", lambda s: s.NamedPoint(1.0, 2), (1.0, 2)),
            ("TextColor", "com.acme.Color", lambda s: s.TextColor.RED, "RED"),
            ("IntLevel", "com.acme.Level", lambda s: s.IntLevel.HIGH, 10),
        ):
            pair = {f"shapes.{name}": java}
            wire = self.result("any", lambda s: [make(s)], [], java_types=pair)
            self.assertEqual([(..., f"@{java}", form)], bodies.read(wire))
            wire = self.result("any", lambda s: [s.Unpaired.RED], [], java_types=pair)
            self.assertEqual(["RED"], bodies.read(wire))

    def test_an_enum_result_of_a_paired_class(self) -> None:
        pair = {"shapes.Level": "com.acme.Level"}
        wire = self.result("@com.acme.Level", lambda s: s.Level.lowest, [], java_types=pair)
        self.assertEqual(1, wire)
        wire = self.result("list[@com.acme.Level]", lambda s: [s.Level.HIGH], [], java_types=pair)
        self.assertEqual([10], bodies.read(wire))


class Start(AdapterCase):
    def refused(self, message: str, *adapters: Any, **java_types: str) -> None:
        pairs = {f"shapes.{name}": java for name, java in java_types.items()}
        interpreter = self.begin(row("f", [], "any"), [*adapters], java_types=pairs)
        self.assertEqual(message, interpreter.report["error"]["message"])

    def test_what_is_not_there(self) -> None:
        use = "which [adapters] of worker.toml or the worker's builder names"
        self.refused("module gone was not found: [adapters] of worker.toml or the worker's builder needs "
            "src/main/python/gone.py", ["gone", "A", "None", "None"])
        self.refused(f"module shapes has no class Imag, {use}; did you mean Image?",
            ["shapes", "Imag", "None", "None"])
        self.refused(f"module shapes has no function encode_imag, {use}; "
            "did you mean encode_image?", ["shapes", "Image", "encode_imag", "None"])
        self.refused(f"shapes.f, {use}, is no class but function", ["shapes", "f", "None", "None"])
        pairs = "which worker.toml ([java_types]) pairs with com.acme.Point"
        self.refused(f"module shapes has no class Pont, {pairs}; did you mean Point?",
            Pont="com.acme.Point")

    def test_a_superclass_that_shadows(self) -> None:
        self.refused("[adapters] of worker.toml or the worker's builder: shapes.Image stands before shapes.Photo, which is "
            "a subclass of it and would never be reached: move shapes.Photo up",
            IMAGE, ["shapes", "Photo", "None", "None"])
        self.refused("[adapters] of worker.toml or the worker's builder has two adapters for one class, shapes.Image and "
            "shapes.Image: leave one out", IMAGE, ["shapes", "Image", "None", "None"])

    def test_one_java_type_with_two_classes(self) -> None:
        self.refused("worker.toml ([java_types]) pairs com.acme.Point with two classes: "
            "leave one out", Point="com.acme.Point", NamedPoint="com.acme.Point")
