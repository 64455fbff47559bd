"""Turns what an interpreter is to export into slots: dispatch tables (docs/formats.md) and the
names of worker.toml.
"""

from pyworker import _dispatch, _generated, _host, _lent, _remote
from pyworker._arguments import KINDS, taking_wire_values
from pyworker._codec import encoder, item_encoders
from pyworker._coroutines import is_coroutine_function
from pyworker._modules import PRELOAD, Modules, Problems
from pyworker._names import Names
from pyworker._named import PairProblem
from pyworker._signature import parse, stream_element
from pyworker._text import safe_text
from pyworker._type import CALLABLE, SHARED
from pyworker._types import Types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._adapters import Adapters
    from pyworker._callables import HostFunctions
    from pyworker._lent import Open, Share
    from pyworker._type import Type

    #: A row of EXPORTS with its function: function, parameters, result.
    Row = tuple[Any, list[Any], str]

_FORMAT = 2
_EXPORTS = "[exports] of worker.toml or the worker's builder"
_USE = "[exports] of worker.toml or the worker's builder names"
_NAMED = [
    ("name", "positional", "str", False),
    ("args", "positional", "list[any]", False),
    ("kwargs", "positional", "dict[str,any]", False),
]
_SCRIPT = [
    ("source", "positional", "str", False),
    ("context", "positional", "dict[str,any]", False),
]


class Exports:
    """Adds exports to the dispatcher and notes what is wrong with them: tables are read, functions
    resolved, adapters configured, and then all are added.

    ``hashes`` is the fingerprint that each table has, ``slots`` the first slot per contract, ``names``
    what can be called by name, through the slot ``named_slot``, ``coroutines`` whether a coroutine
    function is among them or the adapters.
    """

    def __init__(
        self,
        modules: Modules,
        problems: Problems,
        read: "Callable[[int], bytes]",
        share: "Share",
        functions: "HostFunctions",
    ) -> None:
        self._modules = modules
        self._problems = problems
        self._read = read
        self._share = share
        self._functions = functions
        self._generated = _generated.begin(problems)
        self._tables: list[tuple[dict[str, Any], dict[str, Any]]] = []  # table, types by name
        self._rows: list[list[Row]] = []  # per table
        self._adapters: Adapters | None = None
        self.hashes: dict[str, str] = {}
        self.slots: dict[str, int] = {}
        self.names = Names(problems)
        self.named_slot = -1
        self.coroutines = False

    def read_table(self, contract: str, source: str, hash: str) -> None:
        """Executes a dispatch table. The engine calls its exports by their place, so a table with
        another hash serves nothing: Java finds it in ``hashes``, and says what differs.
        """
        file = f"{contract}.py"
        try:
            table: dict[str, Any] = {"__name__": file}
            exec(compile(source, file, "exec", dont_inherit=True), table)
            if table["FORMAT"] > _FORMAT:
                raise ValueError(f"format {table['FORMAT']} is newer than {_FORMAT}")
            if (table["FORMAT"], table["CONTRACT"]) != (_FORMAT, contract):
                self._problems.add(
                    f"dispatch table {file} is of another build than the bundle: run 'mvn compile'"
                )
                return
            self.hashes[contract] = table["HASH"]
            if table["HASH"] == hash:
                self._tables.append((table, self._generated.add(contract, table["TYPES"])))
        except Exception as error:  # not what the processor of this version writes
            self._refuse(contract, error)

    def _refuse(self, contract: str, error: Exception) -> None:
        if isinstance(error, PairProblem):
            self._problems.add(str(error))
            return
        self._problems.add(
            f"dispatch table {contract}.py cannot be used ({safe_text(error, 'unprintable')}): "
            "pyworker-processor and pyworker-runtime must have the same version"
        )

    def preload(self, module: str) -> None:
        """Imports a module that nothing else names."""
        self._modules.load(module, PRELOAD)

    def resolve(self, exports: "dict[str, list[str]]") -> None:
        """Imports the modules and looks up the functions of the tables and of worker.toml."""
        for table, _ in self._tables:
            try:
                self._rows.append(self._resolved(table))
            except Exception as error:  # as above
                self._rows.append([])
                self._refuse(table["CONTRACT"], error)
        for module, functions in exports.items():
            for name in functions:
                self._name(module, name, self._modules.function(module, name, _EXPORTS, _USE))

    def resolve_exported(self, functions: "dict[str, Callable[..., Any]]") -> None:
        """Takes what code has exported itself, by ``module.function``."""
        for name, function in functions.items():
            self.names.add(name, function)
            self.coroutines |= is_coroutine_function(function)

    def _name(self, module: str, path: str, function: "Any") -> None:
        if function is not None:
            self.names.add(f"{module}.{path}", function)
            self.coroutines |= is_coroutine_function(function)

    def _resolved(self, table: "dict[str, Any]") -> "list[Row]":
        contract, module = table["CONTRACT"], table["MODULE"]
        rows: list[Row] = []
        if self._modules.load(module, contract) is None:
            return rows
        if "CLASS" in table or "OBJECT" in table:
            return self._remote(table)
        for java, python, parameters, result in table["EXPORTS"]:
            use = f"{contract}.{java} calls"
            function = self._modules.function(module, python, contract, use)
            self._name(module, python, function)
            rows.append((function, parameters, result))
        return rows

    def _remote(self, table: "dict[str, Any]") -> "list[Row]":
        """The rows of an interface that stands for a class or an object."""
        contract, module = table["CONTRACT"], table["MODULE"]
        find, path = self._modules.object, table.get("OBJECT")
        if path is None:
            find, path = self._modules.type, table["CLASS"]
        target = find(module, path, contract, f"{contract} stands for")
        if target is None:
            return []
        remote = _remote.RemoteClass(contract, target) if "CLASS" in table else None
        rows: list[Row] = []
        for java, python, parameters, result, kind in table["EXPORTS"]:
            if kind in ("method", "new") and not hasattr(target, "__getattr__"):
                use = f"{contract}.{java} calls"
                method = self._modules.function(module, f"{path}.{python}", contract, use)
                self.coroutines |= is_coroutine_function(method)
            if remote is None:
                rows.append((_remote.of_object(target, kind, python), parameters, result))
            else:
                rows.append(remote.function(kind, python, parameters, result))
        return rows

    def configure(self, adapters: "list[list[str]]", java_types: "dict[str, str]") -> None:
        """Looks up the adapters and pairs of worker.toml."""
        if adapters or java_types:
            from pyworker._configured import configured

            self._adapters = configured(self._modules, self._problems, adapters, java_types)
            if self._adapters is not None:
                self.coroutines |= self._adapters.asynchronous
                _host.adapters_are_known()

    def types(self, contract: str, rows: "list[Any]") -> Types:
        """The types of what is not a contract of the worker. Raises ImportError if they contradict
        the worker's.
        """
        problems = len(self._problems.messages)
        definitions = self._generated.add(contract, rows)
        if len(self._problems.messages) > problems:
            raise ImportError(self._problems.messages[-1])
        return Types(definitions, self._generated, self._adapters)

    def add_all(self, script: "Callable[..., Any]") -> int:
        """Adds all exports, and the function that runs scripts, whose slot is returned."""
        for (table, definitions), rows in zip(self._tables, self._rows):
            contract = table["CONTRACT"]
            self.slots[contract] = _dispatch.next_slot()
            types = Types(definitions, self._generated, self._adapters)
            try:
                for function, parameters, result in rows:
                    self._add(types, function, parameters, result)
            except Exception as error:  # as above
                self._refuse(contract, error)
        types = Types({}, self._generated, self._adapters)
        self.named_slot = self._add(types, self.names.call, _NAMED, "any")
        return self._add_script(types, script)

    def _add_script(self, types: Types, script: "Callable[..., Any]") -> int:
        made = [types.of(parse(signature)) for _, _, signature, _ in _SCRIPT]
        passed = [(name, kind, default) for name, kind, _, default in _SCRIPT]
        taking = taking_wire_values(script, passed, made, self._read, types.adapters is not None)
        return _dispatch.add_typed(taking, lambda result: encoder(types, types.of(parse(result))))

    def _add(
        self, types: Types, function: "Callable[..., Any]", parameters: "list[Any]", result: str
    ) -> int:
        """Adds a function with its parameters and the signature of its result."""
        self.coroutines |= is_coroutine_function(function)
        made = [types.of(parse(signature)) for _, _, signature, _ in parameters]
        passed = [(name, kind, default) for name, kind, _, default in parameters]
        for _, kind, _ in passed:
            if kind not in KINDS:
                raise ValueError(f"unknown kind of parameter {kind}")
        adapting = types.adapters is not None
        taking = taking_wire_values(function, passed, made, self._read, adapting)
        opens = {
            place: self._open(types, name, argument)
            for place, (argument, (name, _, _)) in enumerate(zip(made, passed))
            if argument.form in (SHARED, CALLABLE)
        }
        slot = self._add_function(types, taking, result, _lent.copied if opens else None)
        if opens:
            _dispatch.lend(slot, opens)
        return slot

    def _add_function(
        self,
        types: Types,
        taking: "Callable[..., Any]",
        result: str,
        finish: "Callable[[Any], Any] | None",
    ) -> int:
        element = stream_element(result)
        returned = types.of(parse(result) if element is None else element)
        if returned.form in (SHARED, CALLABLE):
            raise ValueError(f"unknown type {result} of a result")
        if element is None:
            return _dispatch.add(taking, encoder(types, returned, finish))
        return _dispatch.add_stream(taking, item_encoders(types, returned, finish))

    def _open(self, types: Types, name: str, made: "Type") -> "Open":
        """Lends the arguments of a parameter."""
        if made.form == SHARED:
            return _lent.memory(self._share)
        from pyworker._callables import lending

        return lending(name, types, made.signature, self._functions, self._read)
