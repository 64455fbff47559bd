"""The classes of the module ``pyworker.types``: per record a frozen dataclass, per enum an Enum,
each made when it is first needed.
"""

from pyworker._modules import Problems
from pyworker._suggestion import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MODULE = "pyworker.types"


class Generated:
    """The named types of all contracts of the worker, and the classes made of them."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._rows: dict[str, tuple[str, Any]] = {}  # by name: contract and row of TYPES
        self._java: dict[str, str] = {}  # by Python name, only of records and enums
        self._classes: dict[str, Any] = {}  # by Java name
        self._names: dict[type, str] = {}

    def add(self, contract: str, rows: "list[Any]") -> "dict[str, Any]":
        """Adds a table's TYPES and returns them by name; notes what contradicts another table."""
        for row in rows:
            kind, name, python = row[:3]
            other, known = self._rows.setdefault(name, (contract, row))
            if known != row:
                self._problems.add(
                    f"type {name} differs between the contracts {other} and {contract}: "
                    "build both again with 'mvn compile'"
                )
            java = name.partition("[")[0]
            if kind in ("record", "enum") and self._java.setdefault(python, java) != java:
                self._problems.add(
                    f"{self._java[python]} and {java} are both {python} in {_MODULE}: "
                    "name one of them otherwise with @PyName"
                )
        return {row[1]: row for row in rows}

    def class_of(self, java: str) -> "Any":
        """The class of a record or enum by its Java name without arguments."""
        if java not in self._classes:
            made = self._make(java)
            self._classes[java] = made
            self._names[made] = java
        return self._classes[java]

    def java_name(self, kind: type) -> "str | None":
        """The Java name of a generated class; None for any other."""
        return self._names.get(kind) if type(kind).__hash__ is type.__hash__ else None

    def _make(self, java: str) -> "Any":
        import pyworker.types  # noqa: F401  # dataclasses look their module up

        row = next(r for _, r in self._rows.values() if r[1].partition("[")[0] == java)
        return _enum(*row[2:5]) if row[0] == "enum" else _record(row[2], row[3])

    def names(self) -> "list[str]":
        """What the module has."""
        return sorted(self._java)

    def named(self, python: str) -> "Any":
        """The class of a Python name. Raises ImportError, which says what there is."""
        if python in self._java:
            return self.class_of(self._java[python])
        known = ", ".join(self.names()) or "nothing"
        close = did_you_mean(python, self._java)
        raise ImportError(f"cannot import {python}: {_MODULE} has {known}{close}")


def _record(python: str, components: "list[tuple[str, str]]") -> "Any":
    from dataclasses import dataclass, field

    body: dict[str, Any] = {
        "__module__": _MODULE,
        "__qualname__": python,
        "__doc__": f"{python}({', '.join(name for name, _ in components)})",
        "__annotations__": {name: "object" for name, _ in components},
    }
    for name, _ in components:
        body[name] = field()  # else an attribute that every class has, such as mro, is a default
    return dataclass(frozen=True, slots=True)(type(python, (), body))


def _enum(python: str, by: str, constants: "list[tuple[str, Any]]") -> "Any":
    from enum import Enum

    members: Any = list(constants)
    return Enum(python, members, module=_MODULE, qualname=python)


#: Those of this interpreter.
current: "Generated | None" = None


def begin(problems: Problems) -> Generated:
    """Begins without types."""
    global current
    current = Generated(problems)
    return current
