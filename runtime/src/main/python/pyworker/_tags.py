"""Tags: what says, under ``any``, which type a form is of."""

import sys

from pyworker._conversion import ConversionError
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._types import Types


def is_member(value: object) -> bool:
    """Whether a value is a member of an Enum."""
    enum = sys.modules.get("enum")
    return enum is not None and issubclass(type(value), enum.Enum)


def tags_of(value: "Any", types: "Types") -> "list[str]":
    """The tags that fit a value's class: several for a generic record, mostly one or none."""
    kind = type(value)
    named = types.names_of(kind)
    if named:
        return [f"@{name}" for name in named]
    for module, name, tag in (
        ("decimal", "Decimal", "decimal"),
        ("uuid", "UUID", "uuid"),
        ("pathlib", "PurePath", "path"),
        ("datetime", "timedelta", "duration"),
        ("datetime", "time", "time"),
        ("datetime", "datetime", ""),
        ("datetime", "date", "date"),
    ):
        owner = getattr(sys.modules.get(module), name, None)  # not imported: then it is none
        if owner is not None and issubclass(kind, owner):
            return [tag or _datetime_tag(value)]
    return []


def _datetime_tag(value: "Any") -> str:
    from datetime import timezone

    from pyworker._times import zone_key

    if value.tzinfo is None:
        return "datetime"
    if value.tzinfo is timezone.utc:
        return "instant"
    return "zoned_datetime" if zone_key(value) else "offset_datetime"


def restored(
    tag: str, form: "Any", types: "Types", restore_any: "Callable[[Any], Any]"
) -> "Any":
    """The object of a tagged form."""
    if tag.startswith("&"):
        adapter = None if types.adapters is None else types.adapters.by_name.get(tag[1:])
        if adapter is None:
            raise ConversionError(f"an argument for the adapter of {tag[1:]}, which there is not")
        return adapter.decoded(form, restore_any)
    restore = types.of(parse(tag)).restore
    return form if restore is None or form is None else restore(form)
