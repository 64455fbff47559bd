"""``pyworker.on_start`` and ``on_stop``: functions that run once per interpreter, when everything
is imported and before the interpreter closes.
"""

from pyworker import _dispatch
from pyworker._conversion import type_name
from pyworker._coroutines import is_awaitable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Function = TypeVar("Function", bound=Callable[[], Any])

#: In the order of registration.
starting: "list[Callable[[], Any]]" = []
stopping: "list[Callable[[], Any]]" = []


def on_start(function: "Function") -> "Function":
    """Has a function without parameters, plain or async, run when all modules are imported, before
    the first call. If it raises, the worker does not start.
    """
    if _dispatch.serving:
        raise RuntimeError(
            "on_start came too late: the worker is ready. Use it at the top level of a module "
            "that is imported at the start, as preload of worker.toml does"
        )
    return _add(starting, function, "on_start")


def on_stop(function: "Function") -> "Function":
    """Has a function without parameters, plain or async, run before the interpreter closes, as long
    as the time to close lasts. If it raises, the others run all the same.
    """
    return _add(stopping, function, "on_stop")


def _add(hooks: "list[Callable[[], Any]]", function: "Function", name: str) -> "Function":
    if not callable(function):
        raise TypeError(f"@{name} takes a function, not {type_name(type(function))}")
    hooks.append(function)
    return function


def run(hooks: "list[Callable[[], Any]]", failed: "Callable[[str, BaseException], object]") -> None:
    """Runs them one after the other, each once; ``failed`` gets the name of one that raised."""
    while hooks:
        hook = hooks.pop(0)
        try:
            result = hook()
            if is_awaitable(result):
                _dispatch.start_loop().run(result)
        except BaseException as error:  # user code: its sys.exit() must not end the worker
            failed(_name(hook), error)


def _name(hook: "Callable[[], Any]") -> str:
    return f"{getattr(hook, '__module__', '?')}.{getattr(hook, '__name__', '?')}"
