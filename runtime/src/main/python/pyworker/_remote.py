"""Interfaces that stand for a class or for an object, and the objects that Java holds references to.

A reference is a number that Java chooses; a negative one is of an object that its first use makes,
without arguments. It leads the arguments of a call, followed by the number for what the call makes.
"""

from pyworker._conversion import ConversionError, type_name
from pyworker._coroutines import is_awaitable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

#: How a result that is an instance of the contract's class is spelled, with ``!`` if never None.
_INSTANCE = "instance"

_REFERENCE = ("", "positional", "int64", False)

_live: "dict[int, tuple[RemoteClass, Any]]" = {}


class StaleReference(Exception):
    """A reference to an object that was released, or was never there."""


# The name that Java knows it by.
StaleReference.__name__ = StaleReference.__qualname__ = "ReferenceError"
StaleReference.__module__ = "pyworker"


def reset() -> None:
    """Forgets all objects."""
    _live.clear()


def release(reference: int) -> None:
    """Forgets an object; nothing happens if it is not known."""
    _live.pop(reference, None)


def count() -> int:
    """How many objects Java holds references to."""
    return len(_live)


class RemoteClass:
    """A class that is a contract: its functions take a reference in place of ``self``."""

    def __init__(self, contract: str, made: "type[Any]") -> None:
        self._contract = contract
        self._class = made

    def function(
        self, kind: str, name: str, parameters: "list[Any]", result: str
    ) -> "tuple[Callable[..., Any], list[Any], str]":
        """What a row of the table calls, with its parameters and result as exports have them."""
        if kind == "new":
            return self._constructing(name), [_REFERENCE, *parameters], "bool"
        act = _actions[kind](self._receiver, name)
        if result.rstrip("!") != _INSTANCE:
            return act, [_REFERENCE, *parameters], result
        required = result.endswith("!")
        return self._obtaining(act, required), [_REFERENCE, _REFERENCE, *parameters], "bool?"

    def _receiver(self, reference: int) -> "Any":
        owner, found = _live.get(reference, (None, None))
        if owner is self:
            return found
        if owner is None and reference < 0:
            return self._keep(reference, self._class())
        raise StaleReference(
            f"{self._contract} has no object number {reference} here: it was released, or it lives "
            "on another interpreter"
        )

    def _keep(self, reference: int, made: "Any") -> "Any":
        if reference in _live:
            raise StaleReference(f"there is already an object number {reference}")
        _live[reference] = (self, made)
        return made

    def _constructing(self, name: str) -> "Callable[..., Any]":
        """By the class itself, or by one of its class methods."""
        make: Callable[..., Any] = self._class
        if name != "__init__":
            make = getattr(self._class, name)

        def construct(made: int, /, *args: "Any", **kwargs: "Any") -> "Any":
            return self._outcome(made, make(*args, **kwargs), True)

        return construct

    def _obtaining(self, act: "Callable[..., Any]", required: bool) -> "Callable[..., Any]":
        def obtain(reference: int, made: int, /, *args: "Any", **kwargs: "Any") -> "Any":
            return self._outcome(made, act(reference, *args, **kwargs), required)

        return obtain

    def _outcome(self, made: int, value: "Any", required: bool) -> "Any":
        if is_awaitable(value):
            return self._obtained_later(made, value, required)
        return self._obtained(made, value, required)

    async def _obtained_later(
        self, made: int, value: "Awaitable[Any]", required: bool
    ) -> "bool | None":
        return self._obtained(made, await value, required)

    def _obtained(self, made: int, value: "Any", required: bool) -> "bool | None":
        """Keeps a result; what crosses is whether there is one."""
        if value is None and not required:
            return None
        if not isinstance(value, self._class):
            error = ConversionError(
                f"{type_name(type(value))} where {type_name(self._class)} was declared"
            )
            error.at("result")
            raise error
        self._keep(made, value)
        return True


def of_object(target: "Any", kind: str, name: str) -> "Callable[..., Any]":
    """The function that calls a method of an object, or reads or writes an attribute."""
    act = _actions[kind](lambda _: target, name)

    def function(*args: "Any", **kwargs: "Any") -> "Any":
        return act(0, *args, **kwargs)

    return function


def _method(receiver: "Callable[[int], Any]", name: str) -> "Callable[..., Any]":
    def call(reference: int, /, *args: "Any", **kwargs: "Any") -> "Any":
        return getattr(receiver(reference), name)(*args, **kwargs)

    return call


def _get(receiver: "Callable[[int], Any]", name: str) -> "Callable[..., Any]":
    def read(reference: int) -> "Any":
        return getattr(receiver(reference), name)

    return read


def _set(receiver: "Callable[[int], Any]", name: str) -> "Callable[..., Any]":
    def write(reference: int, value: "Any") -> None:
        setattr(receiver(reference), name, value)

    return write


_actions = {"method": _method, "get": _get, "set": _set}
