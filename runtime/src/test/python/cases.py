"""What tests of conversions have in common: results and arguments of named types."""

import unittest
from types import FunctionType
from typing import Any

import bodies
from engine import Failed, exporting_row, row
from samples import NAMED


class ConversionCase(unittest.TestCase):
    """Calls functions of a worker with the named types of ``samples``; ``spec`` adds to the
    interpreter's specification.
    """

    spec: "dict[str, Any]" = {}

    def wire(self, signature: str, value: Any) -> Any:
        """The wire value of a result; of what it gives if it is a function, as generated classes
        are those of one interpreter.
        """

        def f() -> Any:
            return value() if type(value) is FunctionType else value

        return exporting_row(f, row("f", [], signature), NAMED, **self.spec).call(0)

    def form(self, signature: str, value: Any) -> Any:
        """The form of a result in a body: that of the only element of a list."""
        body = self.wire(f"list[{signature}]", [value])
        return bodies.read(body)[0]

    def argument(self, signature: str, wire: Any) -> Any:
        """What a function gets for a wire value."""
        received: list[Any] = []
        export = row("f", [signature], "none")
        exporting_row(received.append, export, NAMED, **self.spec).call(0, wire)
        return received[0]

    def restored(self, signature: str, form: Any) -> Any:
        """What a function gets for a form, as the only element of a list."""
        return self.argument(f"list[{signature}]", bodies.write([form]))[0]

    def refused(self, signature: str, value: Any, message: str) -> None:
        """Expects a result to be refused with this message, alone and in a list."""
        for wrap, path in ((lambda v: v, "result"), (lambda v: [v], "result[0]")):
            whole = signature if path == "result" else f"list[{signature}]"
            with self.subTest(whole, message=message):
                with self.assertRaises(Failed) as caught:
                    self.wire(whole, wrap(value))
                error = caught.exception.error
                self.assertEqual("pyworker.ConversionError", error["type"], error)
                separator = "" if message.startswith(("[", ".")) else ": "
                self.assertEqual(path + separator + message, error["message"])

    def failing(self, signature: str, value: Any) -> "dict[str, Any]":
        """The description of the error of a result."""
        with self.assertRaises(Failed) as caught:
            self.wire(signature, value)
        return caught.exception.error
