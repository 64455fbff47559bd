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
    paired = None if types.adapters is None else types.adapters.paired.get(java)
    adapter = None if types.adapters is None else types.adapters.by_class.get(paired)
    if row[0] == "record":
        from pyworker._records import make_record

        make_record(types, made, row, paired)
    elif row[0] == "enum":
        from pyworker._enums import make_enum

        make_enum(types, made, row, paired)
        if adapter is not None and not adapter.constructs:
            made.restore = _decoding(adapter, None)
        return
    elif row[0] == "sealed":
        from pyworker._sealed import make_sealed

        make_sealed(types, made, row)
    elif row[0] == "adapted":
        _make_adapted(types, made, row)
    else:
        raise ValueError(f"unknown kind of type {row[0]}")
    if adapter is not None:
        made.restore = _decoding(adapter, structure_restorer(types, made.signature.name[1:], {}))
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


def structure_restorer(types: "Types", name: str, made: "dict[str, Any]") -> "Convert | None":
    """The function from a named type's form to what a decoder gets: records are tuples, enums
    their keys. Types in it that are paired themselves are what they always are.
    """
    row = types.definitions[name]
    if row[0] == "enum":
        return None
    if row[0] == "adapted":
        return _structure(types, row[3], made)
    if name not in made:
        made[name] = None
        made[name] = _sealed(types, row, made) if row[0] == "sealed" else _record(types, row, made)
    return lambda form: made[name](form)


def _structure(types: "Types", text: str, made: "dict[str, Any]") -> "Convert | None":
    from pyworker._containers import converted_elements, converted_entries, dict_of, or_none
    from pyworker._containers import as_it_is, pairs_of, set_of

    signature = parse(text)
    if signature.name.startswith("@"):
        java = signature.name[1:].partition("[")[0]
        if types.adapters is not None and java in types.adapters.paired:
            return types.of(signature).inner("restore")  # type: ignore[no-any-return]
        return structure_restorer(types, signature.name[1:], made)
    if signature.name not in ("list", "set", "dict"):
        return types.of(signature).restore
    inner = [or_none(_structure(types, a.text, made) or as_it_is) for a in signature.arguments]
    if signature.name == "list":
        return lambda form: converted_elements(form, inner[0])
    if signature.name == "set":
        return lambda form: set_of(converted_elements(form, inner[0]))
    return lambda form: dict_of(converted_entries(pairs_of(form), inner[0], inner[1]))


def _record(types: "Types", row: "Any", made: "dict[str, Any]") -> "Convert":
    from pyworker._containers import as_it_is, or_none
    from pyworker._records import converted_parts

    names = [name for name, _ in row[3]]
    inner = [or_none(_structure(types, text, made) or as_it_is) for _, text in row[3]]
    return lambda form: tuple(converted_parts(form, inner, names))


def _sealed(types: "Types", row: "Any", made: "dict[str, Any]") -> "Convert":
    inner = {tag: _structure(types, text, made) for tag, text in row[4]}

    def restore(form: "Any") -> "Any":
        tag, structure = form
        if tag not in inner:
            raise ConversionError(f"a tag that {row[1]} does not have")
        convert = inner[tag]
        return (tag, structure if convert is None else convert(structure))

    return restore
