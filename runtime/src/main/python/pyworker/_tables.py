"""Turns what an interpreter is to export into slots: dispatch tables (docs/formats.md) and the
names of worker.toml.
"""

from pyworker import _dispatch
from pyworker._codec import decoder, encoder
from pyworker._coroutines import is_coroutine_function
from pyworker._modules import Modules, Problems
from pyworker._signature import parse
from pyworker._text import safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_FORMAT = 1
_EXPORTS = "worker.toml (exports)"


class Exports:
    """Adds exports to the dispatcher and notes what is wrong with them.

    ``slots`` is the first slot per contract, ``names`` the slot per ``module.function``,
    ``coroutines`` whether a coroutine function is among them.
    """

    def __init__(
        self, modules: Modules, problems: Problems, read: "Callable[[int], bytes]"
    ) -> None:
        self._modules = modules
        self._problems = problems
        self._read = read
        self.slots: dict[str, int] = {}
        self.names: dict[str, int] = {}
        self.coroutines = False

    def add_table(self, contract: str, source: str, hash: str) -> None:
        """Executes a dispatch table and adds its exports in their order. The engine calls them by
        their place, so a table of another build must not pass.
        """
        file = f"{contract}.py"
        try:
            table: dict[str, Any] = {"__name__": file}
            exec(compile(source, file, "exec", dont_inherit=True), table)
            if table["FORMAT"] > _FORMAT:
                raise ValueError(f"format {table['FORMAT']} is newer than {_FORMAT}")
            if (table["CONTRACT"], table["HASH"]) != (contract, hash):
                self._problems.add(
                    f"dispatch table {file} is of another build than the bundle: run 'mvn compile'"
                )
                return
            self._add_contract(table["CONTRACT"], table["MODULE"], table["EXPORTS"])
        except Exception as error:  # not what the processor of this version writes
            self._problems.add(
                f"dispatch table {file} cannot be used ({safe_text(error, 'unprintable')}): "
                "pyworker-processor and pyworker-runtime must have the same version"
            )

    def _add_contract(self, contract: str, module: str, exports: "list[Any]") -> None:
        if self._modules.load(module, contract) is None:
            return
        self.slots[contract] = _dispatch.next_slot()
        for java, python, positional, keywords, result in exports:
            use = f"{contract}.{java} calls"
            function = self._modules.function(module, python, contract, use)
            types = [*positional, *(signature for _, signature in keywords)]
            self.add(function, types, [name for name, _ in keywords], result)

    def add_names(self, module: str, functions: "list[str]") -> None:
        """Adds functions to be called by name, with a list and a dict of arguments."""
        for name in functions:
            function = self._modules.function(module, name, _EXPORTS, "worker.toml exports")
            self.coroutines |= is_coroutine_function(function)
            slot = self.add(_called_by_name(function), ["list[any]", "dict[str,any]"], [], "any")
            self.names[f"{module}.{name}"] = slot

    def add(
        self, function: "Callable[..., Any]", types: "list[str]", keywords: "list[str]", result: str
    ) -> int:
        """Adds a function with the signatures of its arguments and of its result."""
        self.coroutines |= is_coroutine_function(function)
        decoders = [decoder(parse(signature), self._read) for signature in types]
        return _dispatch.add(function, decoders, keywords, encoder(parse(result)))


def _called_by_name(function: "Callable[..., Any]") -> "Callable[..., Any]":
    def call(args: "list[Any] | None", kwargs: "dict[str, Any] | None") -> "Any":
        return function(*(args or []), **(kwargs or {}))

    return call
