"""Results of scalar types: each function returns the exact built-in value that crosses.

A value of the declared type costs one look at its class. A subclass (``IntEnum``, a ``str`` with
methods of its own) is accepted and loses its class. All else raises ConversionError.
"""

from pyworker._conversion import ConversionError, mismatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

#: From here on, rounding to a float gives infinity.
_FLOAT32_LIMIT = float.fromhex("0x1.ffffffp127")


def to_bool(value: object) -> bool:
    """``bool``, and no number."""
    if value is True or value is False:
        return value
    raise mismatch(value, "bool")


def to_int8(value: object) -> int:
    """``int`` within 8 bits, and no bool."""
    return _int_within(value, 8)


def to_int16(value: object) -> int:
    """``int`` within 16 bits, and no bool."""
    return _int_within(value, 16)


def to_int32(value: object) -> int:
    """``int`` within 32 bits, and no bool."""
    if type(value) is int and -0x8000_0000 <= value <= 0x7FFF_FFFF:
        return value
    return _int_within(value, 32)


def to_int64(value: object) -> int:
    """``int`` within 64 bits, and no bool."""
    if type(value) is int and -0x8000_0000_0000_0000 <= value <= 0x7FFF_FFFF_FFFF_FFFF:
        return value
    return _int_within(value, 64)


def _int_within(value: object, bits: int) -> int:
    exact = exact_int(value, f"int{bits}")
    if not -1 << bits - 1 <= exact < 1 << bits - 1:
        raise ConversionError(f"an int outside {bits} bits where int{bits} was declared")
    return exact


def to_int(value: object) -> "int | None":
    """``int`` of any size, and no bool; or None."""
    return None if value is None else exact_int(value, "int")


def exact_int(value: object, declared: str) -> int:
    """An int of any size without its subclass; a bool is none."""
    if issubclass(type(value), int) and type(value) is not bool:
        return int.__int__(value)  # type: ignore[arg-type]
    raise mismatch(value, declared)


def to_float64(value: object) -> float:
    """``float``, or an ``int`` (no bool) that a double holds exactly."""
    if type(value) is float:
        return value
    if issubclass(type(value), float):
        return float.__float__(value)  # type: ignore[arg-type]
    return _float_of_int(exact_int(value, "float64"))


def _float_of_int(value: int) -> float:
    try:
        converted = float(value)
    except OverflowError:
        converted = 0.0
    if converted != value:
        raise ConversionError("an int that no double holds exactly where float64 was declared")
    return converted


def to_float32(value: object) -> float:
    """``float`` that rounds to a finite one (or is not finite), or an ``int`` (no bool) that such
    a float holds exactly. Java does the rounding.
    """
    if issubclass(type(value), float):
        exact = float.__float__(value)  # type: ignore[arg-type]
        if -_FLOAT32_LIMIT < exact < _FLOAT32_LIMIT or exact - exact != 0.0:
            return exact
        raise ConversionError("a float beyond the range where float32 was declared")
    whole = abs(exact_int(value, "float32"))
    if whole and (whole.bit_length() > 128 or (whole // (whole & -whole)).bit_length() > 24):
        raise ConversionError("an int that no float holds exactly where float32 was declared")
    return float(exact_int(value, "float32"))


def to_complex(value: object) -> "complex | None":
    """``complex``, or what a double holds exactly; or None."""
    if type(value) is complex or value is None:
        return value
    if isinstance(value, complex) and issubclass(type(value), complex):
        descriptors = complex.__dict__
        return complex(descriptors["real"].__get__(value), descriptors["imag"].__get__(value))
    if issubclass(type(value), (int, float)) and type(value) is not bool:
        return complex(to_float64(value), 0.0)
    raise mismatch(value, "complex")


def to_str(value: object) -> "str | None":
    """``str`` that UTF-8 can hold (without lone surrogates), or None."""
    return exact_str(value, "str")


def to_uri(value: object) -> "str | None":
    """As ``to_str``; Java checks that it is a URI."""
    return exact_str(value, "uri")


def exact_str(value: object, declared: str) -> "str | None":
    """A str that UTF-8 can hold, without its subclass; or None."""
    if type(value) is str:
        exact = value
    elif value is None:
        return None
    elif issubclass(type(value), str):
        exact = str.__str__(value)
    else:
        raise mismatch(value, declared)
    if not exact.isascii():
        _refuse_surrogates(exact)
    return exact


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ConversionError(
            f"a str with a lone surrogate at index {error.start}, which has no UTF-8 form"
        ) from None


def to_char(value: object) -> str:
    """``str`` of one character that Java holds in one ``char``."""
    text = exact_str(value, "char")
    if text is None:
        raise mismatch(value, "char")
    if len(text) != 1:
        raise ConversionError(f"a str of {len(text)} characters where char was declared")
    if ord(text) > 0xFFFF:
        raise ConversionError("a character beyond U+FFFF where char was declared; declare String")
    return text


def to_none(value: object) -> None:
    """``None``: the function of a ``void`` method."""
    if value is not None:
        raise mismatch(value, "none")


TO_SCALAR: "dict[str, Callable[[object], object]]" = {
    "bool": to_bool,
    "int8": to_int8,
    "int16": to_int16,
    "int32": to_int32,
    "int64": to_int64,
    "float32": to_float32,
    "float64": to_float64,
    "char": to_char,
    "str": to_str,
    "none": to_none,
}
