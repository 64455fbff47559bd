"""``pyscript`` as worker code imports it (``compat = true``): main objects, and nothing more."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MAIN_OBJECTS = ("sync", "window", "document")


def __getattr__(name: str) -> "Any":
    if name.startswith("__"):  # the import system asks for __path__ and the like
        raise AttributeError(name)
    if name not in _MAIN_OBJECTS:
        known = ", ".join(_MAIN_OBJECTS)
        raise ImportError(f"cannot import {name} from pyscript: workers get {known} from it")
    import pyworker

    try:
        return getattr(pyworker, name)
    except AttributeError:
        raise ImportError(
            f"cannot import {name} from pyscript: Java has offered no {name}; "
            f'offer it with worker.offer("{name}", ...) before the worker starts'
        ) from None
