"""The values that Java passes to a script: ``from pyworker.context import A_rank``.

Each run of a script has its own, hence no attributes but a lookup in the globals of the importing
code. Inside a script ``js`` is another name of this module.
"""

import sys

from pyworker._suggestion import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The global variable of a script's code that holds its values by name.
GLOBAL = "__context__"

#: What a script imports from here in place of the module ``js``.
JS = "__js__"


class _Js:
    """``js`` as an object: the values of one run, whoever asks."""

    def __init__(self, values: "dict[str, Any]") -> None:
        object.__setattr__(self, "__dict__", values)

    def __getattr__(self, name: str) -> "Any":
        raise AttributeError(f"js has no {name}: {_there(name, self.__dict__)}", name=name)


def __getattr__(name: str) -> "Any":
    code = sys._getframe(1).f_globals
    values = code.get(GLOBAL)
    if values is not None:
        if name in values:
            return values[name]
        if name == JS:
            return _Js(values)
        if name == "__all__":
            return list(values)
    if name.startswith("__"):  # the import system asks for __path__ and the like
        raise AttributeError(name)
    if values is None:
        raise ImportError(
            f"cannot import {name} in {code.get('__name__')}: only a script run has context values; "
            "pass them to the functions of other modules"
        )
    raise ImportError(f"cannot import {name}: {_there(name, values)}")


def _there(name: str, values: "dict[str, Any]") -> str:
    known = ", ".join(sorted(values)) or "nothing"
    return f"the context of this run holds {known}{did_you_mean(name, values)}"
