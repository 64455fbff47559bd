"""What converts the values of one signature."""

from pyworker._containers import LISTS, as_it_is
from pyworker._conversion import NotQuick
from pyworker._signature import Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]

#: How a type crosses: as a scalar, as memory beside the call, within a body, as a handle.
DIRECT, BUFFER, SHARED, BODY, CALLABLE = "direct", "buffer", "shared", "body", "callable"

DICTS = frozenset({dict})


class Type:
    """What converts the values of one signature. A form is what stands for a value in a body, and
    is the wire value of direct types too.

    - ``restore``: form (never None) to object; None if it is the object;
    - ``tags_only``: whether ``restore`` is for tagged values under ``any``, and nothing else;
    - ``quick``: object to form, raising anything where ``careful`` is needed; None if exact
      built-in values are their form;
    - ``trusted``: the classes of such values, only if ``quick`` is None;
    - ``careful``: object to form, or ConversionError;
    - ``memory``: object to bytes-like object, only for buffers;
    - ``exact_only``: whether marshal may write exact built-in values only, as it takes others for
      what they are not;
    - ``done``: false while the type is being made, which may need itself.
    """

    def __init__(self, signature: Signature) -> None:
        self.signature = signature
        self.form = BODY
        self.restore: Convert | None = None
        self.tags_only = False
        self.quick: Convert | None = None
        self.trusted: frozenset[type] = frozenset()
        self.careful: Convert = as_it_is
        self.memory: Convert = as_it_is
        self.holds_text = False
        self.exact_only = False
        self.levels = 0
        self.done = False
        self.recursive = False

    def inner_quick(self) -> "Convert | None":
        """``quick`` within another type: Java would take a list in place of a dict for its entries,
        and takes no set for a list, though Python may return one.
        """
        exact = self.trusted
        if self.quick is not None or not self.done or exact not in (LISTS, DICTS):
            result: Convert | None = self.inner("quick")
            return result

        def same(value: "Any") -> "Any":
            if type(value) not in exact and value is not None:
                raise NotQuick
            return value

        return same

    def inner(self, name: str) -> "Any":
        """One of the three functions, for a type around this one, which may not be done."""
        if self.done:
            return getattr(self, name)

        def late(value: "Any") -> "Any":
            convert = getattr(self, name)
            return value if convert is None else convert(value)

        return late

    def includes(self, others: "list[Type]") -> None:
        """Notes what types the values of this one are made of."""
        self.holds_text |= any(other.holds_text or not other.done for other in others)
        self.exact_only |= any(other.exact_only or not other.done for other in others)
        self.levels = 1 + max((other.levels for other in others), default=0)
