"""Main objects and messages, with a host that a test plays."""

import asyncio
import queue
import unittest
from contextlib import redirect_stderr
from io import StringIO
from typing import Any

import bodies
import pyworker
from engine import Interpreter
from pyworker import _boot, _dispatch, _messages


def described(kind: str, **more: Any) -> "dict[str, Any]":
    return {"kind": kind, "contract": "", "types": "", **more}


class Host:
    """Members by path: number, description, function of wire values."""

    def __init__(self) -> None:
        self.members: dict[str, tuple[int, dict[str, Any], Any]] = {}
        self.posted: list[Any] = []
        self.begun: list[Any] = []
        self.awaited: list[float] = []
        self.cancelled: list[int] = []
        self.delivers = 0
        self.interpreter: Interpreter

    def _body(self, described: "dict[str, Any]") -> int:
        body = bodies.write(described)
        self.interpreter.buffers.insert(0, body)
        return len(body)

    def find(self, path: str) -> int:
        return self.members[path][0] if path in self.members else -1

    def describe(self, path: str) -> int:
        if path in self.members:
            return self._body(self.members[path][1])
        return self._body({"kind": "none", "names": sorted(n for n in self.members if "." not in n)})

    def call(self, path: str, *wire: Any) -> Any:
        return self.members[path.removesuffix("=")][2](*wire)

    def begin(self, path: str, *wire: Any) -> int:
        self.begun.append(self.call(path, *wire))
        return len(self.begun)

    def await_reply(self, seconds: float) -> int:
        self.awaited.append(seconds)
        return len(self.begun)

    def result(self, number: int) -> Any:
        return self.begun[number - 1]

    def cancel(self, number: int) -> None:
        self.cancelled.append(number)

    def post(self, wire: Any) -> str:
        self.posted.append(wire)
        return ""

    def deliver(self) -> None:
        self.delivers += 1


class MainCase(unittest.TestCase):
    def setUp(self) -> None:
        self.host = Host()
        self.start()

    def start(self, **spec: Any) -> None:
        self.host.interpreter = Interpreter(functions=self.host, **spec)
        self.addCleanup(_boot.start, print, print, bool, len, bytes, print, None, b"")  # type: ignore[arg-type]

    def offer(self, path: str, described: "dict[str, Any]", function: Any = None) -> None:
        self.host.members[path] = (len(self.host.members) + 1, described, function)


class Objects(MainCase):
    def test_arguments_are_bound_in_the_order_of_the_parameters(self) -> None:
        parameters = [
            ["text", "positional", "str", False],
            ["top", "keyword", "int32?", True],
            ["more", "kwargs", "dict[str,any]", False],
            ["rest", "varargs", "list[str]", False],
        ]
        self.offer("sync", described("object", names=["f"]))
        self.offer("sync.f", described("function", parameters=parameters, returns="none"), print)
        f = pyworker.sync.f  # type: ignore[attr-defined]
        self.assertEqual(["a", None, {}, []], f._bound(("a",), {}))
        self.assertEqual(["a", 3, {"x": 1}, ["b"]], f._bound(("a", "b"), {"top": 3, "x": 1}))
        self.assertEqual(["a", None, {}, []], f._bound((), {"text": "a"}))
        with self.assertRaisesRegex(TypeError, r"sync\.f\(\) lacks text; it takes \(text: str, top"):
            f._bound((), {})

    def test_what_is_too_much_is_refused(self) -> None:
        parameters = [["x", "positional", "int32", False]]
        self.offer("sync", described("object", names=["f"]))
        self.offer("sync.f", described("function", parameters=parameters, returns="none"), print)
        f = pyworker.sync.f  # type: ignore[attr-defined]
        for args, kwargs in (((1, 2), {}), ((1,), {"x": 2}), ((1,), {"y": 2})):
            with self.assertRaises(TypeError):
                f(*args, **kwargs)

    def test_a_replaced_member_is_described_anew(self) -> None:
        self.offer("sync", described("object", names=["f"]))
        for result in ("str", "int32"):
            self.offer("sync.f", described("function", parameters=[], returns=result), lambda: 1)
            shown = repr(pyworker.sync.f)  # type: ignore[attr-defined]
            self.assertEqual("<pyworker function sync.f()>", shown)
            self.assertEqual(result, pyworker.sync.f._border.text[9:-1])  # type: ignore[attr-defined]

    def test_unknown_names_say_what_is_there(self) -> None:
        self.offer("window", described("object", names=["console"]))
        with self.assertRaisesRegex(ImportError, "it offers window; did you mean window?"):
            from pyworker import windw  # type: ignore[attr-defined]  # noqa: F401
        with self.assertRaisesRegex(AttributeError, "window has no consol; it has console; did"):
            pyworker.window.consol  # type: ignore[attr-defined]

    def test_what_cannot_be_done_to_a_member_is_refused(self) -> None:
        self.offer("window", described("object", names=["read", "written", "alert"]))
        self.offer("window.read", described("property", reads="int32", writes=""), lambda: 1)
        self.offer("window.written", described("property", reads="", writes="int32"), print)
        self.offer("window.alert", described("function", parameters=[], returns="none"), print)
        window = pyworker.window  # type: ignore[attr-defined]
        self.assertEqual(1, window.read)
        with self.assertRaisesRegex(AttributeError, "window.read can only be read"):
            window.read = 2
        with self.assertRaisesRegex(AttributeError, "window.written can only be written"):
            window.written  # noqa: B018
        with self.assertRaisesRegex(AttributeError, "window.alert cannot be written"):
            window.alert = print
        with self.assertRaisesRegex(AttributeError, "window.read cannot be deleted"):
            del window.read
        with self.assertRaisesRegex(AttributeError, "window has no _secret"):
            window._secret  # noqa: B018

    def test_a_hook_awaits_a_function(self) -> None:
        self.offer("sync", described("object", names=["f"]))
        self.offer("sync.f", described("function", parameters=[], returns="int32"), lambda: 7)
        self.assertEqual(7, _dispatch.start_loop().run(pyworker.sync.f.aio()))  # type: ignore[attr-defined]
        self.assertEqual([-1.0], self.host.awaited)
        _dispatch.stop()

    def test_a_hook_gives_up_a_function_in_time(self) -> None:
        self.offer("sync", described("object", names=["f"]))
        self.offer("sync.f", described("function", parameters=[], returns="int32"), lambda: 7)
        loop = _dispatch.start_loop()
        now = 0.0

        def await_reply(seconds: float) -> int:
            nonlocal now
            now += seconds
            self.host.awaited.append(seconds)
            return -1

        loop.time = lambda: now  # type: ignore[method-assign]
        self.host.await_reply = await_reply  # type: ignore[method-assign]
        waiting = asyncio.wait_for(pyworker.sync.f.aio(), 60)  # type: ignore[attr-defined]
        self.assertRaises(TimeoutError, loop.run, waiting)
        self.assertEqual([60.0], self.host.awaited)
        self.assertEqual([1], self.host.cancelled)
        _dispatch.stop()

    def test_a_hook_that_waits_for_nothing_is_told(self) -> None:
        async def wait() -> None:
            await asyncio.get_running_loop().create_future()

        with self.assertRaisesRegex(RuntimeError, "nothing in this interpreter does"):
            _dispatch.start_loop().run(wait())
        _dispatch.stop()

    def test_a_closed_worker_names_the_setting(self) -> None:
        self.start(sync_main_only=True)
        for use in (lambda: pyworker.window, lambda: pyworker.post(1)):  # type: ignore[attr-defined]
            self.assertRaisesRegex(PermissionError, "'text' has sync_main_only = true", use)


class Messages(MainCase):
    def receive(self, value: Any) -> bool:
        body = bodies.write(value)
        self.host.interpreter.buffers.append(body)
        return _boot.message(len(body))

    def test_they_wait_for_a_function_and_the_oldest_is_dropped(self) -> None:
        for i in range(_messages.MOST_WAITING + 2):
            self.receive(i)
        taken: list[Any] = []
        pyworker.on_message(taken.append)
        self.assertEqual(([], 1), (taken, self.host.delivers))
        _boot.deliver()
        self.assertEqual((2, _messages.MOST_WAITING + 1), (taken[0], taken[-1]))

    def test_a_function_that_fails_gets_the_next_one(self) -> None:
        taken: list[Any] = []

        def fail(message: Any) -> None:
            taken.append(message)
            raise SystemExit

        pyworker.on_message(fail)
        self.assertFalse(self.receive(1))
        self.assertFalse(self.receive(2))
        self.assertEqual([1, 2], taken)

    def test_asynchronous_functions_run_on_the_loop(self) -> None:
        taken: list[Any] = []

        async def take(message: Any) -> None:
            taken.append(message)

        pyworker.on_message(take)
        self.assertTrue(self.receive(1))
        self.host.interpreter.run_until_idle()
        self.assertEqual([1], taken)
        _dispatch.stop()

    def test_an_asynchronous_function_may_exit(self) -> None:
        taken: list[Any] = []

        async def leave(message: Any) -> None:
            taken.append(message)
            raise SystemExit

        pyworker.on_message(leave)
        with redirect_stderr(StringIO()) as said:
            for value in (1, 2):
                self.receive(value)
                self.host.interpreter.run_until_idle()
        self.assertEqual([1, 2], taken)
        self.assertRegex(said.getvalue(), r"^(pyworker: on_message function .*leave: SystemExit: \n){2}$")
        _dispatch.stop()

    def test_only_functions_take_messages(self) -> None:
        with self.assertRaisesRegex(TypeError, "takes a function of one argument"):
            pyworker.on_message(1)  # type: ignore[arg-type]

    def test_a_message_that_does_not_fit_is_refused(self) -> None:
        self.host.post = lambda wire: "memory"  # type: ignore[method-assign]
        self.assertRaisesRegex(MemoryError, "does not fit", pyworker.post, 1)

    def test_one_more_than_may_wait_is_refused(self) -> None:
        self.host.post = lambda wire: "refused"  # type: ignore[method-assign]
        self.assertRaisesRegex(queue.Full, r"worker\.onMessage.*try again later", pyworker.post, 1)

    def test_post_gives_the_wire_value(self) -> None:
        pyworker.post({"n": [1]})
        self.assertEqual({"n": [1]}, bodies.read(self.host.posted[0]))
        self.assertRaises(Exception, pyworker.post, object())


if __name__ == "__main__":
    unittest.main()
