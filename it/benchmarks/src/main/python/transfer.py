"""Takes data and uses all of it, or gives data that was made before."""

from functools import cache
from hashlib import sha256
from struct import pack


def digest(data):
    return sha256(data).digest()


@cache
def blob(size):
    return bytes(range(256)) * (size // 256)


def total(values):
    return sum(values)


def list_total(values):
    return sum(values)


@cache
def array(count):
    return memoryview(pack(f"{count}d", *range(count))).cast("d")


@cache
def floats(count):
    return [float(i) for i in range(count)]


def dict_total(entries):
    return sum(entry["x"] + entry["y"] for entry in entries.values())


@cache
def dicts(count):
    return {f"entry {i}": {"id": i, "x": i, "y": -i} for i in range(count)}


def records_total(records):
    return sum(sum(record.values()) for record in records)


@cache
def records(count):
    return [{f"field {k}": i + k / 10 for k in range(10)} for i in range(count)]
