"""What runs inside each worker interpreter: takes calls from the engine, runs the exported
functions and returns their results.

Worker code may ask ``pyworker.cancelled()`` and ``pyworker.deadline()``, and import
``pyworker.context`` and ``pyworker.types``; everything else is internal. One interpreter has one
thread, and each function of the package is called on it.

Start-up matters more than convention in this package: its modules import what every interpreter
has loaded anyway (``sys``, ``marshal``), the rest only once it is needed. Not even ``__future__``,
which costs 80 ms on a cold GraalPy: hence the annotations in quotes.
"""

from pyworker._current import cancelled, deadline

__all__ = ["cancelled", "deadline"]
__version__ = "0.1.0"
