"""``pyworker.config``: the user's own keys of worker.toml, read-only."""

from pyworker import _dispatch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_proxy: "Any" = type(type.__dict__)  # types.MappingProxyType, without that import


def read_only(value: "Any") -> "Any":
    """The value with read-only mappings for its dicts and tuples for its lists, at every level."""
    if isinstance(value, dict):
        return _proxy({key: read_only(element) for key, element in value.items()})
    if isinstance(value, list):
        return tuple(read_only(element) for element in value)
    return value


#: Of this interpreter.
config: "Mapping[str, Any]" = read_only(_dispatch.settings)
