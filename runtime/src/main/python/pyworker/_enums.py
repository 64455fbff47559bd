"""Enums: a constant's key crosses, its name or its value."""

from pyworker._conversion import ConversionError, NotQuick, adapter_hint, type_name
from pyworker._tags import is_member
from pyworker._type import DIRECT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._type import Type
    from pyworker._types import Types

_SHOWN = 20


def make_enum(types: "Types", made: "Type", row: "Any", paired: "Any") -> None:
    """Makes the type of an enum, whose members are those of the paired class, if there is one."""
    _, name, _, by, constants = row
    keys = {_typed(key): key for _, key in constants}
    generated = types.generated.class_of(name)
    members = {member._value_: member for member in generated}
    if paired is not None:
        members = members_of(paired, constants)
    paired_keys = {id(member): key for key, member in members.items()}
    made.form = DIRECT
    made.holds_text = True

    def restore(key: "Any") -> "Any":
        try:
            return members[key]
        except KeyError:
            kind = type_name(paired or generated)
            raise ConversionError(f"a constant of {name} that {kind} does not have") from None

    def quick(member: "Any") -> "Any":
        if type(member) is not generated:
            if member is None:
                return None
            raise NotQuick
        return member._value_

    def careful(value: "Any") -> "Any":
        if type(value) is generated:
            return value._value_
        if id(value) in paired_keys:
            return paired_keys[id(value)]
        member = is_member(value)
        bare = (value._name_ if by == "name" else value._value_) if member else value
        key = _typed(bare)
        if key in keys:
            return keys[key]
        raise _no_constant(value, name, keys)

    made.restore, made.quick, made.careful = None if types.plain else restore, quick, careful


def _typed(key: object) -> "tuple[type, object] | None":
    """A key that is equal only to keys of its own type: True is no 1."""
    if issubclass(type(key), str):
        return str, str.__str__(key)
    if issubclass(type(key), int) and type(key) is not bool:
        return int, int.__int__(key)  # type: ignore[arg-type]
    return None


def members_of(paired: "Any", constants: "list[tuple[str, Any]]") -> "dict[Any, Any]":
    """The members of a class by key: those named as the constants, else those of their value."""
    by_name = dict(paired.__members__)
    by_value = {_typed(member.value): member for member in by_name.values()}
    found: dict[Any, Any] = {}
    for constant, key in constants:
        member = by_name.get(constant, by_value.get(_typed(key)))
        if member is not None:
            found[key] = member
    return found


def _no_constant(value: object, name: str, keys: "dict[Any, Any]") -> ConversionError:
    known = [str(key) for key in keys.values()]
    shown = ", ".join(known[:_SHOWN]) + (", ..." if len(known) > _SHOWN else "")
    return ConversionError(
        f"{type_name(type(value))} that is none of {shown} where @{name} was declared"
        + ("" if is_member(value) else adapter_hint(value))
    )
