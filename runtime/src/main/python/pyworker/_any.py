"""Values whose own class decides their form: results of type ``any``, alone or in a container."""

from pyworker._body import MAX_DEPTH
from pyworker._buffers import to_memory
from pyworker._containers import converted_dict, converted_elements
from pyworker._conversion import ConversionError, type_name
from pyworker._scalars import to_str

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_LEAVES = frozenset({type(None), bool, int, float, str, bytes})
_CONTAINERS = frozenset({list, tuple, set, frozenset, dict})

#: The classes that marshal writes as they should be written.
PLAIN = _LEAVES | _CONTAINERS


def is_plain(value: "Any", levels: int = MAX_DEPTH) -> bool:
    """Whether a value consists of exact built-in types, nested no deeper than so many levels.

    Takes a tenth of marshal's own time where Python is compiled, twice as long where it is not.
    A container that contains itself soon ends it.
    """
    kind = type(value)
    if kind not in _CONTAINERS or levels == 0:
        return kind in _LEAVES
    for element in value:  # of a dict: the keys
        if type(element) not in _LEAVES and not is_plain(element, levels - 1):
            return False
    if kind is dict:
        for element in value.values():
            if type(element) not in _LEAVES and not is_plain(element, levels - 1):
                return False
    return True


def any_converter(depth: int) -> "Callable[[Any], Any]":
    """The function that makes exact built-in values of whatever it gets, or says what stands in
    the way. ``depth`` is the number of containers that the signature puts around the value.
    """
    return lambda value: _convert(value, [0] * depth)


def _convert(value: "Any", around: "list[int]") -> "Any":
    """``around`` holds the ids of the containers that the value is in."""
    if value is None or type(value) is bool:
        return value
    if isinstance(value, str):
        return to_str(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if not isinstance(value, (list, tuple, set, frozenset, dict)):
        return _convert_memory(value)
    if id(value) in around:
        raise ConversionError(f"{type_name(type(value))} that contains itself")
    if len(around) >= MAX_DEPTH:
        raise ConversionError(f"nested deeper than {MAX_DEPTH} levels")
    return _convert_container(value, [*around, id(value)])


def _convert_container(value: "Any", around: "list[int]") -> "Any":
    def convert(element: "Any") -> "Any":
        return _convert(element, around)

    if isinstance(value, dict):
        return converted_dict(value, convert, convert)
    elements = converted_elements(value, convert)
    for kind in (tuple, set, frozenset):
        if isinstance(value, kind):
            return kind(elements)
    return elements


def _convert_memory(value: "Any") -> "Any":
    """The bytes of something bytes-like, the list of numbers of any other buffer."""
    try:
        with memoryview(value) as view:
            numbers = None if view.format in ("B", "b", "c") else view.tolist()
    except TypeError:
        raise ConversionError(
            f"{type_name(type(value))} cannot cross; use None, bool, a number, str, bytes, "
            "list, tuple, set or dict"
        ) from None
    return bytes(to_memory(value)) if numbers is None else numbers
