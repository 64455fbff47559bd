"""The records and enums of the worker's contracts: ``from pyworker.types import Point``.

A record is a frozen dataclass with slots, an enum an ``enum.Enum`` whose members are named as the
Java constants. The classes are made when they are first asked for.
"""

from pyworker import _generated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def __getattr__(name: str) -> "Any":
    generated = _generated.current
    if name == "__all__" and generated is not None:
        return generated.names()
    if name.startswith("__"):  # the import system asks for __path__ and the like
        raise AttributeError(name)
    if generated is None:
        raise ImportError(f"cannot import {name}: no worker runs in this interpreter")
    return generated.named(name)


def __dir__() -> "list[str]":
    return [] if _generated.current is None else _generated.current.names()
