"""Streams that a task on the loop produces. Importing this module imports asyncio."""

from asyncio import Event

from pyworker._conversion import ConversionError
from pyworker._rounds import Outstanding
from pyworker._streams import close_iterator, elements, name_element

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._dispatch import Convert, Emit


class AsyncStream:
    """One stream. Its task waits while no element is wanted; other tasks run meanwhile."""

    def __init__(self, call_id: int, encode: "Convert", emit: "Emit", index: int = 0) -> None:
        self._call_id = call_id
        self._encode = encode
        self._emit = emit
        self._index = index  # of the next element
        self._wanted = Event()

    def demand(self) -> None:
        """Elements are wanted, after ``emit`` said that none were."""
        self._wanted.set()

    async def follow(self, result: "Any") -> None:
        """Hands over the elements of what a function returned."""
        if not hasattr(type(result), "__aiter__"):
            result = await result
        if hasattr(type(result), "__aiter__"):
            await self._follow(aiter(result), None)
        else:
            await self.follow_plain(elements(result), None)

    async def follow_plain(self, iterator: "Any", first: "Outstanding | None") -> None:
        """Hands over the elements of a plain iterator; ``first`` is one that is wanted already, and
        whose conversion has begun.
        """
        await self._follow(_Asynchronous(iterator), first)

    async def _follow(self, iterator: "Any", first: "Outstanding | None") -> None:
        try:
            if first is None:
                await self._wanted.wait()
            else:
                await self._hand_over(await first.finish())
            async for item in iterator:
                try:
                    wire = self._encode(item)
                except Outstanding as outstanding:
                    wire = await outstanding.finish()
                except ConversionError as error:
                    name_element(error, item, self._index)
                    raise
                await self._hand_over(wire)
        finally:
            close = getattr(iterator, "aclose", None)
            if close is not None:
                await close()

    async def _hand_over(self, wire: "Any") -> None:
        self._index += 1
        if not self._emit(self._call_id, wire):
            self._wanted.clear()
            await self._wanted.wait()


class _Asynchronous:
    """A plain iterator as an asynchronous one."""

    def __init__(self, iterator: "Any") -> None:
        self._iterator = iterator

    def __aiter__(self) -> "_Asynchronous":
        return self

    async def __anext__(self) -> "Any":
        for item in self._iterator:
            return item
        raise StopAsyncIteration

    async def aclose(self) -> None:
        close_iterator(self._iterator)
