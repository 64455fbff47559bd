"""How deep the careful walk of a value is, and in which containers: one walk at a time."""

from pyworker._body import MAX_DEPTH
from pyworker._conversion import ConversionError, type_name

#: The ids of the containers around the current value, 0 for a level of the body without one.
_around: "list[int]" = []

#: In how many records of recursive types the quick conversion is.
quick_level = [0]


def reset() -> None:
    """Begins a walk. The last one may have ended without ``leave``: Python cannot catch all."""
    _around.clear()


def enter(value: object) -> None:
    """Goes into a container, which ``leave`` ends.

    Raises ConversionError if the walk is in it already, and for more than 100 levels.
    """
    if id(value) in _around:
        raise ConversionError(f"{type_name(type(value))} that contains itself")
    if len(_around) >= MAX_DEPTH:
        raise ConversionError(f"nested deeper than {MAX_DEPTH} levels")
    _around.append(id(value))


def enter_tag() -> None:
    """Goes one level down for the tuple around a tagged form."""
    if len(_around) >= MAX_DEPTH:
        raise ConversionError(f"nested deeper than {MAX_DEPTH} levels")
    _around.append(0)


def leave() -> None:
    """Ends what was entered last."""
    if _around:
        _around.pop()
