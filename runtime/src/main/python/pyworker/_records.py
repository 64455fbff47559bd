"""Records: tuples of their components in a body, objects of the generated class in Python."""

from pyworker import _nesting
from pyworker._containers import as_it_is, entries_of, is_mapping, or_none
from pyworker._conversion import ConversionError, adapter_hint, mismatch, shown_key, type_name
from pyworker._record_code import quick_form, restorer
from pyworker._rounds import Outstanding, once
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from pyworker._type import Type
    from pyworker._types import Types

    Convert = Callable[[Any], Any]

_MISSING = object()
_NO_OBJECTS = (str, int, float, complex, bytes, bytearray, memoryview, set, frozenset, type)


def make_record(types: "Types", made: "Type", row: "Any", paired: "Any") -> None:
    """Makes the type of a record, whose objects are those of the paired class, if there is one."""
    _, name, _, components = row
    names = [component for component, _ in components]
    inner = [types.of(parse(text)) for _, text in components]
    made.includes(inner)
    kind = types.generated.class_of(name.partition("[")[0])
    restores = [i.inner("restore") for i in inner]
    made.careful = _careful(name, kind, names, [i.inner("careful") for i in inner])
    made.quick = quick_form(kind, names, [i.inner_quick() for i in inner], made)
    if types.plain:
        converters = [or_none(r or as_it_is) for r in restores]
        made.restore = lambda form: tuple(converted_parts(form, converters, names))
    elif paired is not None:
        made.restore = _calling(types, paired, names, restores)
    elif types.adapters is not None:
        made.restore = _setting(kind, names, restores)
    else:
        made.restore = restorer(kind, names, restores)


def converted_parts(
    parts: "Iterable[Any]", converters: "list[Convert]", names: "list[str]"
) -> "list[Any]":
    """The components, each converted; an error names it."""
    converted: list[Any] = []
    outstanding: Outstanding | None = None
    for part, convert, name in zip(parts, converters, names):
        try:
            converted.append(convert(part))
        except ConversionError as error:
            error.at(f".{name}")
            raise
        except Outstanding as lacking:
            outstanding = lacking
    if outstanding is not None:
        raise outstanding
    return converted


def _careful(name: str, kind: type, names: "list[str]", converters: "list[Convert]") -> "Convert":
    def to_tuple(value: "Any") -> "Any":
        _nesting.enter(value)
        try:
            return tuple(converted_parts(_parts(value, name, kind, names), converters, names))
        finally:
            _nesting.leave()

    return to_tuple


def _parts(value: "Any", name: str, kind: type, names: "list[str]") -> "Iterable[Any]":
    """The components of whatever can stand for the record, in order."""
    found = type(value)
    if found is not kind and is_mapping(found):
        return _of_mapping(dict(entries_of(value, f"@{name}")), name, names)
    if issubclass(found, (tuple, list)) and not _has_fields(found, names):
        elements: list[Any] = once(value, lambda: list(value))
        if len(elements) == len(names):
            return elements
        raise ConversionError(
            f"{type_name(found)} of {len(elements)} elements where @{name} was declared, "
            f"which has {len(names)} components"
        )
    if value is None or issubclass(found, _NO_OBJECTS) and not issubclass(found, kind):
        raise mismatch(value, f"@{name}")
    parts: list[Any] = once(value, lambda: [getattr(value, n, _MISSING) for n in names])
    _check_all_there(value, parts, name, names)
    return parts


def _has_fields(kind: type, names: "list[str]") -> bool:
    """Whether a class is that of a named tuple with these names."""
    fields = getattr(kind, "_fields", None)
    return type(fields) is tuple and set(names) <= set(fields)


def _of_mapping(entries: "dict[Any, Any]", name: str, names: "list[str]") -> "list[Any]":
    missing = [n for n in names if n not in entries]
    unknown = [key for key in entries if key not in names]
    shown = [shown_key(k) if issubclass(type(k), str) else "?" for k in unknown[:3]]
    if missing:
        instead = f", with {', '.join(shown)}," if unknown else ""
        raise ConversionError(
            f"a mapping without {', '.join(missing)}{instead} where @{name} was declared"
        )
    if unknown:
        raise ConversionError(
            f"a mapping with the unknown key {', '.join(shown)} where @{name} was declared, "
            f"which has {', '.join(names)}"
        )
    return [entries[n] for n in names]


def _check_all_there(value: object, parts: "list[Any]", name: str, names: "list[str]") -> None:
    missing = [n for n, part in zip(names, parts) if part is _MISSING]
    if missing and len(missing) == len(names):
        raise mismatch(value, f"@{name}")
    if missing:
        raise ConversionError(
            f"{type_name(type(value))} without {', '.join(missing)} where @{name} was declared"
            + adapter_hint(value)
        )


def _setting(kind: "Any", names: "list[str]", restores: "list[Any]") -> "Convert":
    """As ``restorer``, where an adapter may be at work in a component."""
    converters = [or_none(r) if r else (lambda part: part) for r in restores]
    setters = [kind.__dict__[name].__set__ for name in names]

    def restore(form: "Any") -> "Any":
        made = object.__new__(kind)
        for set_part, part in zip(setters, converted_parts(form, converters, names)):
            set_part(made, part)
        return made

    return restore


def _calling(
    types: "Types", paired: "Any", names: "list[str]", restores: "list[Any]"
) -> "Convert":
    """Calls the paired class with the components by name."""
    from pyworker._adapters import constructed

    converters = [or_none(r) if r else (lambda part: part) for r in restores]

    def restore(form: "Any") -> "Any":
        return constructed(
            paired, lambda: dict(zip(names, converted_parts(form, converters, names)))
        )

    return restore
