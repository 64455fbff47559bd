"""Types that a contract names: records, enums, sealed interfaces and types with a Java adapter."""

from pyworker._conversion import ConversionError
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._adapters import Adapter
    from pyworker._type import Type
    from pyworker._types import Types

    Convert = Callable[[Any], Any]


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
    elif paired is not None and row[0] in ("sealed", "adapted"):
        raise ValueError(f"{java} is paired with a class that has no adapter in [adapters]")


def _make_adapted(types: "Types", made: "Type", row: "Any") -> None:
    encoded = types.of(parse(row[3]))
    made.form, made.memory, made.trusted = encoded.form, encoded.memory, encoded.trusted
    made.careful, made.quick = encoded.inner("careful"), encoded.inner("quick")
    made.restore, made.tags_only = encoded.inner("restore"), encoded.tags_only and encoded.done
    made.includes([encoded])
    made.levels = encoded.levels


def _decoding(adapter: "Adapter", restore: "Convert | None") -> "Convert":
    return lambda form: adapter.decoded(form, restore)
