"""The functions that Java may call by name, and how such a call finds them."""

from pyworker._frames import frames, shown_path
from pyworker._modules import Problems

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_CO_VARARGS, _CO_VARKEYWORDS = 0x04, 0x08


class Names:
    """Functions by ``module.function``, and by the bare name where it means only one of them."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._functions: dict[str, Callable[..., Any]] = {}
        self._by_any_name: dict[str, Callable[..., Any]] = {}

    def add(self, name: str, function: "Callable[..., Any]") -> None:
        """Adds a function; it is a problem if another has its name."""
        other = self._functions.setdefault(name, function)
        if not same(other, function):
            self._problems.add(
                f"two functions are exported as {name}, {_place(other)} and {_place(function)}: "
                "rename one of them, or export only one"
            )

    def described(self) -> "dict[str, list[Any]]":
        """``[signature, number]`` by name; names of one function have one number, so that Java
        knows which bare names are clear.
        """
        distinct: list[Any] = []
        described: dict[str, list[Any]] = {}
        for name, function in self._functions.items():
            number = next((i for i, other in enumerate(distinct) if same(other, function)), None)
            if number is None:
                number = len(distinct)
                distinct.append(function)
            described[name] = [signature(function), number]
        return described

    def call(
        self, name: str, args: "list[Any] | None", kwargs: "dict[str, Any] | None"
    ) -> "Any":
        """Calls the function of that name, which Java has found in ``described``."""
        if not self._by_any_name:
            bare = {full.rpartition(".")[2]: each for full, each in self._functions.items()}
            self._by_any_name = {**bare, **self._functions}
        function = self._by_any_name[name]
        try:
            return function(*(args or []), **(kwargs or {}))
        except TypeError as error:
            if not frames(error.__traceback__):  # it was not entered: the arguments do not fit
                error.add_note(f"declared as {name}{signature(function)}")
            raise


def same(one: "Any", other: "Any") -> bool:
    """Whether both are one function; a method is made anew whenever it is asked for."""
    if one is other:
        return True
    function = getattr(one, "__func__", None)
    return (
        function is not None
        and function is getattr(other, "__func__", None)
        and getattr(one, "__self__", None) is getattr(other, "__self__", None)
    )


def _place(function: object) -> str:
    code = getattr(function, "__code__", None)
    if code is None:
        return f"one of {getattr(function, '__module__', None) or 'an unknown module'}"
    return f"{shown_path(code.co_filename)}, line {code.co_firstlineno}"


def signature(function: "Any") -> str:
    """How a function is called, without values: ``(text, *, top=...)``; ``(...)`` if it does not
    say. (``inspect`` knows more, and is slow to import.)
    """
    bound = hasattr(function, "__self__") and hasattr(function, "__func__")
    function = getattr(function, "__wrapped__", getattr(function, "__func__", function))
    code = getattr(function, "__code__", None)
    if code is None:
        return "(...)"
    names, count = list(code.co_varnames), code.co_argcount
    keywords = names[count : count + code.co_kwonlyargcount]
    rest = iter(names[count + len(keywords) :])
    required = count - len(getattr(function, "__defaults__", None) or ())
    shown = [name if i < required else f"{name}=..." for i, name in enumerate(names[:count])]
    if code.co_posonlyargcount:
        shown.insert(code.co_posonlyargcount, "/")
    if bound:
        del shown[0]
    if code.co_flags & _CO_VARARGS:
        shown.append(f"*{next(rest)}")
    elif keywords:
        shown.append("*")
    optional = getattr(function, "__kwdefaults__", None) or {}
    shown += [f"{name}=..." if name in optional else name for name in keywords]
    if code.co_flags & _CO_VARKEYWORDS:
        shown.append(f"**{next(rest)}")
    return f"({', '.join(shown)})"
