"""The file through which GraalPy's Java hands buffers over."""

import os
import sys
import tempfile
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


@unittest.skipIf(_graalpy is None, "needs the module posix")
@unittest.skipIf(sys.implementation.name == "graalpy", "needs a directory on a disk")
class Sharing(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.share = _graalpy.sharer(self.directory.name)

    def file(self, data: bytes) -> str:
        path = os.path.join(self.directory.name, "7")
        with open(path, "wb") as file:
            file.write(data)
        return path

    def test_writes_reach_the_file(self) -> None:
        path = self.file(b"abcd")
        view, release = self.share(7)
        self.assertEqual(("B", 4, False), (view.format, len(view), view.readonly))
        view[1] = 0x42
        release()
        with open(path, "rb") as file:
            self.assertEqual(b"aBcd", file.read())
        with self.assertRaises(ValueError):
            view[0]

    def test_an_empty_file_is_an_empty_view(self) -> None:
        self.file(b"")
        view, release = self.share(7)
        self.assertEqual(0, len(view))
        release()

    def test_a_view_in_use_is_no_error(self) -> None:
        self.file(b"abcd")
        view, release = self.share(7)
        kept = memoryview(view)
        release()
        self.assertEqual(b"abcd", bytes(kept))

    def test_slices_outlive_the_call_and_descriptors_do_not(self) -> None:
        path = self.file(b"abcd")
        view, release = self.share(7)
        kept = view[1:3]
        release()
        self.assertEqual(b"bc", bytes(kept))
        del kept, view, release
        first = os.open(path, os.O_RDONLY)
        os.close(first)
        for _ in range(2_000):
            self.share(7)[1]()
        last = os.open(path, os.O_RDONLY)
        os.close(last)
        self.assertEqual(first, last)

    def test_a_file_that_cannot_be_written(self) -> None:
        self.file(b"abcd")
        open_file = _graalpy.open_file
        self.addCleanup(setattr, _graalpy, "open_file", open_file)

        def refusing(path: str, flags: int) -> int:
            if flags & os.O_RDWR:
                raise PermissionError
            return int(open_file(path, flags))

        _graalpy.open_file = refusing
        view, release = self.share(7)
        self.assertTrue(view.readonly)
        release()
