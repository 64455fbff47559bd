"""Results of scalar types: each function returns the exact built-in value that crosses.

A value of the declared type costs one look at its class. A subclass (``IntEnum``, a ``str`` with
methods of its own) is accepted and loses its class. All else raises ConversionError.
"""

from pyworker._conversion import ConversionError, mismatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def to_bool(value: object) -> bool:
    """``bool``, and no number."""
    if value is True or value is False:
        return value
    raise mismatch(value, "bool")


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


def exact_int(value: object, declared: str) -> int:
    """An int of any size without its subclass; a bool is none."""
    if isinstance(value, int) and type(value) is not bool:
        return int.__int__(value)
    raise mismatch(value, declared)


def to_float64(value: object) -> float:
    """``float``, or an ``int`` (no bool) that a double holds exactly."""
    if type(value) is float:
        return value
    if isinstance(value, float):
        return float.__float__(value)
    return _float_of_int(exact_int(value, "float64"))


def _float_of_int(value: int) -> float:
    try:
        converted = float(value)
    except OverflowError:
        converted = 0.0
    if converted != value:
        raise ConversionError("an int that no double holds exactly where float64 was declared")
    return converted


def to_str(value: object) -> "str | None":
    """``str`` that UTF-8 can hold (without lone surrogates), or None."""
    if type(value) is str:
        exact = value
    elif value is None:
        return None
    elif isinstance(value, str):
        exact = str.__str__(value)
    else:
        raise mismatch(value, "str")
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


def to_none(value: object) -> None:
    """``None``: the function of a ``void`` method."""
    if value is not None:
        raise mismatch(value, "none")


TO_SCALAR: "dict[str, Callable[[object], object]]" = {
    "bool": to_bool,
    "int32": to_int32,
    "int64": to_int64,
    "float64": to_float64,
    "str": to_str,
    "none": to_none,
}
