"""Calls from the engine: decodes the arguments, runs the exported function, encodes the result.

One interpreter has one thread. The functions here are called on it, one at a time; ``call``,
``cancel``, ``abandon``, ``pump``, ``stop`` and ``recover`` never raise.
"""

import sys

from pyworker import _current, _lent
from pyworker._conversion import ConversionError
from pyworker._coroutines import COROUTINE, is_awaitable
from pyworker._errors import describe
from pyworker._rounds import Outstanding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from pyworker._loop import PumpedLoop
    from pyworker._lent import Open

    Convert = Callable[[Any], Any]
    #: (call id, wire arguments) to wire value or PENDING.
    Invoke = Callable[[int, tuple[Any, ...]], Any]
    #: (call id, wire value)
    Settle = Callable[[int, Any], object]
    #: (call id, body of an error's description)
    Fail = Callable[[int, bytes], object]


class _Pending:
    """The class of PENDING."""

    __slots__ = ()


#: What ``call`` returns if the outcome was or will be delivered through ``settle`` or ``fail``.
PENDING = _Pending()

#: What a function of the engine returns instead of throwing.
FAILED = object()

_NOTHING_TO_WAIT_FOR = -1.0

_slots: "list[Invoke]" = []
_settle: "Settle"
_fail: "Fail"
_loop: "PumpedLoop | None" = None


def reset(settle: "Settle", fail: "Fail") -> None:
    """Begins without exports and without a loop; outcomes are delivered to the functions."""
    global _settle, _fail, _loop
    _slots.clear()
    _lent.reset()
    _settle, _fail, _loop = settle, fail, None


def next_slot() -> int:
    """The slot of the next export to be added."""
    return len(_slots)


def add(function: "Callable[..., Any]", encode: "Convert") -> int:
    """Adds a function of wire values and what encodes its results; returns its slot."""
    slot = next_slot()
    _slots.append(_invoker(function, encode))
    return slot


def add_lending(
    function: "Callable[..., Any]", encode: "Convert", opens: "dict[int, Open]"
) -> int:
    """As ``add``, for a function whose arguments at these places are handles of what is lent to the
    call. The encoded results must not need it any more.
    """
    slot = next_slot()
    _slots.append(_lending_invoker(function, encode, opens))
    return slot


def call(call_id: int, slot: int, *args: "Any") -> "Any":
    """Runs an export with wire arguments. Returns its wire value, or PENDING if the outcome was or
    will be delivered.
    """
    _current.call = call_id
    try:
        return _slots[slot](call_id, args)
    except BaseException as error:  # the border: whatever Python can catch is the call's outcome
        _fail(call_id, describe(error))
        return PENDING


def _invoker(function: "Callable[..., Any]", encode: "Convert") -> "Invoke":
    def invoke(call_id: int, args: "tuple[Any, ...]") -> "Any":
        result = function(*args)
        if type(result) is COROUTINE:
            return _begin(call_id, result, encode)
        try:
            return encode(result)
        except ConversionError as error:
            if not is_awaitable(result):
                error.at("result")
                raise
        except Outstanding as outstanding:
            return _begin(call_id, outstanding.finish(), _as_it_is)
        return _begin(call_id, result, encode)

    return invoke


def _lending_invoker(
    function: "Callable[..., Any]", encode: "Convert", opens: "dict[int, Open]"
) -> "Invoke":
    inner = _invoker(function, encode)

    def invoke(call_id: int, args: "tuple[Any, ...]") -> "Any":
        try:
            wire = inner(call_id, tuple(_lent.lend(call_id, opens, args)))
        except BaseException:
            _lent.end(call_id, False)
            raise
        if wire is not PENDING:
            _lent.end(call_id, True)
        return wire

    return invoke


def _as_it_is(value: "Any") -> "Any":
    return value


def start_loop() -> "PumpedLoop":
    """The event loop, made at the first need: asyncio takes half a second and 16 MB."""
    global _loop
    if _loop is None:
        from pyworker._loop import PumpedLoop

        _loop = PumpedLoop(_settle, _fail)
    return _loop


def _begin(call_id: int, awaitable: "Awaitable[Any]", encode: "Convert") -> _Pending:
    start_loop().begin(call_id, awaitable, encode)
    return PENDING


def pump() -> float:
    """Runs what is ready on the event loop, once.

    Returns 0.0 if more is ready, else the seconds until the next timer, or -1.0 without one.
    """
    return _NOTHING_TO_WAIT_FOR if _loop is None else _loop.pump()


def stop() -> None:
    """Cancels and ends what is pending, closes the loop: each pending call is settled or failed.

    What was printed without a newline appears.
    """
    global _loop
    loop, _loop = _loop, None
    if loop is not None:
        loop.end()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # the user's own stream, or none: nothing is left to do with it
            pass


def cancel(call_id: int) -> bool:
    """Cancels the task of a call; False if it has none."""
    return _loop is not None and _loop.cancel(call_id)


def abandon(call_id: int) -> bool:
    """Gives a call up, which is then the engine's to settle; False if it has no task."""
    _lent.drop(call_id)
    return _loop is not None and _loop.abandon(call_id)


def is_pending(call_id: int) -> bool:
    """Whether a call has a task, which will deliver its outcome."""
    return _loop is not None and _loop.is_pending(call_id)


def recover(reason: str, interrupted: bool) -> int:
    """Mends the loop after the engine ended a step of a task in a way that Python cannot catch.

    Returns the id of the call that was hit, which is then the engine's to settle, or -1.
    """
    return -1 if _loop is None else _loop.recover(reason, interrupted)
