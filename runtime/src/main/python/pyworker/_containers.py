"""The careful walk through a container: every element is converted, an error names the path."""

from pyworker._conversion import ConversionError, key_step, mismatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Convert = Callable[[Any], Any]


def converted_elements(values: "Iterable[Any]", convert: "Convert") -> "list[Any]":
    """The converted elements, in order."""
    elements: list[Any] = []
    try:
        for value in values:
            elements.append(convert(value))
    except ConversionError as error:
        error.at(f"[{len(elements)}]")
        raise
    return elements


def converted_dict(
    value: "dict[Any, Any]", convert_key: "Convert", convert_value: "Convert"
) -> "dict[Any, Any]":
    """The converted entries, in the order that the dict's own class gives them."""
    converted: dict[Any, Any] = {}
    for key, element in value.items():
        try:
            exact_key = convert_key(key)
        except ConversionError as error:
            error.at(".keys()")
            raise
        try:
            converted[exact_key] = convert_value(element)
        except ConversionError as error:
            error.at(key_step(exact_key))
            raise
    return converted


def list_converter(declared: str, convert: "Convert") -> "Convert":
    """Lists and tuples as lists."""

    def to_list(value: "Any") -> "Any":
        if isinstance(value, (list, tuple)):
            return converted_elements(value, convert)
        raise mismatch(value, declared)

    return to_list


def set_converter(declared: str, convert: "Convert") -> "Convert":
    """Sets and frozensets as sets."""

    def to_set(value: "Any") -> "Any":
        if isinstance(value, (set, frozenset)):
            return set(converted_elements(value, convert))
        raise mismatch(value, declared)

    return to_set


def dict_converter(declared: str, convert_key: "Convert", convert_value: "Convert") -> "Convert":
    """Dicts, such as a ``Counter``, as dicts."""

    def to_dict(value: "Any") -> "Any":
        if isinstance(value, dict):
            return converted_dict(value, convert_key, convert_value)
        raise mismatch(value, declared)

    return to_dict
