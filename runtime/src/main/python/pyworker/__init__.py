"""What runs inside each worker interpreter: takes calls from the engine, runs the exported
functions and returns their results.

Worker code may ask ``pyworker.cancelled()`` and ``pyworker.deadline()``, make a function that Java
passed last with ``pyworker.keep(f)``, catch ``pyworker.JavaError``, and import ``pyworker.context``
and ``pyworker.types``; everything else is internal. One interpreter has one thread, and each
function of the package is called on it.

Start-up matters more than convention in this package: its modules import what every interpreter
has loaded anyway (``sys``, ``marshal``), the rest only once it is needed. Not even ``__future__``,
which costs 80 ms on a cold GraalPy: hence the annotations in quotes.
"""

from pyworker._current import cancelled, deadline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._callables import keep
    from pyworker._java_error import JavaError

__all__ = ["JavaError", "cancelled", "deadline", "keep"]
__version__ = "0.1.0"


def __getattr__(name: str) -> "Any":
    if name == "keep":
        from pyworker._callables import keep

        return keep
    if name == "JavaError":
        from pyworker._java_error import JavaError

        return JavaError
    raise AttributeError(f"module 'pyworker' has no attribute {name!r}")
