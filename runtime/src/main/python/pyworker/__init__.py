"""What runs inside each worker interpreter: takes calls from the engine, runs the exported
functions and returns their results.

Worker code may use what is in ``__all__`` and what Java offers by name (``from pyworker import
sync``), and import ``pyworker.context``, ``pyworker.types`` and ``pyworker.diagnostics``; everything
else is internal. One interpreter has one thread, and each function of the package is called on it.

Start-up matters more than convention in this package: its modules import what every interpreter
has loaded anyway (``sys``, ``marshal``), the rest only once it is needed. Not even ``__future__``,
which costs 80 ms on a cold GraalPy: hence the annotations in quotes.
"""

import sys

from pyworker._current import cancelled, deadline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._callables import keep
    from pyworker._config import config
    from pyworker._exporting import export
    from pyworker._hooks import on_start, on_stop
    from pyworker._java_error import JavaError
    from pyworker._messages import on_message, post
    from pyworker._typechecked import typechecked

__all__ = [
    "JavaError",
    "cancelled",
    "config",
    "deadline",
    "export",
    "keep",
    "on_message",
    "on_start",
    "on_stop",
    "post",
    "typechecked",
]
__version__ = "0.1.0"

#: The module of each name that is imported only by those who use it.
_LAZY = {
    "JavaError": "_java_error",
    "config": "_config",
    "export": "_exporting",
    "keep": "_callables",
    "on_message": "_messages",
    "on_start": "_hooks",
    "on_stop": "_hooks",
    "post": "_messages",
    "typechecked": "_typechecked",
}

#: The modules of the package that are imported from here.
_MODULES = ("context", "diagnostics", "types")


def __getattr__(name: str) -> "Any":
    if name in _LAZY:
        module = f"pyworker.{_LAZY[name]}"
        __import__(module)
        return getattr(sys.modules[module], name)
    if name.startswith("_") or name in _MODULES:  # the import system asks before it imports
        raise AttributeError(f"module 'pyworker' has no attribute '{name}'")
    from pyworker._main import attribute

    return attribute(name)
