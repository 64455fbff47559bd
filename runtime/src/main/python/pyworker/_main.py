"""Main objects: what the Java side offers by name. ``from pyworker import window`` is one, and so is
``sync``, which is always there.

Names are looked up at each use, since Java may offer others at any time.
"""

from pyworker import _host
from pyworker._body import read_body
from pyworker._callables import Border, HostFunction
from pyworker._signature import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pyworker._types import Types

    #: A name's number and epoch, and what was made of it.
    Known = dict[str, tuple[int, int, Any]]

#: What is remembered per object; more than that, and it is looked up anew.
_MOST_KNOWN = 1000

_top: "Known" = {}
_types: "dict[str, tuple[int, str, Types]]" = {}  # by contract: epoch, rows


def attribute(name: str) -> "Any":
    """What Java offers under a name to ``from pyworker import name``.

    Raises AttributeError, or PermissionError if the worker may use nothing.
    """
    if _host.functions is None:
        raise AttributeError(f"module 'pyworker' has no attribute '{name}'")
    return _found(name, name, _top)


def offered() -> "list[str]":
    """What Java offers now."""
    return list(_description("").get("names", ()))


def _found(path: str, name: str, known: "Known") -> "Any":
    number = _host.require_open().find(path)
    if number < 0:
        known.pop(name, None)
        raise _unknown(path)
    before = known.get(name)
    if before is not None and before[:2] == (number, _host.epoch):
        return before[2]
    made = _made(path, _description(path))
    if len(known) >= _MOST_KNOWN:
        known.clear()
    known[name] = number, _host.epoch, made
    return made


def _unknown(path: str) -> AttributeError:
    owner = path.rpartition(".")[0]
    described = _description(owner)
    names = described["names"] if described["kind"] == "object" or not owner else []
    return AttributeError(_host.unknown(path, names), name=path)


def _description(path: str) -> "dict[str, Any]":
    body = _host.require_open().describe(path)
    described: dict[str, Any] = read_body(bytes(_host.read(body)))
    return described


def _made(path: str, described: "dict[str, Any]") -> "Any":
    kind = described["kind"]
    if kind == "object":
        return MainObject(path)
    if kind == "none":  # it is gone since it was found
        raise _unknown(path)
    types = _types_of(described["contract"], described["types"])
    if kind == "property":
        return _Property(path, types, described["reads"], described["writes"])
    return MainFunction(path, types, described["parameters"], described["returns"])


def _types_of(contract: str, rows: str) -> "Types":
    known = _types.get(contract)
    if known is None or known[:2] != (_host.epoch, rows):
        made = _host.types(contract, eval(rows or "[]", {}))
        known = _types[contract] = _host.epoch, rows, made
    return known[2]


class _Border(Border):
    """How the arguments and the result of a main object's function cross."""

    def __init__(self, path: str, types: "Types", parameters: "list[str]", returns: str) -> None:
        signature = parse(f"callable[{','.join([returns, *parameters])}]")
        super().__init__(path, types, signature, _host.require_open(), _host.read)

    def outdated(self) -> BaseException:
        """For a function that is not offered any more."""
        return _unknown(self.name)


class MainFunction(HostFunction):
    """A function of a main object, which waits for what it calls.

    ``await f.aio(...)`` lets other coroutines go on meanwhile.
    """

    __slots__ = ("_parameters",)

    def __init__(
        self, path: str, types: "Types", parameters: "list[list[Any]]", returns: str
    ) -> None:
        border = _Border(path, types, [signature for _, _, signature, _ in parameters], returns)
        super().__init__(border, path)
        self._parameters = parameters

    def __call__(self, *args: "Any", **kwargs: "Any") -> "Any":
        return super().__call__(*self._bound(args, kwargs))

    async def aio(self, *args: "Any", **kwargs: "Any") -> "Any":
        """The result of a call that is awaited. Cancelling interrupts the function's thread."""
        return await super().aio(*self._bound(args, kwargs))

    def _bound(self, args: "tuple[Any, ...]", kwargs: "dict[str, Any]") -> "list[Any]":
        """The arguments in the order of the parameters. Raises TypeError if they do not fit."""
        given = iter(args)
        bound = [
            self._argument(parameter, given, kwargs)
            for parameter in self._parameters
            if parameter[1] != "varargs"
        ]
        if any(kind == "varargs" for _, kind, _, _ in self._parameters):  # the last one
            bound.append(list(given))
        if next(given, given) is not given:
            raise self._misfit(f"gets {len(args)} arguments by position")
        if kwargs:
            raise self._misfit(f"gets {next(iter(kwargs))}, which it does not take or has")
        return bound

    def _argument(
        self, parameter: "list[Any]", given: "Iterator[Any]", kwargs: "dict[str, Any]"
    ) -> "Any":
        name, kind, _, omissible = parameter
        if kind == "kwargs":
            rest = dict(kwargs)
            kwargs.clear()
            return rest
        if kind == "positional":
            value = next(given, given)
            if value is not given:
                return value
        if name in kwargs:
            return kwargs.pop(name)
        if omissible:
            return None
        raise self._misfit(f"lacks {name or 'an argument'}")

    def _misfit(self, what: str) -> TypeError:
        return TypeError(f"{self._border.name}() {what}; it takes ({self._shown()})")

    def _shown(self) -> str:
        marks = {"varargs": "*", "kwargs": "**"}
        shown = []
        for place, (name, kind, signature, omissible) in enumerate(self._parameters):
            text = f"{marks.get(kind, '')}{name or f'argument {place + 1}'}: {signature}"
            shown.append(text + " = None" if omissible else text)
        return ", ".join(shown)

    def _keep(self) -> None:
        """Nothing: it belongs to no call."""

    def release(self) -> None:
        """Does nothing: it is Java that offers it."""

    def __repr__(self) -> str:
        return f"<pyworker function {self._border.name}({self._shown()})>"


MainFunction.__module__ = "pyworker"


class _Property:
    """A property of a main object."""

    def __init__(self, path: str, types: "Types", reads: str, writes: str) -> None:
        self._path = path
        self._getter = MainFunction(path, types, [], reads) if reads else None
        self._setter: MainFunction | None = None
        if writes:
            self._setter = MainFunction(path, types, [["value", "positional", writes, False]], "none")
            self._setter._handle = f"{path}="

    def get(self) -> "Any":
        """Its value."""
        if self._getter is None:
            raise AttributeError(f"{self._path} can only be written")
        return self._getter()

    def set(self, value: "Any") -> None:
        """Writes it."""
        if self._setter is None:
            raise AttributeError(f"{self._path} can only be read")
        self._setter(value)


class MainObject:
    """An object that Java offers: functions, properties and objects, and nothing else."""

    __slots__ = ("_path", "_known", "__weakref__")

    _path: str
    _known: "Known"

    def __init__(self, path: str) -> None:
        object.__setattr__(self, "_path", path)
        object.__setattr__(self, "_known", {})

    def __getattr__(self, name: str) -> "Any":
        member = self._member(name)
        return member.get() if type(member) is _Property else member

    def __setattr__(self, name: str, value: "Any") -> None:
        member = self._member(name)
        if type(member) is not _Property:
            raise AttributeError(f"{self._path}.{name} cannot be written: it is no property")
        member.set(value)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{self._path}.{name} cannot be deleted: it is Java that offers it")

    def _member(self, name: str) -> "Any":
        if name.startswith("_"):
            raise AttributeError(f"{self._path} has no {name}")
        return _found(f"{self._path}.{name}", name, self._known)

    def __dir__(self) -> "list[str]":
        return list(_description(self._path).get("names", ()))

    def __repr__(self) -> str:
        return f"<pyworker main object {self._path}>"


MainObject.__module__ = "pyworker"
