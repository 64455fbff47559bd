"""Exports whose result is a stream: an iterable or an asynchronous one, or an awaitable of one. Its
elements cross one by one, as many as Java wants (docs/adr/0007).
"""

from pyworker import _current, _lent
from pyworker._conversion import ConversionError, type_name
from pyworker._coroutines import is_awaitable
from pyworker._dispatch import PENDING, STREAMING
from pyworker._errors import describe
from pyworker._rounds import Outstanding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from pyworker._async_streams import AsyncStream
    from pyworker._dispatch import Convert, Emit, Fail, Invoke
    from pyworker._loop import PumpedLoop


class Stream:
    """A plain iterator, which executes nothing between two elements."""

    def __init__(self, call_id: int, iterator: "Any", encode: "Convert", emit: "Emit") -> None:
        self._call_id = call_id
        self.iterator = iterator
        self.encode = encode
        self._emit = emit
        self.index = 0  # of the next element

    def produce(self) -> bool:
        """Hands over elements while they are wanted; whether that was all. Raises Outstanding if
        the next one needs the loop.
        """
        call_id, encode, emit, index = self._call_id, self.encode, self._emit, self.index
        over = True
        try:
            for item in self.iterator:
                try:
                    wire = encode(item)
                except ConversionError as error:
                    name_element(error, item, index)
                    raise
                except Outstanding:
                    over = False
                    raise
                index += 1
                if not emit(call_id, wire):
                    over = False
                    return False
            return True
        finally:
            self.index = index
            if over:
                self.close()

    def close(self) -> None:
        """Closes the iterator, if it can be closed."""
        close_iterator(self.iterator)


def _as_it_is(value: "Any") -> "Any":
    return value


def elements(result: "Any") -> "Any":
    """The iterator of what a function returned. Raises ConversionError if it has none."""
    if hasattr(type(result), "__iter__") or hasattr(type(result), "__getitem__"):
        return iter(result)
    name = type_name(type(result))
    raise ConversionError(f"result: {name} where a stream was declared; use yield, or return a list")


def name_element(error: ConversionError, item: "Any", index: int) -> None:
    """Says which element does not cross."""
    if item is None:
        error.message = "None, but an element of a stream is never null; leave it out"
    error.at(f"items[{index}]")


def close_iterator(iterator: "Any") -> None:
    """Runs a generator's ``finally`` blocks."""
    close = getattr(iterator, "close", None)
    if close is not None:
        close()


class Streams:
    """The live streams of one interpreter, by call."""

    def __init__(self, emit: "Emit", fail: "Fail", start_loop: "Callable[[], PumpedLoop]") -> None:
        self._emit = emit
        self._fail = fail
        self._start_loop = start_loop
        self._live: dict[int, Stream | AsyncStream] = {}

    def invoker(
        self, function: "Callable[..., Any]", encoders: "Callable[[], Convert]"
    ) -> "Invoke":
        """Runs the function and begins the stream of its result."""

        def invoke(call_id: int, args: "tuple[Any, ...]") -> "Any":
            return self._begin(call_id, function(*args), encoders())

        return invoke

    def _begin(self, call_id: int, result: "Any", encode: "Convert") -> "Any":
        if not hasattr(type(result), "__aiter__") and not is_awaitable(result):
            self._live[call_id] = Stream(call_id, elements(result), encode, self._emit)
            return STREAMING
        from pyworker._async_streams import AsyncStream

        stream = AsyncStream(call_id, encode, self._emit)
        return STREAMING if self._run(call_id, stream, stream.follow(result)) else PENDING

    def _run(
        self, call_id: int, stream: "AsyncStream", steps: "Coroutine[Any, Any, None]"
    ) -> bool:
        """Makes it a task, whose first step runs now; whether it goes on after that."""
        self._live[call_id] = stream
        self._start_loop().begin(call_id, self._until_over(call_id, steps), _as_it_is)
        return call_id in self._live

    async def _until_over(self, call_id: int, steps: "Coroutine[Any, Any, None]") -> None:
        try:
            await steps
        finally:
            self.drop(call_id)

    def produce(self, call_id: int) -> "bool | None":
        """Goes on with a stream: True if that was its end, False if it was left where it is, None
        if the loop goes on with it. Raises what the iterator raises, after which it is over.
        """
        stream = self._live.get(call_id)
        if stream is None:
            return False
        if not isinstance(stream, Stream):
            stream.demand()
            return None
        try:
            over = stream.produce()
        except Outstanding as outstanding:
            self._go_on_later(call_id, stream, outstanding)
            return None
        except BaseException:
            self.drop(call_id)
            _lent.end(call_id, False)
            raise
        if over:
            self.drop(call_id)
            _lent.end(call_id, True)
        return over

    def _go_on_later(self, call_id: int, plain: Stream, outstanding: Outstanding) -> None:
        from pyworker._async_streams import AsyncStream

        stream = AsyncStream(call_id, plain.encode, self._emit, plain.index)
        self._run(call_id, stream, stream.follow_plain(plain.iterator, outstanding))

    def close(self, call_id: int) -> bool:
        """Closes a plain stream; False if there is none."""
        stream = self._live.get(call_id)
        if not isinstance(stream, Stream):
            return False
        try:
            stream.close()
        finally:
            self.drop(call_id)
            _lent.end(call_id, False)
        return True

    def drop(self, call_id: int) -> bool:
        """Forgets a stream, which is left where it is; False if there is none."""
        return self._live.pop(call_id, None) is not None

    def end(self) -> None:
        """Closes the plain streams, whose calls fail; the others are the loop's."""
        for call_id, stream in list(self._live.items()):
            if isinstance(stream, Stream):
                self._end(call_id)

    def _end(self, call_id: int) -> None:
        error: BaseException = RuntimeError("the worker stopped before the stream had ended")
        try:
            _current.executing(call_id, lambda: self.close(call_id))
        except BaseException as failure:  # the border: whatever the generator raises
            error = failure
        self._fail(call_id, describe(error))
