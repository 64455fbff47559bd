"""``pyworker.export``: code says itself which of its functions Java may call by name."""

from pyworker import _dispatch
from pyworker._conversion import type_name
from pyworker._names import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: What was exported, by ``module.function``.
exported: "dict[str, Callable[..., Any]]" = {}


def export(*functions: "Any") -> "Any":
    """Lets Java call functions by name: ``export(f, g)``, or ``@export`` above one. Returns the
    function if it is only one.

    For code that runs while the worker starts; the list is frozen once it is ready.
    """
    if _dispatch.serving:
        raise RuntimeError(
            "export came too late: the worker is ready. Call it at the top level of a module "
            "that is imported at the start, as preload of worker.toml does"
        )
    for function in functions:
        name = _name(function)
        if not same(exported.setdefault(name, function), function):
            raise ValueError(f"two functions are exported as {name}: rename one of them")
    return functions[0] if len(functions) == 1 else None


def _name(function: "Any") -> str:
    if not callable(function):
        raise TypeError(f"export takes functions, not {type_name(type(function))}")
    name = getattr(function, "__name__", None)
    if not isinstance(name, str) or not name.isidentifier():
        what = "a lambda" if name == "<lambda>" else type_name(type(function))
        raise TypeError(f"{what} has no name to be exported under: export a function made by def")
    return f"{getattr(function, '__module__', None) or '__main__'}.{name}"
