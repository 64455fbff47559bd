"""From types to the functions between wire values and objects, made once at start.

A result whose classes are the built-in ones goes to marshal as it is, without a walk in Python:
Java checks every element against the declared type anyway. The careful walk comes second, when
marshal refuses the value or would write something that means something else.
"""

import sys

from pyworker import _nesting
from pyworker._any import TAG, is_plain
from pyworker._body import may_hold_surrogates, read_body, write_body
from pyworker._containers import or_none
from pyworker._conversion import ConversionError
from pyworker._type import BODY, BUFFER, Type
from pyworker._types import Types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]
    #: Takes the next buffer or body of the current call, of n bytes, n at least 1: bytes-like.
    Read = Callable[[int], Any]

# CPython's marshal goes on after it has met too deep a value: with [x, x] in x, for ever.
_MARSHAL_STOPS = sys.implementation.name == "graalpy"


def encoder(
    types: Types, made: Type, finish: "Convert | None" = None, where: str = "result"
) -> "Convert":
    """The function that makes the wire value of a result; it raises ConversionError, and
    Outstanding if an adapter is asynchronous. ``finish`` has the last word on the wire value,
    ``where`` says what is converted.
    """
    encode = _encoder(types, made, finish)
    if types.adapters is None:
        return encode
    from pyworker._rounds import Rounds

    return lambda value: Rounds(lambda: encode(value), where).run()


def item_encoders(
    types: Types, made: Type, finish: "Convert | None" = None
) -> "Callable[[], Convert]":
    """What gives, for one stream, the encoder of its elements, to be called once for each."""
    encode = _encoder(types, made, finish)
    if types.adapters is None:
        return lambda: encode
    from pyworker._rounds import Rounds

    def encoder_of_one() -> "Convert":
        index = 0

        def encode_next(value: "Any") -> "Any":
            nonlocal index
            where, index = f"items[{index}]", index + 1
            return Rounds(lambda: encode(value), where).run()

        return encode_next

    return encoder_of_one


def _encoder(types: Types, made: Type, finish: "Convert | None") -> "Convert":
    if made.form == BODY:
        encode = _body_encoder(made, types.adapters is not None)
    elif made.form == BUFFER:
        encode = made.memory
    else:
        encode = made.careful
    return encode if finish is None else _then(encode, finish)


def _then(encode: "Convert", finish: "Convert") -> "Convert":
    return lambda value: finish(encode(value))


def decoder(made: Type, read: "Read") -> "Convert | None":
    """The function that makes an argument of its wire value; None if it is the argument."""
    if made.form == BODY:
        return _body_decoder(made.restore, made.tags_only, read)
    if made.form == BUFFER:
        return _memory_decoder(made.restore, read)
    return None if made.restore is None else or_none(made.restore)


def taker(made: Type, read: "Read") -> "Convert | None":
    """The function that takes the form of an argument from its wire value, at once, so that it can
    be restored later; None if it is the form.
    """
    if made.form == BODY:
        return _body_decoder(None, False, read)
    return _memory_decoder(None, read) if made.form == BUFFER else None


def _body_encoder(made: Type, adapting: bool) -> "Convert":
    trusted, quick, careful = made.trusted, made.quick, made.careful
    # With adapters, what marshal takes for bytes may be an object of the user's.
    unsure = made.exact_only or adapting or not _MARSHAL_STOPS
    holds_text = made.holds_text
    nullable = made.signature.nullable

    def encode_trusting(value: "Any") -> "bytes | None":
        if value is None:
            return None if nullable else encode_carefully(value)
        body = _trusting_body(value, unsure, holds_text) if type(value) in trusted else None
        return encode_carefully(value) if body is None else body

    def encode_carefully(value: "Any") -> "bytes | None":
        if not adapting:
            _nesting.reset()
        form = careful(value)
        return None if form is None else write_body(form)

    if quick is None:
        return encode_trusting
    convert = quick

    def encode_quickly(value: "Any") -> "bytes | None":
        if value is None:
            return encode_carefully(value)
        _nesting.quick_level[0] = 0
        form = None
        try:
            form = convert(value)
        except Exception:  # not what was expected: the careful walk says what it is
            pass  # outside, so that its error does not come with this one
        body = None if form is None else _trusting_body(form, unsure, holds_text)
        return encode_carefully(value) if body is None else body

    return encode_quickly


def _trusting_body(value: "Any", unsure: bool, holds_text: bool) -> "bytes | None":
    """What marshal makes of a value, or None if a careful walk must say what becomes of it."""
    if unsure and not is_plain(value):
        return None
    try:
        body = write_body(value)
    except (ValueError, BufferError):  # a subclass, what cannot cross, a view with gaps, too deep
        return None
    return None if holds_text and may_hold_surrogates(body) else body


def _memory_decoder(restore: "Convert | None", read: "Read") -> "Convert":
    def decode(size: "int | None") -> "Any":
        if size is None:
            return None
        memory = read(size) if size else b""
        return bytes(memory) if restore is None else restore(memory)

    return decode


def _body_decoder(restore: "Convert | None", tags_only: bool, read: "Read") -> "Convert":
    def decode(size: "int | None") -> "Any":
        if size is None:
            return None
        body = read(size)
        if type(body) is not bytes:
            body = bytes(body)
        try:
            value = read_body(body)
        except (EOFError, TypeError, ValueError) as error:  # TypeError: a list in a set
            raise ConversionError(f"a body that cannot be read ({error})") from None
        if restore is None or value is None or tags_only and TAG not in body:
            return value
        return restore(value)

    return decode
