"""Blocks of memory: ``bytes``, ``buffer`` and the arrays of numbers, which cross beside a call.

Measured on GraalPy 25.0.3 for 64 MiB: Java reads a bytes, bytearray, array or memoryview in 4 ms
when it gets the object itself, a copy with ``bytes()`` costs 4 to 10 ms more, and
``memoryview.tobytes()`` a second. Java reads past the strides of a memoryview, however, so one
that is not contiguous must be copied here.
"""

import sys

from pyworker._conversion import ConversionError, mismatch
from pyworker._scalars import to_bool, to_float32, to_float64, to_int16, to_int32, to_int64

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

#: Array to the format of its memoryview, which is also ``struct``'s.
FORMATS: "dict[str, Any]" = {
    "bool[]": "?",
    "int16[]": "h",
    "int32[]": "i",
    "int64[]": "q",
    "float32[]": "f",
    "float64[]": "d",
}

#: Array to (other formats of the same meaning, bytes of an element). C's ``long`` has 4 or 8.
_ACCEPTED = {
    "bool[]": ("?", 1),
    "int16[]": ("h", 2),
    "int32[]": ("il", 4),
    "int64[]": ("ql", 8),
    "float32[]": ("f", 4),
    "float64[]": ("d", 8),
}

_NATIVE_ORDER = "@=<" if sys.byteorder == "little" else "@=>!"


def to_memory(value: object) -> "Any":
    """A result of type ``bytes`` or ``buffer``: an object whose memory the receiver copies.

    Takes anything bytes-like, whatever its format.
    """
    if type(value) is bytes or type(value) is bytearray:
        return value
    with view_of(value, "bytes") as view:
        return _readable(value, view)


def array_encoder(declared: str) -> "Callable[[object], Any]":
    """The function that makes a result of an array type: the memory of a buffer of the right
    format, or the packed elements of a list, tuple or range of such values.
    """
    to_element, exact_type = _ELEMENTS[declared]

    def to_array(value: object) -> "Any":
        if issubclass(type(value), (list, tuple, range)):
            values: Any = value
            return _packed(values, FORMATS[declared], exact_type, to_element)
        with view_of(value, declared) as view:
            check_format(view, declared, declared)
            return _readable(value, view)

    return to_array


def check_format(view: memoryview, array: str, declared: str) -> None:
    """Raises ConversionError unless the elements of a view are those of the array."""
    formats, element_size = _ACCEPTED[array]
    if view.format.lstrip(_NATIVE_ORDER) not in formats or view.itemsize != element_size:
        elements = "bools" if array == "bool[]" else "numbers"
        raise ConversionError(
            f"a buffer of format '{view.format}' where {declared} was declared, "
            f"which takes format '{FORMATS[array]}' or a list of {elements}"
        )


def array_of(view: memoryview) -> "str | None":
    """The array type that a view's elements are of; None for bytes and other formats."""
    found = view.format.lstrip(_NATIVE_ORDER)
    for array, (formats, element_size) in _ACCEPTED.items():
        if found in formats and view.itemsize == element_size:
            return array
    return None


def to_view(memory: bytes, declared: str) -> memoryview:
    """What the function sees of an argument of type ``buffer`` or of an array type."""
    view = memoryview(memory)
    return view.cast(FORMATS[declared]) if declared in FORMATS else view


_ELEMENTS: "dict[str, tuple[Callable[[object], object], type]]" = {
    "bool[]": (to_bool, bool),
    "int16[]": (to_int16, int),
    "int32[]": (to_int32, int),
    "int64[]": (to_int64, int),
    "float32[]": (to_float32, float),
    "float64[]": (to_float64, float),
}


def view_of(value: "Any", declared: str) -> memoryview:
    """The memory of a value. To be released at once: as long as a view lives, which is up to the
    garbage collector, the owner of the memory cannot be resized.
    """
    try:
        return memoryview(value)
    except TypeError:
        raise mismatch(value, declared) from None
    except ValueError:
        raise ConversionError(f"a released memoryview where {declared} was declared") from None


def _readable(value: object, view: memoryview) -> "Any":
    """The value itself if Java can read its memory as it is, else a copy."""
    if not view.c_contiguous or not _measured(view):
        return content(view)
    array = sys.modules.get("array")
    if type(value) is memoryview or (array is not None and isinstance(value, array.array)):
        return value
    return bytes(view)


def content(view: memoryview) -> bytes:
    """The elements of a view, the last dimension first."""
    if _measured(view):
        return bytes(view) if view.c_contiguous else view.tobytes()
    elements: Any = view.tolist()
    for _ in range(view.ndim - 1):
        elements = [element for row in elements for element in row]
    order, code = view.format[:-1] or "@", view.format[-1]
    from struct import pack

    return pack(f"{order}{len(elements)}{code}", *elements)


def _measured(view: memoryview) -> bool:
    """Whether a view knows its length, by which Python and Java copy. GraalPy 25.0.3 takes the
    elements that a slice lacks for rows, and the other way round, if there is more than one column.
    """
    size = view.itemsize
    for length in view.shape or ():
        size *= length
    return size == view.nbytes


def _packed(
    values: "Sequence[object]",
    code: str,
    exact_type: type,
    to_element: "Callable[[object], object]",
) -> bytes:
    """The elements one after another. ``struct`` takes half of ``array``'s time."""
    from struct import error, pack  # only where such arrays are returned

    # Only in the standard mode struct refuses what is beyond a float.
    order = "=" if code == "f" else "@"
    # struct takes more than it should (a bool, a rounded int): it sees exact types only.
    if set(map(type, values)) == {exact_type}:
        try:
            return pack(f"{order}{len(values)}{code}", *values)
        except (error, OverflowError):
            pass  # a number out of range: the walk below says which
    elements: "list[Any]" = []
    try:
        for value in values:
            elements.append(to_element(value))
    except ConversionError as failure:
        failure.at(f"[{len(elements)}]")
        raise
    return pack(f"{order}{len(elements)}{code}", *elements)
