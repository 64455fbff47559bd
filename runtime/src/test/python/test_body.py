"""The body, byte by byte: src/test/resources/bodies.txt, which a Java test reads as well."""

import math
import os
import sys
import unittest
from typing import Any

import bodies
from pyworker._body import may_hold_surrogates, read_body, write_body


def pinned() -> "list[tuple[str, bytes, Any]]":
    """(name, body, value) per line. The file lies beside the tests, or where Maven has it."""
    here = os.path.dirname(os.path.abspath(__file__))
    places = [here, os.path.join(os.path.dirname(here), "resources")]
    file = next(p for p in (os.path.join(d, "bodies.txt") for d in places) if os.path.exists(p))
    with open(file, encoding="utf-8") as lines:
        fields = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return [(name, bytes.fromhex(hexadecimal), eval(text)) for name, hexadecimal, text in fields]


def same(a: Any, b: Any) -> bool:
    """Equal in value and class down to the elements, signs of zeros and NaN included."""
    if type(a) is not type(b):
        return False
    if type(a) is float:
        return math.copysign(1, a) == math.copysign(1, b) and (a == b or a != a and b != b)
    if type(a) is complex:
        return same((a.real, a.imag), (b.real, b.imag))
    if type(a) in (list, tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if type(a) is dict:
        return same(list(a.items()), list(b.items()))
    return bool(a == b)


class PinnedBodies(unittest.TestCase):
    def test_there_are_some(self) -> None:
        self.assertGreater(len(pinned()), 40)

    def test_each_is_what_the_format_says(self) -> None:
        for name, body, value in pinned():
            with self.subTest(name):
                self.assertEqual(body, bodies.write(value))
                self.assertTrue(same(value, bodies.read(body)))

    def test_each_is_read_as_its_value(self) -> None:
        for name, body, value in pinned():
            with self.subTest(name):
                self.assertTrue(same(value, read_body(body)), read_body(body))

    def test_each_value_is_written_so_that_the_format_gives_it_back(self) -> None:
        for name, _, value in pinned():
            with self.subTest(name):
                self.assertTrue(same(value, bodies.read(write_body(value))))

    @unittest.skipUnless(sys.implementation.name == "cpython", "GraalPy may write I for i or l")
    def test_each_value_is_written_byte_by_byte(self) -> None:
        interned = (ord("t"), ord("u"))
        for name, body, value in pinned():
            with self.subTest(name):
                written = write_body(value)
                self.assertEqual(len(body), len(written))
                self.assertTrue(all(a == b or (a, b) == interned for a, b in zip(written, body)))


class Codes(unittest.TestCase):
    def test_an_int_of_graalpy_is_read(self) -> None:
        self.assertEqual(-5, bodies.read(b"I" + (-5).to_bytes(8, "little", signed=True)))

    def test_ints_at_every_edge_are_written_with_known_codes(self) -> None:
        for bits in (0, 7, 8, 15, 16, 30, 31, 32, 33, 45, 62, 63, 64, 65, 100):
            for value in (1 << bits, (1 << bits) - 1, -(1 << bits), -(1 << bits) - 1):
                self.assertEqual(value, bodies.read(write_body(value)))

    def test_the_test_reader_refuses_other_codes(self) -> None:
        for body in (write_body(...), write_body((..., 1)), write_body(1) + b"N", b"[\x05\0\0\0"):
            self.assertRaises(ValueError, bodies.read, body)


class Surrogates(unittest.TestCase):
    def test_a_lone_surrogate_is_noticed_wherever_it_is(self) -> None:
        for text in ("\ud800", "a\udfff", "\udbffz", sys.intern("\ud912")):
            for value in (text, ["x" * 300, text], {text: 1}, {1: (text,)}, {"a", text}):
                self.assertTrue(may_hold_surrogates(write_body(value)))

    def test_other_text_is_not_suspected(self) -> None:
        for text in ("", "word", "na\u00efve", "\ud55c\ud7ff\ue000", "\U0001f600", "\xed"):
            self.assertFalse(may_hold_surrogates(write_body([text])), text)

    def test_a_body_that_ends_in_the_first_byte_of_a_surrogate(self) -> None:
        self.assertFalse(may_hold_surrogates(write_body(b"\xed")))
