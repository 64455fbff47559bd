"""Calls from the engine: decodes the arguments, runs the exported function, encodes the result.

One interpreter has one thread. The functions here are called on it, one at a time; ``call``,
``produce``, ``cancel``, ``close``, ``abandon``, ``pump``, ``stop`` and ``recover`` never raise.
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
    from pyworker._streams import Streams

    Convert = Callable[[Any], Any]
    #: (call id, wire arguments) to wire value, PENDING or STREAMING.
    Invoke = Callable[[int, tuple[Any, ...]], Any]
    #: (call id, wire value)
    Settle = Callable[[int, Any], object]
    #: (call id, body of an error's description)
    Fail = Callable[[int, bytes], object]
    #: (call id, wire value of the next element) to whether to go on now.
    Emit = Callable[[int, Any], bool]


class _Pending:
    """The class of PENDING."""

    __slots__ = ()


class _Streaming:
    """The class of STREAMING."""

    __slots__ = ()


#: What ``call`` returns if the outcome was or will be delivered through ``settle`` or ``fail``.
PENDING = _Pending()

#: What ``call`` returns if a stream has begun, to be gone on with by ``produce``.
STREAMING = _Streaming()
#: What a function of the engine returns instead of throwing.
FAILED = object()

_NOTHING_TO_WAIT_FOR = -1.0

_slots: "list[Invoke]" = []
_settle: "Settle"
_fail: "Fail"
_emit: "Emit"
_loop: "PumpedLoop | None" = None
_streams: "Streams | None" = None

#: Takes the body of an error that belongs to no call; None without Java.
tell: "Callable[[bytes], object] | None" = None

#: The user's own keys of worker.toml, as they came.
settings: "dict[str, Any]" = {}

#: Whether the start is over: from then on what Java may call is fixed.
serving = False


def reset(settle: "Settle", fail: "Fail", emit: "Emit") -> None:
    """Begins without exports and without a loop; outcomes are delivered to the functions."""
    global _settle, _fail, _emit, _loop, _streams, serving
    _slots.clear()
    _lent.reset()
    _settle, _fail, _emit = settle, fail, emit
    _loop = _streams = None
    serving = False


def next_slot() -> int:
    """The slot of the next export to be added."""
    return len(_slots)


def add(function: "Callable[..., Any]", encode: "Convert") -> int:
    """Adds a function of wire values and what encodes its results; returns its slot."""
    return _add(_invoker(function, encode))


def add_stream(function: "Callable[..., Any]", encoders: "Callable[[], Convert]") -> int:
    """Adds a function of wire values whose result is a stream, and what gives the encoder of the
    elements of one; returns its slot.
    """
    return _add(_start_streams().invoker(function, encoders))


def lend(slot: int, opens: "dict[int, Open]") -> None:
    """Says that the arguments of a slot's function at these places are handles of what is lent to
    the call. What its encoder gives must not need it any more.
    """
    _slots[slot] = _lending(_slots[slot], opens)


def _add(invoke: "Invoke") -> int:
    slot = next_slot()
    _slots.append(invoke)
    return slot


def add_typed(function: "Callable[..., Any]", encoder_of: "Callable[[str], Convert]") -> int:
    """As ``add``, for a function whose calls have one argument more: the result's signature."""
    invokers: dict[str, Invoke] = {}

    def invoke(call_id: int, args: "tuple[Any, ...]") -> "Any":
        signature = args[-1]
        invoker = invokers.get(signature)
        if invoker is None:
            invoker = invokers[signature] = _invoker(function, encoder_of(signature))
        return invoker(call_id, args[:-1])

    return _add(invoke)


def _start_streams() -> "Streams":
    global _streams
    if _streams is None:
        from pyworker._streams import Streams

        _streams = Streams(_emit, _fail, start_loop)
    return _streams


def call(call_id: int, slot: int, *args: "Any") -> "Any":
    """Runs an export with wire arguments. Returns its wire value, PENDING if the outcome was or
    will be delivered, or STREAMING if its elements come through ``produce``.
    """
    _current.call = call_id
    try:
        return _slots[slot](call_id, args)
    except BaseException as error:  # the border: whatever Python can catch is the call's outcome
        _fail(call_id, describe(error))
        return PENDING


def produce(call_id: int) -> "bool | None":
    """Hands over elements of a stream through ``emit``, as long as that says so.

    Returns True if it has ended, False if it was left where it is or its failure was delivered,
    None if the loop goes on with it and will deliver the outcome.
    """
    return _step(call_id, lambda streams: streams.produce(call_id))


def close(call_id: int) -> bool:
    """Ends a plain stream; False if there is none or its failure was delivered."""
    return bool(_step(call_id, lambda streams: streams.close(call_id)))


def _step(call_id: int, step: "Callable[[Streams], bool | None]") -> "bool | None":
    _current.call = call_id
    try:
        return _streams is not None and step(_streams)
    except BaseException as error:  # the border, as above
        _fail(call_id, describe(error))
        return False


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


def _lending(inner: "Invoke", opens: "dict[int, Open]") -> "Invoke":

    def invoke(call_id: int, args: "tuple[Any, ...]") -> "Any":
        try:
            wire = inner(call_id, tuple(_lent.lend(call_id, opens, args)))
        except BaseException:
            _lent.end(call_id, False)
            raise
        if wire is not PENDING and wire is not STREAMING:
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


def has_loop() -> bool:
    """Whether the event loop was made, and hence wants to be pumped."""
    return _loop is not None


def _begin(call_id: int, awaitable: "Awaitable[Any]", encode: "Convert") -> _Pending:
    start_loop().begin(call_id, awaitable, encode)
    return PENDING


def pump() -> float:
    """Runs what is ready on the event loop, once.

    Returns 0.0 if more is ready, else the seconds until the next timer, or -1.0 without one.
    """
    return _NOTHING_TO_WAIT_FOR if _loop is None else _loop.pump()


def stop() -> None:
    """Runs what ``on_stop`` registered, cancels and ends what is pending, closes the loop: each
    pending call is settled or failed.

    What was printed without a newline appears.
    """
    global _loop, _streams
    streams, _streams = _streams, None
    if streams is not None:
        streams.end()
    _run_stopping()
    loop, _loop = _loop, None
    if loop is not None:
        loop.end()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # the user's own stream, or none: nothing is left to do with it
            pass


def _run_stopping() -> None:
    hooks = sys.modules.get("pyworker._hooks")
    if hooks is not None:
        from pyworker._reports import report

        _current.call = _current.NO_CALL
        hooks.run(hooks.stopping, lambda name, error: report(f"on_stop function {name}", error))


def cancel(call_id: int) -> bool:
    """Cancels the task of a call; False if it has none."""
    return _loop is not None and _loop.cancel(call_id)


def abandon(call_id: int) -> bool:
    """Gives the task or stream of a call up, which is then the engine's to settle; False if it has
    none.
    """
    _lent.drop(call_id)
    was_stream = _streams is not None and _streams.drop(call_id)
    had_task = _loop is not None and _loop.abandon(call_id)
    return had_task or was_stream


def is_pending(call_id: int) -> bool:
    """Whether a call has a task, which will deliver its outcome."""
    return _loop is not None and _loop.is_pending(call_id)


def recover(reason: str, interrupted: bool) -> int:
    """Mends the loop after the engine ended a step of a task in a way that Python cannot catch.

    Returns the id of the call that was hit, which is then the engine's to settle, or -1.
    """
    hit = -1 if _loop is None else _loop.recover(reason, interrupted)
    if hit >= 0 and _streams is not None:
        _streams.drop(hit)
    return hit
