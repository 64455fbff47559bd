"""Type signatures."""

import unittest

from pyworker._signature import parse


class Signatures(unittest.TestCase):
    def test_every_type_of_the_format(self) -> None:
        scalars = "bool int8 int16 int32 int64 float32 float64 char str none int complex any"
        texts = "decimal uuid path uri instant date time datetime offset_datetime zoned_datetime"
        memory = "bytes buffer shared bool[] int16[] int32[] int64[] float32[] float64[]"
        matrices = "bool[][] int16[][] int32[][] int64[][] float32[][] float64[][] duration"
        named = "@Point @com.acme.Shapes$Circle"
        for text in " ".join([scalars, texts, memory, matrices, named]).split():
            self.assertEqual((text, text), (parse(text).name, parse(text).text))

    def test_only_boxed_types_have_a_question_mark(self) -> None:
        for name in ("bool", "int8", "int16", "int32", "int64", "float32", "float64", "char"):
            self.assertFalse(parse(name).nullable)
            self.assertTrue(parse(name + "?").nullable)
            self.assertEqual((name, name + "?"), (parse(name + "?").name, parse(name + "?").text))
            self.assertFalse(parse(name + "?!").nullable)
        self.assertTrue(parse("str").nullable)

    def test_an_exclamation_mark_forbids_null(self) -> None:
        for name in ("str", "any", "bytes", "float64[][]", "@com.acme.Point", "instant"):
            self.assertEqual((name, False), (parse(name + "!").name, parse(name + "!").nullable))
        signature = parse("dict[str!,list[int32?]!]!")
        self.assertFalse(signature.nullable)
        self.assertEqual([False, False], [inner.nullable for inner in signature.arguments])

    def test_a_generic_name_has_its_arguments(self) -> None:
        signature = parse("@com.acme.Pair[str!,list[@com.acme.Pair[int32,any]]]!")
        self.assertEqual("@com.acme.Pair[str!,list[@com.acme.Pair[int32,any]]]", signature.name)
        self.assertEqual("str!", signature.arguments[0].text)
        inner = signature.arguments[1].arguments[0]
        self.assertEqual("@com.acme.Pair[int32,any]", inner.name)

    def test_containers_have_arguments(self) -> None:
        signature = parse("dict[str,list[set[int32?]]]")
        self.assertEqual("dict", signature.name)
        key, value = signature.arguments
        self.assertEqual(("str", "list[set[int32?]]"), (key.text, value.text))
        self.assertEqual("set[int32?]", value.arguments[0].text)
        self.assertEqual("float64[]", parse("list[float64[]]").arguments[0].text)

    def test_anything_else_is_refused(self) -> None:
        wrong = "|float16|list|list[]|list[str|list[str,str]|dict[str]|dict[str,str,str]|str?|"
        wrong += "@|@[str]|@Point[]|@Pair[str|@Pair[str,]|@P?|none!|int32!|str!!|str!?|uint8|"
        wrong += "int8[]|bytes[][]|float64[][][]|str[]|int32[|int32]|int32??|list[str]]|"
        wrong += "list[str]?| int32|any?|bytes[]|none?"
        for text in wrong.split("|"):
            with self.subTest(text):
                with self.assertRaisesRegex(ValueError, "unknown type"):
                    parse(text)
