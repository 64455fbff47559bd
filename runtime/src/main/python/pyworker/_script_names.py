"""What scripts are to the rest of Python: a module of the name ``__script__``, which is another one
for each run.
"""

import sys

from pyworker import context
from pyworker._suggestion import did_you_mean
from pyworker._text import safe_text
from pyworker.context import GLOBAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The module name of scripts, of their functions and classes.
NAME = "__script__"


class _ScriptModule(type(sys)):  # type: ignore[misc]
    """Stands for the script whose code asks: ``dataclasses``, ``typing`` and ``pickle`` look up the
    module of a class.
    """

    @property
    def __dict__(self) -> "dict[str, Any]":  # type: ignore[override]
        frame = sys._getframe(1)
        while frame is not None:
            if GLOBAL in frame.f_globals:
                return frame.f_globals
            frame = frame.f_back  # type: ignore[assignment]
        return {}

    def __getattr__(self, name: str) -> "Any":
        try:
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(f"the script has no {name}") from None


class _ContextModule(type(sys)):  # type: ignore[misc]
    """``pyworker.context``, which is one for all runs."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(
            f"pyworker.context.{name} cannot be set: the context of a run is what Java passed"
        )


def install() -> None:
    """Makes the names known to Python, once."""
    if type(context) is not _ContextModule:
        sys.modules[NAME] = _ScriptModule(NAME)
        context.__class__ = _ContextModule


def import_all(module: str) -> None:
    """``from module import *`` in the globals of the calling code."""
    code = compile(f"from {module} import *", __file__, "exec", dont_inherit=True)
    eval(code, sys._getframe(1).f_globals)


def suggest(error: NameError, variables: "dict[str, Any]") -> None:
    """Adds a note to the error if a variable of the script has a name much like the missing one."""
    before, quote, rest = safe_text(error, "").partition("name '")
    name = rest.partition("'")[0]  # GraalPy 25.0.3 does not set error.name
    if before or not quote:
        return
    known = [known for known in variables if type(known) is str and not known.startswith("__")]
    close = did_you_mean(name, known)
    if close and name not in variables:
        error.add_note(close.removeprefix("; "))
