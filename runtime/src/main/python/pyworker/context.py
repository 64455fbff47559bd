"""The values that Java passes to a script: ``from pyworker.context import A_rank``.

Each run of a script has its own, hence no attributes but a lookup in the globals of the importing
code. Inside a script ``js`` is another name of this module.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The global variable of a script's code that holds its values by name.
GLOBAL = "__context__"


def __getattr__(name: str) -> "Any":
    values = sys._getframe(1).f_globals.get(GLOBAL)
    if name == "__all__" and values is not None:
        return list(values)
    if name.startswith("__"):  # the import system asks for __path__ and the like
        raise AttributeError(name)
    if values is None:
        raise ImportError(f"cannot import {name}: only a script run has context values")
    if name not in values:
        known = ", ".join(sorted(values)) or "nothing"
        raise ImportError(f"cannot import {name}: the context of this run holds {known}")
    return values[name]
