"""From signatures to the functions that convert arguments and results, made once at start.

A result whose classes are the built-in ones goes to marshal as it is, without a walk in Python:
Java checks every element against the declared type anyway. The careful walk comes second, when
marshal refuses the value or would write something that means something else.
"""

import sys

from pyworker._any import PLAIN, any_converter, is_plain
from pyworker._body import may_hold_surrogates, read_body, write_body
from pyworker._buffers import FORMATS, array_encoder, to_memory, to_view
from pyworker._containers import dict_converter, list_converter, set_converter
from pyworker._conversion import ConversionError
from pyworker._scalars import TO_SCALAR
from pyworker._signature import BOXED, BUFFERS, CONTAINERS, SCALARS, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]
    #: Takes the next n bytes of the current call's buffers and bodies; n is at least 1.
    Read = Callable[[int], bytes]

_ANY = frozenset({"any"})
_TEXT = frozenset({"str", "any"})
_ARRAYS = frozenset(FORMATS)

#: The classes of a result that marshal writes as they should be written.
_TRUSTED = {
    "list": frozenset({list, tuple}),
    "set": frozenset({set, frozenset}),
    "dict": frozenset({dict}),
    "any": PLAIN,
}

# CPython's marshal goes on after it has met too deep a value: with [x, x] in x, for ever.
_MARSHAL_STOPS = sys.implementation.name == "graalpy"


def encoder(signature: Signature) -> "Convert":
    """The function that makes the wire value of a result; it raises ConversionError."""
    if signature.name in _TRUSTED:
        return _body_encoder(signature)
    if signature.name in BUFFERS:
        return _or_none(_memory_encoder(signature))
    return _converter(signature, 0)


def decoder(signature: Signature, read: "Read") -> "Convert | None":
    """The function that makes an argument of its wire value; None if it is the argument."""
    if signature.name in SCALARS:
        return None
    restore = _restorer(signature)
    if signature.name in BUFFERS:
        return _memory_decoder(restore, read)
    return _body_decoder(restore, read)


def _or_none(convert: "Convert") -> "Convert":
    return lambda value: None if value is None else convert(value)


def _body_encoder(signature: Signature) -> "Convert":
    convert = _converter(signature, 0)
    # marshal would take the bytes of any buffer for an array, and refuse a list of numbers.
    trusted = _TRUSTED[signature.name] if not signature.mentions(_ARRAYS) else frozenset()
    unsure = signature.mentions(_ANY) or not _MARSHAL_STOPS
    holds_text = signature.mentions(_TEXT)

    def encode(value: "Any") -> "bytes | None":
        if value is None:
            return None
        body = _trusting_body(value, unsure, holds_text) if type(value) in trusted else None
        return write_body(convert(value)) if body is None else body

    return encode


def _trusting_body(value: "Any", unsure: bool, holds_text: bool) -> "bytes | None":
    """What marshal makes of a value, or None if a careful walk must say what becomes of it."""
    if unsure and not is_plain(value):
        return None
    try:
        body = write_body(value)
    except (ValueError, BufferError):  # a subclass, what cannot cross, a view with gaps, too deep
        return None
    return None if holds_text and may_hold_surrogates(body) else body


def _memory_encoder(signature: Signature) -> "Convert":
    return array_encoder(signature.name) if signature.name in _ARRAYS else to_memory


def _converter(signature: Signature, depth: int) -> "Convert":
    """The careful conversion to exact built-in values, ``depth`` containers down."""
    if signature.name in SCALARS:
        convert = TO_SCALAR[signature.name]
        return _or_none(convert) if signature.nullable and signature.name in BOXED else convert
    if signature.name in BUFFERS:
        to_readable = _memory_encoder(signature)
        return _or_none(lambda value: bytes(to_readable(value)))
    if signature.name == "any":
        return any_converter(depth)
    inner = [_converter(argument, depth + 1) for argument in signature.arguments]
    if signature.name == "dict":
        return _or_none(dict_converter(signature.text, inner[0], inner[1]))
    of_elements = list_converter if signature.name == "list" else set_converter
    return _or_none(of_elements(signature.text, inner[0]))


def _memory_decoder(restore: "Convert | None", read: "Read") -> "Convert":
    def decode(size: "int | None") -> "Any":
        if size is None:
            return None
        memory = read(size) if size else b""
        return memory if restore is None else restore(memory)

    return decode


def _body_decoder(restore: "Convert | None", read: "Read") -> "Convert":
    def decode(size: "int | None") -> "Any":
        if size is None:
            return None
        try:
            value = read_body(read(size))
        except (EOFError, TypeError, ValueError) as error:  # TypeError: a list in a set
            raise ConversionError(f"a body that cannot be read ({error})") from None
        return value if restore is None or value is None else restore(value)

    return decode


def _restorer(signature: Signature) -> "Convert | None":
    """The function that puts the views of buffers where a body has their bytes; None if the
    type has none.
    """
    name = signature.name
    if name == "buffer" or name in _ARRAYS:
        return lambda memory: to_view(memory, name)
    if name not in CONTAINERS:
        return None
    inner = [_restorer(argument) for argument in signature.arguments]
    if not any(inner):
        return None
    restore = [_or_none(element or _as_it_is) for element in inner]
    if name == "dict":
        return lambda entries: {restore[0](k): restore[1](v) for k, v in entries.items()}
    kind = list if name == "list" else set
    return lambda elements: kind(map(restore[0], elements))


def _as_it_is(value: "Any") -> "Any":
    return value
