"""``pyworker.typechecked``: arguments and results are checked against their hints at run time.

By beartype, where it can be imported; else here, for the plain hints: classes, ``Optional`` and
unions, ``Literal``, and containers by their class (``list[int]`` wants a list). Other hints are not
checked.
"""

from functools import wraps
from types import FunctionType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pyworker._conversion import type_name
from pyworker._coroutines import is_coroutine_function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Target = TypeVar("Target", bound=Callable[..., Any])

_CO_VARARGS, _CO_VARKEYWORDS = 0x04, 0x08

#: What the numbers' hints take besides their own class (PEP 484).
_NUMBERS: "dict[Any, tuple[type, ...]]" = {float: (float, int), complex: (complex, float, int)}


def typechecked(target: "Target") -> "Target":
    """A function that raises TypeError for arguments and results that do not fit their hints; of a
    class, all methods become such functions.
    """
    try:
        check: Any = __import__("beartype").beartype
    except ImportError:
        check = _checked_class if isinstance(target, type) else _checked
    checked: Target = check(target)
    return checked


def _checked_class(target: "Any") -> "Any":
    for name, member in list(vars(target).items()):
        if isinstance(member, FunctionType):
            setattr(target, name, _checked(member))
        elif isinstance(member, (staticmethod, classmethod)):
            setattr(target, name, type(member)(_checked(member.__func__)))
    return target


def _checked(function: "Any") -> "Any":
    if not isinstance(function, FunctionType):
        return function
    hints = _Hints(function)
    if is_coroutine_function(function):

        @wraps(function)
        async def checked_coroutine(*args: Any, **kwargs: Any) -> Any:
            hints.check_arguments(args, kwargs)
            return hints.checked_result(await function(*args, **kwargs))

        return checked_coroutine

    @wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:
        hints.check_arguments(args, kwargs)
        return hints.checked_result(function(*args, **kwargs))

    return checked


class _Hints:
    """The hints of one function, resolved at its first call, when all names are there."""

    def __init__(self, function: FunctionType) -> None:
        self._function = function
        self._resolved: dict[str, Any] | None = None
        code = function.__code__
        names = list(code.co_varnames)
        self._positional = names[: code.co_argcount]
        rest = iter(names[code.co_argcount + code.co_kwonlyargcount :])
        self._varargs = next(rest) if code.co_flags & _CO_VARARGS else ""
        self._keywords = next(rest) if code.co_flags & _CO_VARKEYWORDS else ""
        self._named = set(names[: code.co_argcount + code.co_kwonlyargcount])

    def check_arguments(self, args: "tuple[Any, ...]", kwargs: "dict[str, Any]") -> None:
        """Raises TypeError for the first argument that does not fit."""
        for i, value in enumerate(args):
            name = self._positional[i] if i < len(self._positional) else self._varargs
            self._check(name, name, value)
        for name, value in kwargs.items():
            self._check(name if name in self._named else self._keywords, name, value)

    def checked_result(self, value: Any) -> Any:
        """The result, if it fits."""
        self._check("return", "the result", value)
        return value

    def _check(self, key: str, shown: str, value: Any) -> None:
        hints = self._hints()
        if key in hints and not _fits(value, hints[key]):
            wanted = getattr(hints[key], "__qualname__", None)
            if wanted is None or get_args(hints[key]):
                wanted = str(hints[key]).replace("typing.", "")
            raise TypeError(
                f"{self._function.__qualname__}: {shown} is {type_name(type(value))} where "
                f"{wanted} was declared"
            )

    def _hints(self) -> "dict[str, Any]":
        if self._resolved is None:
            try:
                self._resolved = get_type_hints(self._function)
            except Exception:  # a name that is there for type checkers only
                self._resolved = {}
        return self._resolved


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value has a type; True for what is not known here."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, each) for each in get_args(hint))
    if origin is Literal:
        return any(type(value) is type(each) and value == each for each in get_args(hint))
    kind = NoneType if hint is None else _NUMBERS.get(hint, origin or hint)
    if kind is Any:
        return True
    try:
        return isinstance(value, kind)
    except TypeError:  # a protocol, a type variable, ...
        return True
