"""Sealed interfaces of records: a tuple of the tag and the variant's form."""

from pyworker import _nesting
from pyworker._containers import entries_of, is_mapping
from pyworker._conversion import ConversionError, NotQuick, mismatch
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._type import Type
    from pyworker._types import Types


def make_sealed(types: "Types", made: "Type", row: "Any") -> None:
    """Makes the type of a sealed interface."""
    _, name, _, discriminator, variants = row
    inner = {tag: types.of(parse(text)) for tag, text in variants}
    made.includes(list(inner.values()))
    made.levels += 1
    careful = {tag: variant.inner("careful") for tag, variant in inner.items()}
    restores = {tag: variant.inner("restore") for tag, variant in inner.items()}
    tags = _tags_by_class(types, variants)
    quick = {kind: (tag, inner[tag].inner("quick")) for kind, tag in tags.items()}
    own = {tag for tag, text in variants if discriminator in _components(types, text)}

    def restore(form: "Any") -> "Any":
        tag, variant = form
        if tag not in restores:
            raise ConversionError(f"a tag that @{name} does not have")
        restored = restores[tag](variant)
        return (tag, restored) if types.plain else restored

    def to_form(value: "Any") -> "Any":
        tag, variant = chosen(value)
        _nesting.enter_tag()
        try:
            return (tag, careful[tag](variant))
        finally:
            _nesting.leave()

    def chosen(value: "Any") -> "tuple[str, Any]":
        kind = type(value)
        if is_mapping(kind):
            entries = dict(entries_of(value, f"@{name}"))
            tag = entries.get(discriminator)
            if not issubclass(type(tag), str) or tag not in careful:
                known = ", ".join(careful)
                what = f'whose "{discriminator}" is none of {known}'
                if discriminator not in entries:
                    what = f'without the key "{discriminator}", one of {known},'
                raise ConversionError(f"a mapping {what} where @{name} was declared")
            if tag not in own:
                del entries[discriminator]
            return str.__str__(tag), entries
        for base in kind.__mro__:
            tag = tags.get(base) or base.__name__
            if tag in careful:
                return tag, value
        raise mismatch(value, f"@{name}")

    def to_quick_form(value: "Any") -> "Any":
        if value is None:
            return None
        found = quick.get(type(value))
        if found is None:
            raise NotQuick
        return (found[0], found[1](value))

    made.restore, made.careful, made.quick = restore, to_form, to_quick_form


def _tags_by_class(types: "Types", variants: "list[tuple[str, str]]") -> "dict[Any, str]":
    """The tag of each generated and paired class."""
    tags: dict[Any, str] = {}
    for tag, text in variants:
        java = parse(text).name[1:].partition("[")[0]
        if types.definitions[parse(text).name[1:]][0] == "record":
            tags[types.generated.class_of(java)] = tag
        paired = None if types.adapters is None else types.adapters.paired.get(java)
        if paired is not None:
            tags[paired] = tag
    return tags


def _components(types: "Types", text: str) -> "list[str]":
    row = types.definitions[parse(text).name[1:]]
    return [name for name, _ in row[3]] if row[0] == "record" else []
