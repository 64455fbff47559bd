"""Conversions that run user code, adapters first of all: each piece of it once, even where the
conversion must start again because an adapter turned out to be asynchronous.

A conversion remembers the outcome of each step in the order in which its walk came by, the steps
within a step for themselves. Where an outcome is awaitable, the walk goes on with what stands
beside it and then ends with Outstanding; ``finish`` awaits what was begun and walks again.
"""

from pyworker import _nesting
from pyworker._conversion import ConversionError
from pyworker._coroutines import is_awaitable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any


class Outstanding(Exception):
    """The end of a walk that lacks outcomes. ``finish()`` is the coroutine that gives the value;
    ``discard()`` closes what was begun.
    """

    finish: "Callable[[], Coroutine[Any, Any, Any]]"
    discard: "Callable[[], None]"


class AdapterFailure(ConversionError):
    """What an adapter raised, on its way out through the walk, which adds the path."""

    def __init__(self, error: BaseException, source: str) -> None:
        super().__init__(source)
        self.error = error

    def noted(self, where: str) -> BaseException:
        """The error of the user's, with a note."""
        place = f" at {where}{self.path}" if where or self.path else ""
        try:
            BaseException.add_note(self.error, f"raised by {self.message}{place}")
        except Exception:  # an error whose __notes__ are the user's own: it says enough by itself
            pass
        return self.error


class Step:
    """A piece of user code on the way of a walk: its subject, its outcome, the steps in it."""

    __slots__ = ("subject", "steps", "next", "parent", "known", "outcome", "error")

    def __init__(self, subject: object, parent: "Step | None") -> None:
        self.subject = subject
        self.steps: list[Step] = []
        self.next = 0
        self.parent = parent
        self.known = False
        self.outcome: Any = None
        self.error: BaseException | None = None

    def unused(self) -> bool:
        """Whether the last walk did not come by all the steps in this one."""
        return self.next != len(self.steps) or any(step.unused() for step in self.steps)


_current: "Step | None" = None
_waiting: "list[tuple[Step, Any]]" = []


def enter(subject: object) -> "Step | None":
    """The next step of the walk, to be left; None where nothing is remembered.

    ``subject`` is what the step is about, the same object in every round; None if it is made anew.
    """
    global _current
    parent = _current
    if parent is None:
        return None
    if parent.next == len(parent.steps):
        parent.steps.append(Step(subject, parent))
    step = parent.steps[parent.next]
    if step.subject is not subject:
        raise _changed()
    parent.next += 1
    step.next = 0
    _current = step
    return step


def _changed() -> ConversionError:
    return ConversionError("a value that was changed while its adapters were at work")


def leave(step: "Step | None") -> None:
    """Goes back to the steps around it."""
    global _current
    if step is not None:
        _current = step.parent


def outcome(step: "Step | None", compute: "Callable[[], Any]") -> "Any":
    """What the step's code gives, which runs once. Raises what it raised, or Outstanding."""
    if step is None:
        return compute()
    if not step.known:
        value = compute()
        if is_awaitable(value):
            _waiting.append((step, value))
            raise Outstanding
        step.outcome, step.known = value, True
    if step.error is not None:
        raise step.error
    return step.outcome


def once(subject: object, compute: "Callable[[], Any]") -> "Any":
    """What code of the user's gives that needs no adapter, such as an iterator: computed once."""
    step = enter(subject)
    try:
        if step is None:
            return compute()
        if not step.known:
            step.outcome, step.known = compute(), True
        return step.outcome
    finally:
        leave(step)


class Rounds:
    """One conversion. ``where`` begins the path of what fails."""

    def __init__(self, convert: "Callable[[], Any]", where: str) -> None:
        self._convert = convert
        self._where = where
        self._root = Step(None, None)
        self._outstanding: list[tuple[Step, Any]] = []

    def run(self) -> "Any":
        """Walks once: the value, or Outstanding. An adapter's error comes out as it is."""
        global _current, _waiting
        around = _current, _waiting  # user code within a walk may call Java, and convert for that
        self._root.next = 0
        _current, _waiting = self._root, []
        _nesting.reset()
        try:
            value = self._convert()
            if self._root.unused():
                raise _changed()
            return value
        except AdapterFailure as failure:
            _close(_waiting)
            error = failure.noted(self._where)
        except Outstanding as outstanding:
            self._outstanding = _waiting
            outstanding.finish = self._finish
            outstanding.discard = self._discard
            raise
        except BaseException:
            _close(_waiting)
            raise
        finally:
            _current, _waiting = around
        raise error

    def _discard(self) -> None:
        _close(self._outstanding)

    async def _finish(self) -> "Any":
        while True:
            await _settle(self._outstanding)
            try:
                return self.run()
            except Outstanding:
                continue
            except ConversionError as error:
                error.at(self._where)
                raise


async def _settle(outstanding: "list[tuple[Step, Any]]") -> None:
    from asyncio import gather

    try:
        await gather(*[_await(step, awaitable) for step, awaitable in outstanding])
    finally:
        _close(outstanding)


def _close(outstanding: "list[tuple[Step, Any]]") -> None:
    """Closes the coroutines that nobody will await."""
    for step, awaitable in outstanding:
        close = None if step.known else getattr(awaitable, "close", None)
        if close is not None:
            try:
                close()
            except Exception:  # one that goes on nonetheless: it was told
                continue


async def _await(step: Step, awaitable: "Any") -> None:
    from asyncio import CancelledError

    try:
        step.outcome = await awaitable
    except (CancelledError, GeneratorExit):
        raise
    except BaseException as error:
        step.error = error
    step.known = True
