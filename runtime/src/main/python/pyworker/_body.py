"""The body: containers, scripts' values and descriptions as one block of bytes (docs/formats.md).

It is a subset of marshal version 2, so that a builtin reads and writes it. Two habits of GraalPy's
marshal (25.0.3): an int that it holds as a Java long is written as code ``I`` with 8 bytes, even if
it would fit ``i``; a str with lone surrogates gets the length -1 and UTF-32.
"""

from marshal import dumps, loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_VERSION = 2

#: How deep containers may nest, the same on every engine.
MAX_DEPTH = 100

# As this engine's marshal writes it: GraalPy's says so with the length, CPython's does not.
_LENGTH_TELLS = dumps("\ud800", _VERSION)[1:5] == b"\xff\xff\xff\xff"


def write_body(value: "Any") -> bytes:
    """The body of a value that consists of exact built-in types.

    Raises ValueError for any other type, and for nesting that marshal does not stand.
    """
    return dumps(value, _VERSION)


def read_body(body: bytes) -> "Any":
    """The value that a body holds. The main side checked what it wrote."""
    return loads(body)


def may_hold_surrogates(body: bytes) -> bool:
    """Whether a str in a body that was written here may hold a lone surrogate.

    Never wrongly false, rarely wrongly true: other data can look like one.
    """
    if _LENGTH_TELLS:
        return b"u\xff\xff\xff\xff" in body or b"t\xff\xff\xff\xff" in body
    # In UTF-8 they would be ED A0 to ED BF and one byte more.
    at = body.find(b"\xed", 0, -1)
    while at >= 0 and not 0xA0 <= body[at + 1] <= 0xBF:
        at = body.find(b"\xed", at + 1, -1)
    return at >= 0
