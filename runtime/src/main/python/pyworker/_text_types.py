"""Types that cross as text: ``decimal``, ``uuid``, ``path``. Imported where one is mentioned, and
each of Python's modules where its type is.
"""

import sys

from pyworker._conversion import ConversionError, mismatch
from pyworker._scalars import exact_int, exact_str

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]


def restorer(name: str) -> "Convert":
    """The function from the text to the object."""
    kind: Any
    if name == "decimal":
        from decimal import Decimal as kind
    elif name == "uuid":
        from uuid import UUID as kind
    else:
        from pathlib import Path as kind

    def restore(text: str) -> "Any":
        return kind(text)

    return restore


def decimal_text(value: "Any") -> "str | None":
    """A finite ``Decimal`` or an ``int``."""
    if value is None:
        return None
    from decimal import Decimal

    if not issubclass(type(value), Decimal):
        try:
            value = Decimal(exact_int(value, "decimal"))
        except ValueError:  # more digits than this engine turns into text
            raise ConversionError("an int with too many digits for a Decimal") from None
    if not Decimal.is_finite(value):
        raise ConversionError("a Decimal that is not finite; Java's BigDecimal has no such value")
    return Decimal.__str__(value)


def uuid_text(value: "Any") -> "str | None":
    """A ``UUID``."""
    if value is None:
        return None
    uuid = sys.modules.get("uuid")
    if uuid is None or not issubclass(type(value), uuid.UUID):
        raise mismatch(value, "uuid")
    text: str = uuid.UUID.__str__(value)
    return text


def path_text(value: "Any") -> "str | None":
    """A ``str`` or an ``os.PathLike`` of ``str``, with ``/``."""
    if value is None or type(value) is str:
        return exact_str(value, "path")
    pathlib = sys.modules.get("pathlib")
    if pathlib is not None and issubclass(type(value), pathlib.PurePath):
        return exact_str(value.as_posix(), "path")
    as_path = getattr(type(value), "__fspath__", None)
    text = value if as_path is None else as_path(value)
    if text is None or not issubclass(type(text), str):
        raise mismatch(value, "path")
    return exact_str(text, "path")


TO_TEXT: "dict[str, Convert]" = {"decimal": decimal_text, "uuid": uuid_text, "path": path_text}
