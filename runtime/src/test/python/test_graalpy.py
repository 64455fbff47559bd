"""The file through which GraalPy's Java hands buffers over."""

import unittest
from typing import Any

_graalpy: Any
try:
    from pyworker import _graalpy
except ImportError:  # no posix on Windows
    _graalpy = None


@unittest.skipIf(_graalpy is None, "needs the module posix")
class Buffers(unittest.TestCase):
    def setUp(self) -> None:
        self.chunks: list[bytes] = []
        read_file = _graalpy.read_file
        self.addCleanup(setattr, _graalpy, "read_file", read_file)
        _graalpy.read_file = self.read_file

    def read_file(self, file: int, size: int) -> Any:
        if not self.chunks:
            return b""
        chunk = self.chunks.pop(0)
        if len(chunk) > size:
            self.chunks.insert(0, chunk[size:])
        return chunk[:size]

    def test_a_read_gives_what_was_asked_for(self) -> None:
        self.chunks = [b"abc", b"de"]
        read = _graalpy.reader(3)
        self.assertEqual([b"ab", b"c", b"de"], [read(2), read(1), read(2)])

    def test_short_reads_are_completed(self) -> None:
        self.chunks = [b"a", b"b", b"cde"]
        self.assertEqual(b"abcd", _graalpy.reader(3)(4))

    def test_the_end_is_an_error(self) -> None:
        self.chunks = [b"a"]
        with self.assertRaisesRegex(EOFError, "1 bytes where 4 were announced"):
            _graalpy.reader(3)(4)

    def test_everything_up_to_the_end(self) -> None:
        self.chunks = [b"abc", b"de" * 100_000]
        self.assertEqual(b"abc" + b"de" * 100_000, _graalpy.read_all(3))
        self.assertEqual(b"", _graalpy.read_all(3))
