"""Interfaces that stand for classes and objects: references, and what becomes of them."""

import sys
import unittest
from types import ModuleType
from typing import Any

from engine import HASH, Failed, Interpreter
from pyworker import _boot, _remote
from test_coroutines import LoopCase

LAZY = -1  # an object that its first use makes


class Session:
    def __init__(self, user: str = "nobody", limit: int = 10) -> None:
        self.user = user
        self.limit = limit
        self.items: list[str] = []
        self.parent: Session | None = None

    @classmethod
    async def opened(cls, user: str) -> "Session":
        return cls(user)

    def add(self, item: str) -> int:
        self.items.append(item)
        return len(self.items)

    async def later(self, item: str) -> int:
        return self.add(item)

    def child(self, user: str) -> "Session | None":
        if not user:
            return None
        made = Session(user)
        made.parent = self
        return made

    async def child_later(self, user: str) -> "Session":
        return Session(user)

    def wrong(self) -> int:
        return 1

    def numbers(self, count: int) -> Any:
        yield from range(count)


class Counter:
    value = 0

    def increment(self, by: int) -> int:
        self.value += by
        return self.value


def parameters(*rows: Any) -> "list[Any]":
    return [(name, kind, signature, False) for name, kind, signature in rows]


_USER = parameters(("user", "positional", "str"))
_ITEM = parameters(("item", "positional", "str"))

SESSION = [
    ("add", "add", _ITEM, "int32", "method"),
    ("child", "child", _USER, "instance", "method"),
    ("childLater", "child_later", _USER, "instance!", "method"),
    (
        "create",
        "__init__",
        [*_USER, ("limit", "keyword", "int32?", True)],
        "instance!",
        "new",
    ),
    ("getUser", "user", [], "str", "get"),
    ("later", "later", _ITEM, "int32", "method"),
    ("numbers", "numbers", parameters(("count", "positional", "int32")), "stream[int32]", "method"),
    ("opened", "opened", _USER, "instance!", "new"),
    ("parent", "parent", [], "instance", "get"),
    ("required", "child", _USER, "instance!", "method"),
    ("setUser", "user", parameters(("value", "positional", "str")), "none", "set"),
    ("wrong", "wrong", [], "instance", "method"),
]

COUNTER = [
    ("getValue", "value", [], "int32", "get"),
    ("increment", "increment", parameters(("by", "keyword", "int32")), "int32", "method"),
    ("setValue", "value", parameters(("value", "positional", "int32")), "none", "set"),
]


def remote_table(name: str, rows: "list[Any]", target: str) -> "list[str]":
    contract = f"com.acme.{name}"
    source = (
        f"FORMAT = 2\nCONTRACT = {contract!r}\nHASH = {HASH!r}\nMODULE = 'sessions'\n"
        f"{target}\nTYPES = []\nEXPORTS = {rows!r}\n"
    )
    return [contract, source, HASH]


def started(*tables: "list[str]") -> Interpreter:
    """An interpreter with the module ``sessions``."""
    module: Any = ModuleType("sessions")
    module.Session, module.Counter, module.counter = Session, Counter, Counter()
    sys.modules["sessions"] = module
    try:
        return Interpreter(tables=list(tables))
    finally:
        del sys.modules["sessions"]


class RemoteCase(LoopCase):
    def setUp(self) -> None:
        super().setUp()
        self.interpreter = started(
            remote_table("Session", SESSION, "CLASS = 'Session'"),
            remote_table("Other", SESSION, "CLASS = 'Session'"),
            remote_table("Counter", COUNTER, "OBJECT = 'counter'"),
        )

    def begin(self, java: str, *args: Any, contract: str = "Session") -> int:
        rows = COUNTER if contract == "Counter" else SESSION
        place = [row[0] for row in rows].index(java)
        slot = self.interpreter.ready["slots"][f"com.acme.{contract}"] + place
        call = self.interpreter.send(slot, *args)
        self.interpreter.run_until_idle()
        return call

    def call(self, java: str, *args: Any, contract: str = "Session") -> Any:
        return self.interpreter.outcome(self.begin(java, *args, contract=contract))

    def refusal(self, java: str, *args: Any, contract: str = "Session") -> str:
        with self.assertRaises(Failed) as caught:
            self.call(java, *args, contract=contract)
        return str(caught.exception)


class Instances(RemoteCase):
    def test_the_first_use_makes_an_instance_without_arguments(self) -> None:
        self.assertEqual(0, _remote.count())
        self.assertEqual(1, self.call("add", LAZY, "a"))
        self.assertEqual(2, self.call("later", LAZY, "b"))
        self.assertEqual("nobody", self.call("getUser", LAZY))
        self.assertEqual(1, _remote.count())

    def test_constructors_take_arguments(self) -> None:
        self.assertIs(True, self.call("create", 1, "ada", None))
        self.assertIs(True, self.call("create", 2, "bob", 3))
        self.assertEqual(["ada", "bob"], [self.call("getUser", 1), self.call("getUser", 2)])

    def test_a_class_method_may_construct_and_be_a_coroutine(self) -> None:
        self.assertIs(True, self.call("opened", 1, "ada"))
        self.assertEqual("ada", self.call("getUser", 1))

    def test_attributes_are_read_and_written(self) -> None:
        self.call("setUser", LAZY, "ada")
        self.assertEqual("ada", self.call("getUser", LAZY))

    def test_methods_may_give_instances(self) -> None:
        self.assertIs(True, self.call("child", LAZY, 2, "ada"))
        self.assertIs(True, self.call("childLater", 2, 3, "bob"))
        self.assertEqual(["ada", "bob"], [self.call("getUser", 2), self.call("getUser", 3)])
        self.assertIs(True, self.call("parent", 2, 4))
        self.call("setUser", 4, "eve")
        self.assertEqual("eve", self.call("getUser", LAZY))

    def test_none_is_no_instance(self) -> None:
        self.assertIsNone(self.call("child", LAZY, 2, ""))
        self.assertEqual(1, _remote.count())

    def test_what_must_be_an_instance_is_one(self) -> None:
        self.assertIn("result: int where test_remote.Session was declared", self.refusal("wrong", LAZY, 2))
        self.assertIn("result: NoneType where", self.refusal("required", LAZY, 3, ""))
        self.assertEqual(1, _remote.count())

    def test_methods_may_stream(self) -> None:
        call = self.begin("numbers", LAZY, 3)
        self.interpreter.want(call, 5)
        self.assertEqual([0, 1, 2], self.interpreter.items[call])


class References(RemoteCase):
    def test_a_released_one_is_stale(self) -> None:
        self.call("create", 1, "ada", None)
        _boot.release(1)
        self.assertEqual(0, _remote.count())
        self.assertIn("com.acme.Session has no object number 1 here", self.refusal("getUser", 1))

    def test_releasing_twice_or_what_never_was_does_nothing(self) -> None:
        _boot.release(1)
        _boot.release(1)

    def test_one_of_another_contract_is_refused(self) -> None:
        self.call("create", 1, "ada", None)
        self.call("add", LAZY, "a")
        for reference in (1, LAZY):
            self.assertIn("has no object", self.refusal("getUser", reference, contract="Other"))

    def test_a_number_is_given_once(self) -> None:
        self.call("create", 1, "ada", None)
        self.assertIn("already", self.refusal("create", 1, "bob", None))
        self.assertEqual("ada", self.call("getUser", 1))

    def test_many_leave_nothing_behind(self) -> None:
        for number in range(1, 2001):
            self.call("create", number, "ada", None)
            _boot.release(number)
        self.assertEqual(0, _remote.count())

    def test_a_start_begins_without_any(self) -> None:
        self.call("create", 1, "ada", None)
        started()
        self.assertEqual(0, _remote.count())


class Objects(RemoteCase):
    def test_there_is_one(self) -> None:
        self.assertEqual(2, self.call("increment", 2, contract="Counter"))
        self.call("setValue", 5, contract="Counter")
        self.assertEqual(8, self.call("increment", 3, contract="Counter"))
        self.assertEqual(8, self.call("getValue", contract="Counter"))


class Start(unittest.TestCase):
    def message(self, *tables: "list[str]") -> str:
        return str(started(*tables).report["error"]["message"])

    def test_what_is_missing_is_said(self) -> None:
        missing = ("gone", "ad", [], "none", "method")
        message = self.message(
            remote_table("Session", SESSION, "CLASS = 'Sesion'"),
            remote_table("Other", [missing], "CLASS = 'Session'"),
            remote_table("Counter", COUNTER, "OBJECT = 'counted'"),
        )
        for line in (
            "module sessions has no class Sesion, which com.acme.Session stands for",
            "Session has no function ad, which com.acme.Other.gone calls",
            "module sessions has no object counted, which com.acme.Counter stands for",
        ):
            self.assertIn(line, message)

    def test_a_function_is_no_class(self) -> None:
        message = self.message(remote_table("Session", [], "CLASS = 'counter'"))
        self.assertIn("which com.acme.Session stands for, is no class", message)


if __name__ == "__main__":
    unittest.main()
