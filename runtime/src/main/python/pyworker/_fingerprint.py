"""A fingerprint of plain values, which Java takes of what it has sent, in the same way."""

from marshal import dumps

try:
    from _sha2 import sha256  # type: ignore[import]  # builtin of GraalPy and newer CPythons
except ImportError:
    from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DIGITS = 32


def fingerprint(value: "Any") -> str:
    """The first 32 hexadecimal digits of SHA-256 over None, bool, int, float, str, and lists and
    dicts of these, which are taken in their order.
    """
    parts: list[bytes] = []
    _add(value, parts)
    digest: str = sha256(b"".join(parts)).hexdigest()
    return digest[:_DIGITS]


def _add(value: "Any", parts: "list[bytes]") -> None:
    if isinstance(value, dict):
        parts.append(f"{{{len(value)};".encode())
        for key, element in value.items():
            _add(key, parts)
            _add(element, parts)
    elif isinstance(value, list):
        parts.append(f"[{len(value)};".encode())
        for element in value:
            _add(element, parts)
    elif isinstance(value, str):
        text = value.encode("utf-8", "surrogatepass")
        parts += (f"s{len(text)};".encode(), text)
    elif isinstance(value, float):
        parts.append(b"d" + dumps(value, 2)[1:])  # 8 bytes, the lowest first
    else:
        parts.append(f"{value};".encode())
