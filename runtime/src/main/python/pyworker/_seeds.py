"""The import names of the systems that pyworker stands in for: ``js``, ``pyscript``, ``workerlib``.

They are there if the worker says ``compat = true``; a module of the user's own comes first.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

#: importlib.machinery.ModuleSpec, without that import.
_module_spec: "Any" = type(globals()["__spec__"])

#: The module of ours that each name stands for, and what to write without compat.
_NAMES = {
    "js": ("pyworker.context", "from pyworker.context import ..."),
    "pyscript": ("pyworker._pyscript", "from pyworker import ..."),
    "workerlib": ("pyworker._workerlib", "from pyworker import ..."),
}


class SeedFinder:
    """Finds the names, or says how to do without them."""

    def __init__(self, compat: bool, worker: str) -> None:
        self._compat = compat
        self._worker = worker

    def find_spec(self, name: str, path: object = None, target: object = None) -> "Any":
        """The import system's question, asked when nobody else has found the module."""
        if name not in _NAMES:
            return None
        if self._compat:
            return _module_spec(name, self)
        raise ImportError(
            f"there is no module {name}: write '{_NAMES[name][1]}', or set compat = true for "
            f"worker '{self._worker}' in worker.toml",
            name=name,
        )

    def create_module(self, spec: object) -> None:
        """A new one, which does not stay."""

    def exec_module(self, module: "ModuleType") -> None:
        """Puts our module in the place of the new one."""
        ours, _ = _NAMES[module.__name__]
        __import__(ours)
        sys.modules[module.__name__] = sys.modules[ours]


def install(compat: bool, worker: str) -> None:
    """Serves the names from now on, or refuses them with advice."""
    finders: list[Any] = sys.meta_path
    finders[:] = [finder for finder in finders if type(finder).__name__ != SeedFinder.__name__]
    finders.append(SeedFinder(compat, worker))
