"""Lists, sets and dicts: both directions. In a walk every element is converted, and an error names
the path.
"""

import sys

from pyworker import _nesting
from pyworker._conversion import ConversionError, key_step, mismatch, type_name
from pyworker._rounds import Outstanding, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Convert = Callable[[Any], Any]

#: Of an iterator, or of what does not know its own length.
_MOST_ELEMENTS = 1_000_000

LISTS = frozenset({list, tuple})
SETS = frozenset({set, frozenset})


def converted_elements(values: "Iterable[Any]", convert: "Convert") -> "list[Any]":
    """The converted elements, in order."""
    elements: list[Any] = []
    outstanding: Outstanding | None = None
    for value in values:
        try:
            elements.append(convert(value))
        except ConversionError as error:
            error.at(f"[{len(elements)}]")
            raise
        except Outstanding as lacking:
            outstanding = lacking
            elements.append(None)
    if outstanding is not None:
        raise outstanding
    return elements


def converted_entries(
    entries: "Iterable[tuple[Any, Any]]", convert_key: "Convert", convert_value: "Convert"
) -> "list[tuple[Any, Any]]":
    """The converted keys and values, in order."""
    converted: list[tuple[Any, Any]] = []
    outstanding: Outstanding | None = None
    for key, element in entries:
        try:
            exact_key = convert_key(key)
        except ConversionError as error:
            error.at(".keys()")
            raise
        except Outstanding as lacking:
            outstanding, exact_key = lacking, None
        try:
            converted.append((exact_key, convert_value(element)))
        except ConversionError as error:
            error.at(key_step(exact_key))
            raise
        except Outstanding as lacking:
            outstanding = lacking
    if outstanding is not None:
        raise outstanding
    return converted


def is_mapping(kind: type) -> bool:
    """Whether a class is a ``collections.abc.Mapping``, without that import."""
    if issubclass(kind, dict):
        return True
    abc = sys.modules.get("_collections_abc")
    return abc is not None and issubclass(kind, abc.Mapping)


def entries_of(value: "Any", declared: str) -> "Iterable[tuple[Any, Any]]":
    """The entries of a mapping, in the order that its own class gives them."""
    kind = type(value)
    if kind is dict:
        entries: Iterable[tuple[Any, Any]] = value.items()
        return entries
    if not is_mapping(kind):
        raise mismatch(value, declared)
    pairs = once(value, lambda: taken_of(value.items(), value))
    for pair in pairs:
        if type(pair) is not tuple or len(pair) != 2:
            raise ConversionError(f"{type_name(kind)} whose items() are no pairs")
    entries = pairs
    return entries


def elements_of(value: "Any", declared: str) -> "Iterable[Any]":
    """The elements of any iterable but text, bytes and mappings."""
    kind = type(value)
    if kind in LISTS or kind in SETS or kind is range:
        elements: Iterable[Any] = value
        return elements
    refused = issubclass(kind, (str, bytes, bytearray, memoryview)) or is_mapping(kind)
    if refused or getattr(kind, "__iter__", None) is None:
        raise mismatch(value, declared)
    taken: list[Any] = once(value, lambda: taken_of(value, value))
    return taken


def taken_of(iterable: "Iterable[Any]", owner: object) -> "list[Any]":
    """The elements that the owner's own code gives, bounded where nothing else bounds them."""
    most = _MOST_ELEMENTS
    if hasattr(type(owner), "__len__"):
        most = max(most, len(owner))  # type: ignore[arg-type]
    elements: list[Any] = []
    for element in iterable:
        if len(elements) == most:
            raise ConversionError(
                f"{type_name(type(owner))} with more than {most} elements; return a list"
            )
        elements.append(element)
    return elements


def list_form(declared: str, convert: "Convert") -> "Convert":
    """Any iterable as a list."""

    def to_list(value: "Any") -> "Any":
        _nesting.enter(value)
        try:
            return converted_elements(elements_of(value, declared), convert)
        finally:
            _nesting.leave()

    return to_list


def dict_form(
    declared: str, convert_key: "Convert", convert_value: "Convert", direct: bool
) -> "Convert":
    """Any mapping as a dict, or as a list of keys and values if the keys are not direct."""

    def to_dict(value: "Any") -> "Any":
        _nesting.enter(value)
        try:
            entries = entries_of(value, declared)
            converted = converted_entries(entries, convert_key, convert_value)
        finally:
            _nesting.leave()
        if direct:
            return dict_of(converted)
        _refuse_equal([key for key, _ in converted])
        return [part for entry in converted for part in entry]

    return to_dict


def dict_of(entries: "list[tuple[Any, Any]]") -> "dict[Any, Any]":
    """The dict of entries; ConversionError if keys are equal now that were not before."""
    try:
        made = dict(entries)
    except (TypeError, ValueError):
        raise _unhashable([key for key, _ in entries], ".keys()") from None
    if len(made) != len(entries):
        _refuse_equal([key for key, _ in entries])
    return made


def _refuse_equal(keys: "list[Any]") -> None:
    """Raises ConversionError if two keys are equal now."""
    try:
        if len(set(keys)) == len(keys):
            return
    except TypeError:
        pass  # forms with lists in them, of which there are few: one by one
    for index, key in enumerate(keys):
        if key in keys[:index]:
            error = ConversionError("two keys that are one in the declared type")
            error.at(key_step(key))
            raise error


def set_of(elements: "list[Any]") -> "set[Any]":
    """The set of elements; ConversionError if Python cannot hash one."""
    try:
        return set(elements)
    except (TypeError, ValueError):
        raise _unhashable(elements, "") from None


def _unhashable(elements: "list[Any]", step: str) -> Exception:
    for index, element in enumerate(elements):
        try:
            hash(element)
        except (TypeError, ValueError):
            kind = type_name(type(element))
            error = ConversionError(f"{kind}, which Python cannot hash, in a set or as a key")
            error.at(f"{step}[{index}]")
            return error
    return ConversionError("elements that Python cannot compare, in a set or as keys")


def pairs_of(form: "Any") -> "Iterable[tuple[Any, Any]]":
    """The entries of a dict's form."""
    if type(form) is dict:
        entries: Iterable[tuple[Any, Any]] = form.items()
        return entries
    return zip(form[::2], form[1::2])


def or_none(convert: "Convert") -> "Convert":
    """Also takes None, and gives it back."""
    return lambda value: None if value is None else convert(value)


def as_it_is(value: "Any") -> "Any":
    """The value."""
    return value
