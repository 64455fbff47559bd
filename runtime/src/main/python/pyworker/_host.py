"""What this interpreter may use of the Java side by name, told at start; the rest is imported once
it is needed (``_main``, ``_messages``).
"""

import sys

from pyworker._suggestion import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._callables import HostFunctions
    from pyworker._types import Types

#: What the engine offers; None where no worker runs.
functions: "HostFunctions | None" = None

#: Takes the next n bytes that the engine has.
read: "Callable[[int], Any]"

#: The types of a contract by its name and the rows of its TYPES. Raises ImportError if they
#: contradict those of another contract.
types: "Callable[[str, list[Any]], Types]"

#: Why nothing may be used, or nothing.
closed = ""

#: Changes when types are converted in another way from now on: with the worker's adapters.
epoch = 0

_PREFIX = "pyworker."


def begin(
    offered: "HostFunctions | None",
    take: "Callable[[int], Any]",
    types_of: "Callable[[str, list[Any]], Types]",
    reason: str,
) -> None:
    """Begins; a reason says why nothing may be used."""
    global functions, read, types, closed, epoch
    functions, read, types, closed = offered, take, types_of, reason
    epoch += 1
    messages = sys.modules.get("pyworker._messages")
    if messages is not None:
        messages.reset()
    finder: "Any" = _NoSuchName
    if finder not in sys.meta_path:
        sys.meta_path.append(finder)


def adapters_are_known() -> None:
    """From now on types are converted with the worker's adapters."""
    global epoch
    epoch += 1


def require_open() -> "HostFunctions":
    """What the engine offers. Raises PermissionError if nothing may be used."""
    if functions is None:
        raise RuntimeError("no worker runs in this interpreter")
    if closed:
        raise PermissionError(closed)
    return functions


def unknown(path: str, names: "list[str]") -> str:
    """What to say of a path that stands for nothing where these names are."""
    owner, _, name = path.rpartition(".")
    known = ", ".join(sorted(names)) or "nothing"
    close = did_you_mean(name, names)
    if owner:
        return f"{owner} has no {name}; it has {known}{close}"
    return f"Java has offered no {name}: it offers {known}{close}"


class _NoSuchName:
    """The last of the finders: says what Java offers in place of a name that it does not."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """Finds nothing; raises ImportError for what ``from pyworker import`` asks for in vain."""
        wanted = name.removeprefix(_PREFIX)
        if wanted == name or "." in wanted or wanted[0] == "_" or functions is None or closed:
            return
        from pyworker._main import offered

        raise ImportError(
            f"cannot import {wanted} from pyworker: {unknown(wanted, offered())}", name=name
        )
