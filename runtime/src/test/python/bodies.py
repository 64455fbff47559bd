"""The body of docs/formats.md, written and read a second time, to check marshal's against."""

import struct
from typing import Any


def write(value: Any) -> bytes:
    """The body of a value as Java writes it."""
    if value is None:
        return b"N"
    if type(value) is bool:
        return b"T" if value else b"F"
    if type(value) is int:
        return _write_int(value)
    if type(value) is float:
        return b"g" + struct.pack("<d", value)
    if type(value) is complex:
        return b"y" + struct.pack("<2d", value.real, value.imag)
    if value is ...:
        return b"."
    if type(value) is str:
        return _sized(b"u", value.encode("utf-8"))
    if type(value) is bytes:
        return _sized(b"s", value)
    if type(value) is dict:
        return b"{" + b"".join(write(x) for item in value.items() for x in item) + b"0"
    codes: dict[type, bytes] = {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}
    code = codes[type(value)]
    return code + struct.pack("<i", len(value)) + b"".join(map(write, value))


def _sized(code: bytes, data: bytes) -> bytes:
    return code + struct.pack("<i", len(data)) + data


def _write_int(value: int) -> bytes:
    if -(2**31) <= value < 2**31:
        return b"i" + struct.pack("<i", value)
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7FFF)
        rest >>= 15
    count = len(digits) if value > 0 else -len(digits)
    return b"l" + struct.pack(f"<i{len(digits)}H", count, *digits)


def read(body: bytes) -> Any:
    """The value of a body; ValueError for anything that the format does not have."""
    reader = _Reader(body)
    value = reader.value(0)
    if reader.at != len(body):
        raise ValueError("bytes too many")
    return value


class _Reader:
    def __init__(self, body: bytes) -> None:
        self.body = body
        self.at = 0

    def take(self, count: int) -> bytes:
        if count < 0 or self.at + count > len(self.body):
            raise ValueError("the end")
        self.at += count
        return self.body[self.at - count : self.at]

    def number(self, form: str) -> Any:
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))[0]

    def value(self, depth: int) -> Any:
        code = self.take(1)
        if code in b"NTF":
            return {b"N": None, b"T": True, b"F": False}[code]
        if code in b"iIg":  # I: an int within 64 bits, by GraalPy's marshal
            return self.number({b"i": "i", b"I": "q", b"g": "d"}[code])
        if code == b"l":
            return self.big_int()
        if code == b"y":
            return complex(self.number("d"), self.number("d"))
        if code in b"ut":
            return self.take(self.number("i")).decode("utf-8")
        if code == b"s":
            return self.take(self.number("i"))
        if depth == 100:
            raise ValueError("too deep")
        if code == b"{":
            return self.entries(depth + 1)
        kind = {b"(": tuple, b"[": list, b"<": set, b">": frozenset}.get(code)
        if kind is None:
            raise ValueError(f"code {code!r}")
        count = self.number("i")
        if kind is tuple and count == 3 and self.body[self.at : self.at + 1] == b".":
            self.at += 1
            return (..., self.value(depth + 1), self.value(depth + 1))
        return kind([self.value(depth + 1) for _ in range(count)])

    def big_int(self) -> int:
        count: int = self.number("i")
        digits: list[int] = [self.number("H") for _ in range(abs(count))]
        magnitude = sum(digit << 15 * i for i, digit in enumerate(digits))
        return magnitude if count > 0 else -magnitude

    def entries(self, depth: int) -> "dict[Any, Any]":
        entries: dict[Any, Any] = {}
        while self.body[self.at : self.at + 1] != b"0":
            key = self.value(depth)
            entries[key] = self.value(depth)
        self.at += 1
        return entries
