"""Telling coroutines from other things without ``inspect``, which is slow to import."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CO_COROUTINE = 0x80
_CO_ASYNC_GENERATOR = 0x200
_MOST_WRAPPERS = 100


async def _nothing() -> None:
    """Does nothing."""


def _coroutine_type() -> type:
    coroutine = _nothing()
    coroutine.close()
    return type(coroutine)


#: What a function made by ``async def`` returns: ``types.CoroutineType``, without that import.
COROUTINE: "Any" = _coroutine_type()


def is_awaitable(value: object) -> bool:
    """Whether a coroutine can await the value."""
    return hasattr(type(value), "__await__")


def is_coroutine_function(function: object) -> bool:
    """Whether a function seems to return coroutines or asynchronous generators, seen through decorators that leave
    ``__wrapped__``, ``functools.partial``, methods and objects with ``async def __call__``.
    """
    for _ in range(_MOST_WRAPPERS):
        flags = getattr(getattr(function, "__code__", None), "co_flags", None)
        if flags is not None and flags & (_CO_COROUTINE | _CO_ASYNC_GENERATOR):
            return True
        inner = _wrapped_by(function, flags is None)
        if inner is None:
            return False
        function = inner
    return False


def _wrapped_by(function: object, is_object: bool) -> object:
    for name in ("__wrapped__", "__func__", "func"):
        inner = getattr(function, name, None)
        if inner is not None:
            return inner
    if is_object and not isinstance(function, type):
        method = getattr(type(function), "__call__", None)
        return method if hasattr(method, "__code__") else None
    return None
