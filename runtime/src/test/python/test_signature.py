"""Type signatures."""

import unittest

from pyworker._signature import parse


class Signatures(unittest.TestCase):
    def test_every_type_of_the_format(self) -> None:
        plain = ["bool", "int32", "int64", "float64", "str", "none", "bytes", "buffer", "any"]
        for text in [*plain, "int32[]", "int64[]", "float64[]"]:
            self.assertEqual((text, text), (parse(text).name, parse(text).text))

    def test_only_boxed_types_differ_by_their_question_mark(self) -> None:
        for name in ("bool", "int32", "int64", "float64"):
            self.assertFalse(parse(name).nullable)
            self.assertTrue(parse(name + "?").nullable)
            self.assertEqual((name, name + "?"), (parse(name + "?").name, parse(name + "?").text))
        self.assertTrue(parse("str").nullable)

    def test_containers_have_arguments(self) -> None:
        signature = parse("dict[str,list[set[int32?]]]")
        self.assertEqual("dict", signature.name)
        key, value = signature.arguments
        self.assertEqual(("str", "list[set[int32?]]"), (key.text, value.text))
        self.assertEqual("set[int32?]", value.arguments[0].text)
        self.assertEqual("float64[]", parse("list[float64[]]").arguments[0].text)

    def test_a_type_mentions_what_is_in_it(self) -> None:
        signature = parse("dict[str,list[float64[]]]")
        self.assertTrue(signature.mentions(frozenset({"float64[]"})))
        self.assertFalse(signature.mentions(frozenset({"any", "float64"})))

    def test_anything_else_is_refused(self) -> None:
        wrong = "|float32|list|list[]|list[str|list[str,str]|dict[str]|dict[str,str,str]|str?|"
        wrong += "str[]|int32[|int32]|int32??|list[str]]|list[str]?| int32|any?|bytes[]|none?"
        for text in wrong.split("|"):
            with self.subTest(text):
                with self.assertRaisesRegex(ValueError, "unknown type"):
                    parse(text)
