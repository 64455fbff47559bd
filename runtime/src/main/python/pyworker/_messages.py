"""What Python and the Java side post to one another: ``pyworker.post`` and
``@pyworker.on_message``. No answers, first in, first out.
"""

from collections import deque

from pyworker import _current, _dispatch, _host
from pyworker._codec import decoder, encoder
from pyworker._coroutines import is_awaitable
from pyworker._reports import report
from pyworker._rounds import Outstanding
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    Handler = Callable[[Any], object]

#: How many messages wait until a function takes them; one more, and the oldest is dropped.
MOST_WAITING = 1000

_ANY = parse("any")

_handlers: "list[Handler]" = []
_waiting: "deque[Any]" = deque()
_tasks: "set[Any]" = set()  # asyncio refers weakly
_dropped = False


def reset() -> None:
    """Begins without functions and messages."""
    global _dropped
    _handlers.clear()
    _waiting.clear()
    _tasks.clear()
    _dropped = False


def post(message: "Any") -> None:
    """Gives a message to ``worker.onMessage(...)`` in Java, and returns at once. Up to 1,000 messages
    wait, of 64 MiB together. One more, and until Java listens the oldest is dropped.

    Raises queue.Full for one more while Java listens: then try again later. Raises ConversionError
    for a value that does not cross, PermissionError if the worker has ``sync_main_only = true``.
    """
    functions = _host.require_open()
    types = _host.types("", [])
    try:
        wire = encoder(types, types.of(_ANY), where="message")(message)
    except Outstanding as outstanding:
        outstanding.discard()
        raise TypeError("an adapter is asynchronous: a message cannot wait for it") from None
    problem = functions.post(wire)
    if problem == "refused":
        from queue import Full

        raise Full(
            "pyworker.post: as many messages as may wait (1,000, or 64 MiB) wait for the listener of "
            "worker.onMessage(...), which is slower than what is posted: try again later, or post "
            "less"
        )
    if problem:
        raise MemoryError("the message does not fit into the memory of the process")


def on_message(function: "Handler") -> "Handler":
    """Lets a function, which may be asynchronous, take the messages that Java posts; of several,
    each takes every message, in the order in which they were marked. Returns the function.

    What it raises is reported, and the next message is given to it all the same.
    """
    functions = _host.require_open()
    if not callable(function):
        raise TypeError("pyworker.on_message takes a function of one argument")
    _handlers.append(function)
    if _waiting:
        functions.deliver()
    return function


def message(wire: "Any") -> bool:
    """Takes a message from Java; whether the event loop is there. Never raises."""
    global _dropped
    try:
        types = _host.types("", [])
        decode = decoder(types.of(_ANY), _host.read)
        _waiting.append(wire if decode is None else decode(wire))
    except BaseException as error:  # the border to Java
        report("a message that cannot be read", error)
    if len(_waiting) > MOST_WAITING:
        _waiting.popleft()
        if not _dropped:
            _dropped = True
            report(f"{MOST_WAITING} messages wait for @on_message: the oldest are dropped", None)
    return deliver()


def deliver() -> bool:
    """Gives what waits to the functions; whether the event loop is there. Never raises."""
    while _handlers and _waiting:
        value = _waiting.popleft()
        for handler in list(_handlers):
            _give(handler, value)
    return _dispatch.has_loop()


def _give(handler: "Handler", value: "Any") -> None:
    _current.call = _current.MESSAGES  # and so are the tasks that it makes
    try:
        result = handler(value)
        if is_awaitable(result):
            _run(handler, result)  # type: ignore[arg-type]
    except BaseException as error:  # the user's function, whatever it raises
        report(_subject(handler), error)


def _run(handler: "Handler", awaitable: "Awaitable[Any]") -> None:
    async def awaited() -> None:
        try:
            await awaitable
        except (Exception, SystemExit, KeyboardInterrupt) as error:
            report(_subject(handler), error)

    task = _dispatch.start_loop().create_task(awaited())
    _tasks.add(task)
    task.add_done_callback(_forget)


def _forget(task: "Any") -> None:
    _tasks.discard(task)
    if not task.cancelled():
        task.exception()  # the engine has told it: asyncio need not once more


def _subject(handler: "Handler") -> str:
    return f"on_message function {getattr(handler, '__qualname__', '?')}"
