"""What a function returns, given to it as an argument, is what it was: both directions agree."""

import sys
import unittest
from types import ModuleType
from typing import Any

from engine import Interpreter, row, table
from samples import NAMED, Samples, alike

_SIGNATURES = 200
_VALUES = 10


class RoundTrips(unittest.TestCase):
    def started(self, signatures: "list[str]") -> Interpreter:
        self.given: Any = None
        self.received: Any = None

        def give() -> Any:
            return self.given

        def take(value: Any) -> None:
            self.received = value

        module = ModuleType("textstats")
        module.give, module.take = give, take  # type: ignore[attr-defined]
        sys.modules["textstats"] = module
        self.addCleanup(sys.modules.pop, "textstats", None)
        exports: list[Any] = []
        for signature in signatures:
            exports += [row("give", [], signature), row("take", [signature], "none")]
        interpreter = Interpreter(tables=[table(exports, types=NAMED)])
        self.assertEqual({}, interpreter.report.get("error", {}))
        return interpreter

    def test_two_thousand_values_of_all_types(self) -> None:
        self.started([])
        samples = Samples(20261120)
        signatures = [samples.signature() for _ in range(_SIGNATURES)]
        interpreter = self.started(signatures)
        samples = Samples(7)
        for place, signature in enumerate(signatures):
            for _ in range(_VALUES):
                self.given = samples.value(signature)
                wire = interpreter.call(2 * place)
                interpreter.call(2 * place + 1, wire)
                with self.subTest(signature, given=self.given, received=self.received):
                    self.assertTrue(alike(self.given, self.received))
