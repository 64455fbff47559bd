"""Which call's code runs at this moment, on both sides: Python needs it to answer
``pyworker.cancelled()``, the engine to interrupt that call and no other.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

NO_CALL = -1

#: What takes messages: no call, but it can be interrupted as one.
MESSAGES = -2

#: The call whose function or task ran last: its id is not used again.
call = NO_CALL


def _nothing_to_enter(call_id: int) -> int:
    return NO_CALL


def _nothing_to_leave(previous: int) -> None:
    """Nobody interrupts."""


def _is_not_cancelled(call_id: int) -> bool:
    return False


def _no_deadline(call_id: int) -> float:
    return -1.0


_enter: "Callable[[int], int]" = _nothing_to_enter
_leave: "Callable[[int], object]" = _nothing_to_leave
_is_cancelled: "Callable[[int], bool]" = _is_not_cancelled
_seconds_left: "Callable[[int], float]" = _no_deadline


def connect(
    enter: "Callable[[int], int]",
    leave: "Callable[[int], object]",
    is_cancelled: "Callable[[int], bool]",
    seconds_left: "Callable[[int], float]",
) -> None:
    """Tells the engine which call is executed from now on, through its functions:

    - ``enter(call_id)`` before a step of a task; returns the call that was executed before;
    - ``leave(previous)`` after it;
    - ``is_cancelled(call_id)``;
    - ``seconds_left(call_id)``: until the deadline, negative without one.
    """
    global _enter, _leave, _is_cancelled, _seconds_left
    _enter, _leave = enter, leave
    _is_cancelled, _seconds_left = is_cancelled, seconds_left


def cancelled() -> bool:
    """Whether the call that this code runs for was cancelled, or its deadline is over."""
    return _is_cancelled(call)


def deadline() -> "float | None":
    """The seconds until the deadline of the call that this code runs for, 0.0 when it is over; None
    if it has none.
    """
    left = _seconds_left(call)
    return None if left < 0 else left


def executing(call_id: int, work: "Callable[[], Any]") -> "Any":
    """Does work of a call's that Java did not ask for."""
    global call
    call = call_id
    previous = _enter(call)
    try:
        return work()
    finally:
        _leave(previous)


class Steps:
    """A coroutine of a call: each of its steps says whose it is."""

    __slots__ = ("_coroutine", "_call", "__weakref__")

    def __init__(self, coroutine: "Any", call_id: int) -> None:
        self._coroutine = coroutine
        self._call = call_id

    def send(self, value: "Any") -> "Any":
        """Runs the next step."""
        global call
        call = self._call
        previous = _enter(call)
        try:
            return self._coroutine.send(value)
        finally:
            _leave(previous)

    def throw(self, *error: "Any") -> "Any":
        """Runs the next step, which begins with the error."""
        global call
        call = self._call
        previous = _enter(call)
        try:
            return self._coroutine.throw(*error)
        finally:
            _leave(previous)

    def close(self) -> None:
        """Ends the coroutine."""
        self._coroutine.close()

    def __await__(self) -> "Generator[Any, Any, Any]":
        return self._coroutine.__await__()  # type: ignore[no-any-return]

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._coroutine, name)  # cr_code and the like
