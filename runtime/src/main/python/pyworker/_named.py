"""Types that a contract names: records, enums, sealed interfaces and types with a Java adapter."""

from pyworker._conversion import type_name
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._adapters import Adapter
    from pyworker._type import Type
    from pyworker._types import Types

    Convert = Callable[[Any], Any]


class PairProblem(Exception):
    """A class of worker.toml that cannot stand for its Java type."""


def make_named(types: "Types", made: "Type", name: str) -> None:
    """Makes the type of that name. Raises ValueError if the contract has none."""
    row = types.definitions.get(name)
    if row is None:
        raise ValueError(f"unknown type @{name}")
    java = name.partition("[")[0]
    paired, adapter = None, None
    if types.adapters is not None and not types.plain:
        paired = types.adapters.paired.get(java)
        adapter = types.adapters.by_class.get(paired)
    if paired is not None and adapter is None:
        _check_fits(paired, row, java)
    if row[0] == "record":
        from pyworker._records import make_record

        make_record(types, made, row, paired)
    elif row[0] == "enum":
        from pyworker._enums import make_enum

        make_enum(types, made, row, paired)
        if adapter is not None and adapter.constructs:
            return
    elif row[0] == "sealed":
        from pyworker._sealed import make_sealed

        make_sealed(types, made, row)
    elif row[0] == "adapted":
        _make_adapted(types, made, row)
    else:
        raise ValueError(f"unknown kind of type {row[0]}")
    if adapter is not None:
        made.restore = _decoding(adapter, types.structure(made.signature))


def _check_fits(paired: "Any", row: "Any", java: str) -> None:
    """A record's class must take the components as keywords, as far as it tells; an enum's must
    have the constants.
    """
    pair = f"worker.toml ([java_types]) pairs {type_name(paired)} with {java}"
    if row[0] in ("sealed", "adapted"):
        raise PairProblem(f"{pair}, but [adapters] has no adapter for it")
    if row[0] == "enum":
        from pyworker._enums import members_of

        members = members_of(paired, row[4]) if hasattr(paired, "__members__") else None
        if members is None:
            raise PairProblem(f"{pair}, which is an enum, but it is no Enum")
        missing = [name for name, key in row[4] if key not in members]
        if missing:
            raise PairProblem(f"{pair}, but it lacks {', '.join(missing)}")
        return
    names = {name for name, _ in row[3]}
    fields = _fields(paired)
    if fields is None:
        return
    unknown = sorted(names - fields.keys())
    needed = sorted(name for name, required in fields.items() if required and name not in names)
    if unknown:
        raise PairProblem(f"{pair}, but it has no {', '.join(unknown)}; use @PyName")
    if needed:
        raise PairProblem(f"{pair}, which has no {', '.join(needed)}; give it a default")


def _fields(kind: "Any") -> "dict[str, bool] | None":
    """The names that a dataclass, named tuple or TypedDict takes, and whether it needs them; None
    for any other class.
    """
    if "__dataclass_fields__" in kind.__dict__:
        from dataclasses import MISSING, fields

        return {
            field.name: field.default is MISSING and field.default_factory is MISSING
            for field in fields(kind)
            if field.init
        }
    if type(getattr(kind, "_fields", None)) is tuple and hasattr(kind, "_field_defaults"):
        return {name: name not in kind._field_defaults for name in kind._fields}
    if hasattr(kind, "__required_keys__"):
        return {name: name in kind.__required_keys__ for name in kind.__annotations__}
    return None


def _make_adapted(types: "Types", made: "Type", row: "Any") -> None:
    encoded = types.of(parse(row[3]))
    made.form, made.memory, made.trusted = encoded.form, encoded.memory, encoded.trusted
    made.careful, made.quick = encoded.inner("careful"), encoded.inner("quick")
    made.restore, made.tags_only = encoded.inner("restore"), encoded.tags_only and encoded.done
    made.includes([encoded])
    made.levels = encoded.levels


def _decoding(adapter: "Adapter", restore: "Convert | None") -> "Convert":
    return lambda form: adapter.decoded(form, restore)
