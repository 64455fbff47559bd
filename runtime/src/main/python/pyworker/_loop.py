"""The asyncio event loop of one interpreter, run by the engine in turns.

Java owns the thread and waits for messages; between them it pumps this loop. So no selector, no
socket and no thread of Python's is needed, and asyncio knows a running loop only while a turn
lasts: in a plain function ``asyncio.get_running_loop()`` raises, as it should.

Importing this module imports asyncio.
"""

import sys
from _thread import get_ident
from asyncio import events, futures, tasks
from asyncio.base_events import BaseEventLoop
from heapq import heappop
from time import sleep

from pyworker import _current, _lent
from pyworker._conversion import ConversionError
from pyworker._errors import describe
from pyworker._reports import report
from pyworker._rounds import Outstanding
from pyworker._text import safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

_NOTHING_TO_WAIT_FOR = -1.0

#: How often ``end`` cancels what is pending, and how many turns it then grants.
_ROUNDS = 3
_TURNS = 1000


class _NoSelector:
    """Waits for nothing, as the engine waits."""

    def select(self, timeout: "float | None") -> "list[Any]":
        """No events, at once."""
        return []


class PumpedLoop(BaseEventLoop):
    """An event loop without ``run_forever``, and the calls whose coroutines are tasks on it."""

    if TYPE_CHECKING:  # what BaseEventLoop has and does not promise
        _ready: Any
        _scheduled: Any
        _asyncgens: Any
        _run_once: Any
        _asyncgen_firstiter_hook: Any
        _asyncgen_finalizer_hook: Any
        _timer_cancelled_count: int
        _thread_id: int | None

    def __init__(
        self, settle: "Callable[[int, Any], object]", fail: "Callable[[int, bytes], object]"
    ) -> None:
        super().__init__()
        self._selector = _NoSelector()
        self._settle = settle
        self._fail = fail
        self._calls: dict[int, tasks.Task[None]] = {}  # by call id; asyncio refers weakly
        self.set_task_factory(_task_of_the_call)
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)

    def begin(
        self, call_id: int, awaitable: "Awaitable[Any]", encode: "Callable[[Any], Any]"
    ) -> None:
        """Makes a task that awaits what a call returned and delivers the outcome.

        Its first step runs now, so that calls start in the order in which they came, those of
        plain functions included. (An eager task would do so, and fails on GraalPy 25.0.3.)
        """
        coroutine = _current.Steps(self._deliver(call_id, awaitable, encode), call_id)
        self._calls[call_id] = tasks.Task(coroutine, loop=self)
        self._turn(self._ready.pop()._run)  # what the task has scheduled: its first step

    async def _deliver(
        self, call_id: int, awaitable: "Awaitable[Any]", encode: "Callable[[Any], Any]"
    ) -> None:
        # Delivered in the task's own last step: a done callback would wait for another turn.
        if call_id not in self._calls:  # an interrupt hit `begin` before it had noted the task
            if hasattr(awaitable, "close"):
                awaitable.close()
            return
        try:
            result = await awaitable
            try:
                value = encode(result)
            except Outstanding as outstanding:
                value = await outstanding.finish()
            except ConversionError as error:
                error.at("result")
                raise
        except BaseException as error:
            self._end_call(call_id, self._fail, describe(error))
        else:
            self._end_call(call_id, self._settle, value)

    def _end_call(self, call_id: int, deliver: "Callable[[int, Any], object]", what: "Any") -> None:
        if call_id not in self._calls:
            return
        try:
            _lent.end(call_id, deliver is self._settle)
        except BaseException as error:
            deliver, what = self._fail, describe(error)
        del self._calls[call_id]
        deliver(call_id, what)

    def _forget(self, call_id: int) -> None:
        _lent.drop(call_id)
        del self._calls[call_id]

    def cancel(self, call_id: int) -> bool:
        """Cancels the task of a call; False if it has none."""
        task = self._calls.get(call_id)
        if task is None:
            return False
        task.cancel()
        return True

    def is_pending(self, call_id: int) -> bool:
        """Whether a call has a task, which will deliver its outcome."""
        return call_id in self._calls

    def abandon(self, call_id: int) -> bool:
        """Forgets the task of a call, which makes no further step; False if it has none."""
        task = self._calls.get(call_id)
        if task is None:
            return False
        self._forget(call_id)
        _give_up(task)
        return True

    def pump(self) -> float:
        """Runs what is ready, once. Returns 0.0 if more is ready, else the seconds until the next
        timer, or -1.0 if nothing can become ready by itself.
        """
        delay = self._delay()
        if delay == 0.0:
            self._turn(self._run_once)
            delay = self._delay()
        return delay

    def _delay(self) -> float:
        if self._ready:
            return 0.0
        while self._scheduled and self._scheduled[0].cancelled():
            self._drop_timer()
        if not self._scheduled:
            return _NOTHING_TO_WAIT_FOR
        return max(0.0, float(self._scheduled[0].when()) - self.time())

    def _drop_timer(self) -> None:
        heappop(self._scheduled)._scheduled = False
        self._timer_cancelled_count -= 1

    def _turn(self, run: "Callable[[], object]") -> None:
        self._thread_id = get_ident()
        events._set_running_loop(self)
        try:
            run()
        except BaseException as error:  # asyncio lets a callback's SystemExit pass
            self.default_exception_handler({"message": "a callback ended", "exception": error})
        finally:
            self._leave()

    def _leave(self) -> None:
        events._set_running_loop(None)
        self._thread_id = None

    def _process_events(self, event_list: "list[Any]") -> None:
        """Nothing: there are no events."""

    def _write_to_self(self) -> None:
        """Nothing: the engine pumps after each call."""

    def default_exception_handler(self, context: "dict[str, Any]") -> None:
        """Tells Java what nobody else will hear of."""
        report(safe_text(context.get("message"), "an error"), context.get("exception"))

    def run(self, awaitable: "Awaitable[Any]") -> "Any":
        """Runs what is ready until the awaitable is done, and gives its result; waits for timers and
        for functions of the Java side. For what is executed while the engine takes no messages.
        """
        task = self.create_task(_awaiting(awaitable))
        while not task.done():
            delay = self.pump()
            if delay == 0 or task.done() or _await_reply(delay):
                continue
            if delay < 0:
                _give_up(task)
                raise RuntimeError("it waits for something that nothing in this interpreter does")
            sleep(delay)
        return task.result()

    def end(self) -> None:
        """Cancels every task and closes the loop. Each call is settled or failed; a task that will
        not end is given up after a bounded number of turns, and timers are not waited for.
        """
        for _ in range(_ROUNDS):
            pending = tasks.all_tasks(self)
            for task in pending:
                task.cancel("the worker stops")
            self._drain()
        if self._asyncgens:
            closing = tasks.Task(self.shutdown_asyncgens(), loop=self)
            self._drain()
            closing.cancel()
        for call_id, task in list(self._calls.items()):
            _give_up(task)
            error = RuntimeError("the worker stopped before the call had ended")
            self._end_call(call_id, self._fail, describe(error))
        self.close()
        sys.set_asyncgen_hooks(None, None)

    def _drain(self) -> None:
        for _ in range(_TURNS):
            if not self._ready:
                return
            self._turn(self._run_once)

    def recover(self, reason: str, interrupted: bool) -> int:
        """Mends the loop after an error that Python cannot catch hit a step: asyncio still takes
        that task for the current one, and it would never end.

        Returns the id of the task's call, which is then the engine's to settle; -1 if it is no
        call's, whose awaiter then gets a SystemError with the reason (a CancelledError if it was
        interrupted), or if no step was hit.
        """
        self._leave()
        task = tasks.current_task(self)
        if task is None:
            return -1
        tasks._leave_task(self, task)
        for call_id, other in self._calls.items():
            if other is task:
                _give_up(task)
                self._forget(call_id)
                return call_id
        _give_up(task, None if interrupted else SystemError(reason))
        return -1


def _await_reply(seconds: float) -> bool:
    callables = sys.modules.get("pyworker._callables")
    return callables is not None and bool(callables.await_reply(seconds))


async def _awaiting(awaitable: "Awaitable[Any]") -> "Any":
    return await awaitable


def _task_of_the_call(loop: "Any", coroutine: "Any", **options: "Any") -> "tasks.Task[Any]":
    """A task that a call's code creates is the call's, too."""
    return tasks.Task(_current.Steps(coroutine, _current.call), loop=loop, **options)


def _give_up(task: "Any", error: "Exception | None" = None) -> None:
    """Ends a task that will make no further step, as a future: who awaits it is woken."""
    waiter, wakeup = getattr(task, "_fut_waiter", None), getattr(task, "_Task__wakeup", None)
    if waiter is not None and wakeup is not None:
        waiter.remove_done_callback(wakeup)
    for handle in task.get_loop()._ready:
        if getattr(handle._callback, "__self__", None) is task:
            handle.cancel()
    if error is None:
        futures.Future.cancel(task)
    else:
        futures.Future.set_exception(task, error)
    task._log_destroy_pending = False
