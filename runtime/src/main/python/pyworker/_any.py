"""Values whose own class decides their form: type ``any``, alone or in a container. What is not
natural is tagged: ``(..., "instant", "2026-11-20T10:15:30Z")``.
"""

from pyworker import _nesting
from pyworker._body import MAX_DEPTH
from pyworker._buffers import array_of, to_memory
from pyworker._containers import (
    converted_elements,
    converted_entries,
    dict_of,
    entries_of,
    set_of,
    taken_of,
)
from pyworker._conversion import ADAPTER_HINT, ConversionError, type_name
from pyworker._rounds import once
from pyworker._scalars import to_complex, to_str
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._types import Types

    Convert = Callable[[Any], Any]

_LEAVES = frozenset({type(None), bool, int, float, complex, str, bytes})
_CONTAINERS = frozenset({list, tuple, set, frozenset, dict})

#: The classes that marshal writes as they should be written.
PLAIN = _LEAVES | _CONTAINERS

#: How a tagged value begins in a body: a tuple of three, the first of which is Ellipsis.
TAG = b"(\x03\0\0\0."


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


def any_form(types: "Types") -> "Convert":
    """The function that makes exact built-in values of whatever it gets, or says what stands in
    the way.
    """

    to_form: "Convert"

    def convert(value: "Any") -> "Any":
        return to_form(value)

    def natural(value: "Any") -> "Any":
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind not in PLAIN and types.names_of(kind):  # a subclass of str or tuple may be paired
            return _other_form(value, types, convert)
        if issubclass(kind, str):
            return to_str(value)
        if issubclass(kind, int):
            return int.__int__(value)
        if issubclass(kind, float):
            return float.__float__(value)
        if issubclass(kind, complex):
            return to_complex(value)
        if not issubclass(kind, (list, tuple, set, frozenset, dict, range)):
            return _other_form(value, types, convert)
        _nesting.enter(value)
        try:
            return _container_form(value, kind, convert)
        finally:
            _nesting.leave()

    to_form = natural if types.adapters is None else types.adapters.first(natural, False, types.names_of)
    return natural


def _container_form(value: "Any", kind: type, convert: "Convert") -> "Any":
    if issubclass(kind, dict):
        return dict_of(converted_entries(entries_of(value, "any"), convert, convert))
    own = kind in _CONTAINERS or kind is range
    values = value if own else once(value, lambda: taken_of(value, value))
    elements = converted_elements(values, convert)
    for exact in (tuple, set, frozenset):
        if issubclass(kind, exact):
            return exact(elements)
    return elements


def _other_form(value: "Any", types: "Types", convert: "Convert") -> "Any":
    """Tagged, or the value of an Enum's member, or memory."""
    from pyworker import _tags

    if _tags.is_member(value) and not types.names_of(type(value)):
        return convert(value.value)
    tags = _tags.tags_of(value, types)
    if len(tags) == 1:
        return _tagged(tags[0], value, types)
    for tag in tags:  # instantiations of one generic record: the first that fits
        try:
            return _tagged(tag, value, types)
        except ConversionError:
            continue
    if tags:
        raise ConversionError(f"a record that is none of {', '.join(tags)}; declare the type")
    return _memory_form(value, types)


def _tagged(tag: str, value: "Any", types: "Types") -> "Any":
    _nesting.enter_tag()
    try:
        return (..., tag, types.of(parse(tag)).careful(value))
    finally:
        _nesting.leave()


def _memory_form(value: "Any", types: "Types") -> "Any":
    """The bytes of something bytes-like; the tagged array, matrix or list of any other buffer."""
    try:
        with memoryview(value) as view:
            if view.format in ("B", "b", "c"):
                return bytes(to_memory(value))
            array = array_of(view)
            if array is None or view.ndim not in (1, 2):
                return view.tolist()
            array += "[]" * (view.ndim - 1)
    except (TypeError, ValueError):  # ValueError: a released view
        raise ConversionError(
            f"{type_name(type(value))} cannot cross; use None, bool, a number, str, bytes, "
            f"list, tuple, set or dict, or {ADAPTER_HINT}"
        ) from None
    return _tagged(array, value, types)


def any_restorer(types: "Types") -> "Convert":
    """The function that puts objects where a value under ``any`` has tagged forms."""

    def restore(form: "Any") -> "Any":
        kind = type(form)
        if kind not in _CONTAINERS:
            return form
        if kind is dict:
            return dict_of(converted_entries(form.items(), restore, restore))
        if kind is tuple and len(form) == 3 and form[0] is ...:
            from pyworker import _tags

            return _tags.restored(form[1], form[2], types, restore)
        elements = converted_elements(form, restore)
        if kind is tuple:
            return tuple(elements)
        if kind is list:
            return elements
        return set_of(elements) if kind is set else frozenset(set_of(elements))

    return restore
