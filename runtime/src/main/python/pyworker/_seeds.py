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

#: The module of ours that each name stands for, and what to do without compat.
_NAMES = {
    "js": (
        "pyworker.context",
        "js is the context of a script run, which only the script's own code can import: pass its "
        "values to the functions of this module",
    ),
    "pyscript": (
        "pyworker._pyscript",
        "there is no module pyscript: write 'from pyworker import ...'",
    ),
    "workerlib": (
        "pyworker._workerlib",
        "there is no module workerlib: write 'from pyworker import ...'",
    ),
}


def specification(name: str) -> "Any":
    """What the import system needs to import one of the names."""
    return _module_spec(name, _Loader)


def refuse(name: str, worker: str) -> None:
    """Raises ImportError with what to do instead."""
    raise ImportError(
        f"{_NAMES[name][1]}, or set compat = true for worker '{worker}' in worker.toml "
        "(compat() of its builder)",
        name=name,
    )


class _Loader:
    """Puts our module in the place of a new one."""

    @staticmethod
    def create_module(spec: object) -> None:
        """A new one, which does not stay."""

    @staticmethod
    def exec_module(module: "ModuleType") -> None:
        """Imports ours."""
        ours, _ = _NAMES[module.__name__]
        __import__(ours)
        sys.modules[module.__name__] = sys.modules[ours]
