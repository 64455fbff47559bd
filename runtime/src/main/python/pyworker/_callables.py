"""Functions of the Java side that Python may call: arguments of the types callable and progress."""

import time

from pyworker import _host
from pyworker._body import read_body
from pyworker._codec import encoder, taker
from pyworker._containers import as_it_is, or_none
from pyworker._conversion import ConversionError
from pyworker._dispatch import FAILED
from pyworker._java_error import java_error
from pyworker._rounds import Outstanding, Rounds
from pyworker._signature import parse
from pyworker._type import CALLABLE, SHARED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from pyworker._codec import Read
    from pyworker._lent import End, Open
    from pyworker._signature import Signature
    from pyworker._types import Types

    #: Of a function that was passed, or the path of one that is offered.
    Handle = int | str

    class HostFunctions(Protocol):
        """What the engine offers. Nothing here raises."""

        def call(self, handle: Handle, *wire: Any) -> Any:
            """Calls and waits: the wire value of the result, or FAILED."""

        def begin(self, handle: Handle, *wire: Any) -> int:
            """Calls; ``reply`` follows with the number that is returned. -1 for a failure."""

        def cancel(self, number: int) -> object:
            """No reply is wanted any more."""

        def keep(self, handle: Handle) -> bool:
            """Lets the function outlive its call; False if that is over."""

        def release(self, handle: Handle) -> object:
            """Ends the function."""

        def find(self, path: str) -> int:
            """Which meaning a path such as ``window.console`` has now: a number; -1 for none."""

        def describe(self, path: str) -> Any:
            """What to ``read``: the body that says what a path stands for."""

        def await_reply(self, seconds: float) -> int:
            """Waits that long at most, without bound if negative: the number of a reply, or -1."""

        def result(self, number: int) -> Any:
            """What ``reply`` would give."""

        def post(self, wire: Any) -> str:
            """Gives Java a message; why it is not taken ("refused", "memory"), or nothing."""

        def deliver(self) -> object:
            """Messages that wait can be delivered now."""

        def failure(self) -> Any:
            """What to ``read``: the body of the description of the last failure."""


#: In seconds. Tests turn the clock by hand.
clock = time.monotonic
INTERVAL = 0.1

_NONE = parse("none")

#: What waits for a reply, by number: takes the wire value.
_awaited: "dict[int, Callable[[Any], object]]" = {}


def reply(number: int, wire: "Any") -> None:
    """Takes the result of a function that is awaited, or FAILED. Never raises."""
    take = _awaited.pop(number, None)
    if take is not None:
        take(wire)


def await_reply(seconds: float) -> bool:
    """Waits for a reply and takes it, that long at most, without bound if negative; False at once if
    none is awaited. For what is executed while the engine takes no messages. Never raises.
    """
    functions = _host.functions
    if not _awaited or functions is None:
        return False
    number = functions.await_reply(seconds)
    if number >= 0:
        reply(number, functions.result(number))
    return True


class Border:
    """How the arguments and results of one parameter's functions cross."""

    def __init__(
        self,
        name: str,
        types: "Types",
        signature: "Signature",
        functions: "HostFunctions",
        read: "Read",
    ) -> None:
        self.name = name
        self.text = signature.text
        self.functions = functions
        self._read = read
        arguments = signature.arguments
        if signature.name == "callable":
            result = _made(types, arguments[0])
            arguments = arguments[1:]
        else:
            result = _made(types, _NONE)
        self._encoders = [
            encoder(types, _made(types, argument), where=f"args[{place}]")
            for place, argument in enumerate(arguments)
        ]
        self._take = taker(result, read) or as_it_is
        restore = or_none(result.restore or as_it_is)
        self._restore = restore if types.adapters is None else _restored_in_rounds(restore)

    def check(self, args: "tuple[Any, ...]") -> None:
        """Raises TypeError unless that many arguments are wanted."""
        wanted = len(self._encoders)
        if len(args) != wanted:
            plural = "" if wanted == 1 else "s"
            raise TypeError(f"{self.name}() takes {wanted} argument{plural}, {len(args)} given")

    def encoded(self, place: int, arg: "Any") -> "Any":
        """The wire value of an argument."""
        try:
            return self._encoders[place](arg)
        except ConversionError as error:
            error.at(f"args[{place}]")
            raise

    def taken(self, wire: "Any") -> "Any":
        """The form of a result, to be taken at once. Raises what the function failed with."""
        if wire is FAILED:
            raise self.failure()
        return self._take(wire)

    def restored(self, form: "Any") -> "Any":
        """The object of a form; Outstanding if an adapter is asynchronous."""
        return self._restore(form)

    def described(self) -> "dict[str, Any]":
        """What is to be known of the last failure, to be taken at once."""
        described: dict[str, Any] = read_body(bytes(self._read(self.functions.failure())))
        return described

    def failure(self) -> BaseException:
        """What the last failure is in Python."""
        return self.error(self.described())

    def error(self, described: "dict[str, Any]") -> BaseException:
        """The exception for a failure; making it may run code of the user's."""
        if "type" in described:
            return java_error(described)
        if "conversion" in described:
            return ConversionError(described["conversion"])
        if "over" in described:
            return self.outdated()
        return RuntimeError(f"{self.name}: {described.get('refused') or 'interrupted'}")

    def outdated(self) -> BaseException:
        """For a function that has ended."""
        return ReferenceError(
            f"{self.name}: the call that it was passed to is over, or it was released; "
            f"to use it later, take pyworker.keep({self.name}) while the call lasts"
        )


def _restored_in_rounds(restore: "Callable[[Any], Any]") -> "Callable[[Any], Any]":
    return lambda form: Rounds(lambda: restore(form), "result").run()


def _made(types: "Types", signature: "Signature") -> "Any":
    made = types.of(signature)
    if made.form in (SHARED, CALLABLE):
        raise ValueError(f"unknown type {signature.text} of a callable")
    return made


class HostFunction:
    """A function of the Java side, valid until the call that it was passed to is over.

    ``f(a, b)`` calls it and waits, ``await f.aio(a, b)`` lets other coroutines go on meanwhile.
    """

    __slots__ = ("_border", "_handle", "__weakref__")

    def __init__(self, border: Border, handle: "Handle") -> None:
        self._border = border
        self._handle = handle

    def __call__(self, *args: "Any") -> "Any":
        border = self._border
        border.check(args)
        try:
            wire = [border.encoded(place, arg) for place, arg in enumerate(args)]
            return border.restored(border.taken(border.functions.call(self._handle, *wire)))
        except Outstanding as outstanding:
            outstanding.discard()
        raise TypeError(f"an adapter is asynchronous: use await {border.name}.aio(...)")

    async def aio(self, *args: "Any") -> "Any":
        """The result of a call that is awaited. Cancelling interrupts the function's thread."""
        border = self._border
        border.check(args)
        wire = []
        for place, arg in enumerate(args):
            try:
                wire.append(border.encoded(place, arg))
            except Outstanding as outstanding:
                wire.append(await outstanding.finish())
        form = await self._reply(wire)
        try:
            return border.restored(form)
        except Outstanding as outstanding:
            return await outstanding.finish()

    async def _reply(self, wire: "list[Any]") -> "Any":
        from asyncio import get_running_loop

        border = self._border
        future = get_running_loop().create_future()

        def take(wire: "Any") -> None:
            form = described = error = None
            try:
                if wire is FAILED:
                    described = border.described()
                else:
                    form = border.taken(wire)
            except BaseException as failure:
                error = failure
            if not future.done():
                future.set_result((form, described, error))

        number = border.functions.begin(self._handle, *wire)
        if number < 0:
            raise border.failure()
        _awaited[number] = take
        try:
            form, described, error = await future
        finally:
            if _awaited.pop(number, None) is not None:
                border.functions.cancel(number)
        if described is not None:
            error = border.error(described)
        if error is not None:
            raise error
        return form

    def _keep(self) -> None:
        if not self._border.functions.keep(self._handle):
            raise self._border.outdated()

    def release(self) -> None:
        """Ends it, kept or not. Does nothing if it has ended."""
        self._border.functions.release(self._handle)

    def _end(self, may_fail: bool | None) -> None:
        """The call is over: the engine ends the function, unless it is kept."""

    def __enter__(self) -> "HostFunction":
        return self

    def __exit__(self, *error: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return f"<pyworker function {self._border.name}: {self._border.text}>"


HostFunction.__module__ = "pyworker"


class Progress(HostFunction):
    """Tells the newest value at most every 100 ms, and the last one before its call is settled."""

    __slots__ = ("_next", "_held", "_over", "_kept")

    def __init__(self, border: Border, handle: int) -> None:
        super().__init__(border, handle)
        self._next = clock()
        self._held: tuple[Any, ...] | None = None
        self._over = False
        self._kept = False

    def __call__(self, *args: "Any") -> None:
        if self._is_due(args):
            super().__call__(*args)

    async def aio(self, *args: "Any") -> None:
        """The same; awaits the listener if it is told."""
        if self._is_due(args):
            await super().aio(*args)

    def _is_due(self, args: "tuple[Any, ...]") -> bool:
        self._border.check(args)
        if self._over:
            raise self._border.outdated()
        now = clock()
        if now < self._next:
            self._held = args
            return False
        self._next = now + INTERVAL
        self._held = None
        return True

    def _flush(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            super().__call__(*held)

    def _keep(self) -> None:
        super()._keep()
        self._kept = True

    def release(self) -> None:
        """Tells the last value and ends it."""
        try:
            self._flush()
        finally:
            self._over = True
            super().release()

    def _end(self, may_fail: bool | None) -> None:
        try:
            if may_fail is not None:
                self._flush()
        finally:
            self._over = not self._kept


Progress.__module__ = "pyworker"


def lending(
    name: str,
    types: "Types",
    signature: "Signature",
    functions: "HostFunctions",
    read: "Read",
) -> "Open":
    """Lends the functions of one parameter. Raises ValueError for a type that they cannot have."""
    kind = Progress if signature.name == "progress" else HostFunction
    border = Border(name, types, signature, functions, read)

    def open(handle: int) -> "tuple[HostFunction, End]":
        function = kind(border, handle)
        return function, function._end

    return open


def keep(function: "Any") -> "Any":
    """Lets a function that was passed to a call outlive it, until ``function.release()`` or the
    interpreter's end; returns it. In a ``with`` statement it is released at the end of the block.

    Raises ReferenceError if the call is over, TypeError for other objects.
    """
    if not isinstance(function, HostFunction):
        raise TypeError("pyworker.keep takes a function that Java passed to this call")
    function._keep()
    return function
