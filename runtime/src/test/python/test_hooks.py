"""``on_start``, ``on_stop`` and ``pyworker.config``."""

import contextlib
import io
import unittest
from typing import Any

import bodies
import pyworker
from engine import Failed, Interpreter, Sources
from pyworker import _boot, _hooks, _reports

BEGIN = "from pyworker import export, on_start, on_stop\nlog = []\n@export\ndef seen(): return log\n"


def started(source: str, **spec: Any) -> Interpreter:
    with Sources({"m.py": BEGIN + source}):
        return Interpreter(preload=["m"], **spec)


class Start(unittest.TestCase):
    def tearDown(self) -> None:
        _boot.stop()

    def test_functions_run_once_in_the_order_of_registration(self) -> None:
        interpreter = started(
            "@on_start\ndef one(): log.append(1)\n"
            "@on_start\nasync def two():\n"
            "    import asyncio\n    await asyncio.sleep(0.01)\n    log.append(2)\n"
            "on_start(lambda: log.append(3))\n"
        )
        self.assertEqual([1, 2, 3], interpreter.call_by_name("seen"))
        self.assertTrue(interpreter.ready["coroutines"])  # what it began on the loop goes on

    def test_one_that_raises_refuses_the_start_with_its_traceback(self) -> None:
        error = started("@on_start\ndef warm(): raise ValueError('cold')").report["error"]
        self.assertEqual(
            "on_start function m.warm raised ValueError: cold (m.py, line 6)", error["message"]
        )
        self.assertEqual(["m.py", 6, "warm"], error["exception"]["frames"][0])

    def test_an_async_one_that_can_never_end_is_refused(self) -> None:
        message = started(
            "import asyncio\n@on_start\nasync def stuck():\n"
            "    await asyncio.get_running_loop().create_future()\n"
        ).report["error"]["message"]
        self.assertIn("m.stuck raised RuntimeError: it waits for something that nothing", message)
        _boot.stop()

    def test_too_late(self) -> None:
        interpreter = started("@export\ndef late(): on_start(seen)")
        with self.assertRaisesRegex(Failed, "RuntimeError: on_start came too late"):
            interpreter.call_by_name("late")

    def test_only_functions(self) -> None:
        for register in (_hooks.on_stop, _hooks.on_start):
            _boot._dispatch.serving = False
            with self.assertRaisesRegex(TypeError, "takes a function, not int"):
                register(3)  # type: ignore[type-var]


class Stop(unittest.TestCase):
    def tearDown(self) -> None:
        _boot._dispatch.tell = None

    def test_all_run_even_if_one_raises_and_the_failure_is_told(self) -> None:
        told: list[Any] = []
        _boot._dispatch.tell = lambda body: told.append(bodies.read(body))
        interpreter = started(
            "@on_stop\nasync def one(): log.append(1)\n"
            "@on_stop\ndef two(): raise ValueError('no')\n"
            "@on_stop\ndef three(): log.append(3)\n"
        )
        log = interpreter.call_by_name("seen")
        self.assertEqual([], log)
        import sys

        functions = list(_hooks.stopping)
        _boot.stop()
        _boot.stop()
        self.assertEqual([1, 3], functions[0].__globals__["log"])  # type: ignore[attr-defined]
        self.assertEqual(["on_stop function m.two"], told[0]["notes"])
        self.assertEqual(("ValueError", "no", 1), (told[0]["type"], told[0]["message"], len(told)))
        self.assertNotIn("m", sys.modules)

    def test_without_java_stderr_hears_of_it(self) -> None:
        with contextlib.redirect_stderr(io.StringIO()) as stderr:
            _reports.report("a\nb", ValueError("no"))
            _reports.report("c", None)
        self.assertEqual("pyworker: a b: ValueError: no\npyworker: c\n", stderr.getvalue())

    def test_java_hears_of_what_has_no_exception(self) -> None:
        told: list[Any] = []
        _boot._dispatch.tell = lambda body: told.append(bodies.read(body))
        _reports.report("a task was lost", None)
        self.assertEqual("a task was lost", told[0]["message"])


class Config(unittest.TestCase):
    def test_it_is_read_only_at_every_level(self) -> None:
        source = "from pyworker import config\n@export\ndef model(): return config['model']['name']\n"
        interpreter = started(source, config={"model": {"name": "tiny", "sizes": [1, {"x": 2}]}})
        self.assertEqual("tiny", interpreter.call_by_name("model"))
        config: Any = pyworker.config
        self.assertEqual((1, {"x": 2}), config["model"]["sizes"])
        for table in (config, config["model"], config["model"]["sizes"][1]):
            with self.assertRaises(TypeError):
                table["x"] = 1

    def test_without_keys_it_is_empty(self) -> None:
        started("")
        self.assertEqual({}, pyworker.config)
