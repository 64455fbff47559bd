"""Imports the user's modules and says what is wrong with them."""

import sys

from pyworker._conversion import type_name
from pyworker._frames import frames, shown_path
from pyworker._suggestion import did_you_mean
from pyworker._text import safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any


_MISSING = object()

#: The user of a module that is only preloaded.
PRELOAD = "preload of worker.toml or the worker's builder"


class Problems:
    """What keeps an interpreter from starting: all of it, not only the first.

    ``messages`` say what, where and what to do; ``exception`` is the first that user code raised.
    """

    def __init__(self) -> None:
        self.messages: list[str] = []
        self.exception: BaseException | None = None

    def add(self, message: str, exception: "BaseException | None" = None) -> None:
        """Adds a problem, once."""
        if message not in self.messages:
            self.messages.append(message)
        self.exception = self.exception or exception


class Modules:
    """The modules of one interpreter, each imported once, and the functions in them.

    ``user`` is who needs something, for messages: ``com.acme.TextStats``.
    """

    def __init__(self, problems: Problems, importing: "Callable[[str], object]") -> None:
        self._problems = problems
        self._importing = importing
        self._imported: dict[str, ModuleType | None] = {}

    def load(self, name: str, user: str) -> "ModuleType | None":
        """The module, or None if it cannot be imported; the problem is then noted, once."""
        if name not in self._imported:
            self._imported[name] = self._import(name, user)
        return self._imported[name]

    def _import(self, name: str, user: str) -> "ModuleType | None":
        self._importing(name)
        try:
            __import__(name)
            return sys.modules[name]
        except ModuleNotFoundError as error:
            self._note_missing(name, user, error)
        except BaseException as error:  # user code: its sys.exit() must not end the worker
            self._problems.add(_import_problem(name, error), error)
        return None

    def _note_missing(self, name: str, user: str, error: ModuleNotFoundError) -> None:
        missing = error.name
        if missing is None:  # raised by the module's own code
            self._problems.add(_import_problem(name, error), error)
            return
        if f"{name}.".startswith(f"{missing}."):  # the module itself, or a package around it
            file = f"src/main/python/{name.replace('.', '/')}.py"
            needs = f"{user} needs {file}"
            if user == PRELOAD:
                needs = f"{user} names it; create {file}, or correct the name"
            self._problems.add(f"module {name} was not found: {needs}")
            return
        where = _where(error)
        self._problems.add(
            f"module {missing} was not found: {name} imports it{where}; a package needs its pure "
            "Python source under src/main/python",
            error,
        )

    def function(self, module_name: str, path: str, user: str, use: str) -> "Any":
        """The callable at that dotted path, or None; the problem is then noted.

        ``use`` is what the user does, for messages: ``com.acme.TextStats.wordCount calls``.
        """
        return self._resolve(module_name, path, user, use, "function")

    def type(self, module_name: str, path: str, user: str, use: str) -> "Any":
        """As ``function``, for a class."""
        return self._resolve(module_name, path, user, use, "class")

    def object(self, module_name: str, path: str, user: str, use: str) -> "Any":
        """As ``function``, for anything but None."""
        return self._resolve(module_name, path, user, use, "object")

    def _resolve(self, module_name: str, path: str, user: str, use: str, noun: str) -> "Any":
        owner: Any = self.load(module_name, user)
        if owner is None:
            return None
        place = f"module {module_name}"
        reached = module_name
        for name in path.split("."):
            owner = self._attribute(owner, name, place, use, noun)
            if owner is _MISSING:
                return None
            reached = place = f"{reached}.{name}"
        if _is_a(noun, owner):
            return owner
        kind = type_name(type(owner))
        self._problems.add(f"{place}, which {use}, is no {noun} but {kind}")
        return None

    def _attribute(self, owner: "Any", name: str, place: str, use: str, noun: str) -> "Any":
        try:
            return getattr(owner, name)
        except AttributeError:
            close = did_you_mean(name, _functions(owner))
            self._problems.add(f"{place} has no {noun} {name}, which {use}{close}")
        except BaseException as error:  # a module's own __getattr__, or a descriptor
            raised = type_name(type(error))
            self._problems.add(f"{place} raised {raised} instead of giving {name}", error)
        return _MISSING


def _is_a(noun: str, found: object) -> bool:
    if noun == "object":
        return found is not None
    return isinstance(found, type) if noun == "class" else callable(found)


def _functions(owner: object) -> "list[str]":
    try:
        names = [name for name in dir(owner) if not name.startswith("_")]
        return [name for name in names if callable(getattr(owner, name, None))]
    except BaseException:  # the user's __dir__ or __getattr__: then there is no suggestion
        return []


def _import_problem(name: str, error: BaseException) -> str:
    if isinstance(error, SyntaxError) and error.lineno is not None:
        text = f"\n    {error.text.strip()}" if error.text else ""
        return f"{shown_path(str(error.filename))}, line {error.lineno}: {error.msg}{text}"
    if isinstance(error, SystemExit):
        code = "" if error.code is None else safe_text(error.code, "...", repr)
        return f"module {name} called sys.exit({code}) while it was imported{_where(error)}"
    message = safe_text(error, "unprintable")
    reason = f": {message}" if message else ""
    raised = f"module {name} raised {type_name(type(error))} while it was imported"
    return raised + reason + _where(error)


class SeedNames:
    """Finds the import names of other systems, or says how to do without them (``_seeds``). The
    import system asks when nobody else has found a module.
    """

    def __init__(self, compat: bool, worker: str) -> None:
        self._compat = compat
        self._worker = worker

    def find_spec(self, name: str, path: object = None, target: object = None) -> "Any":
        """The specification of one of the names, if the worker may import them."""
        if name not in ("js", "pyscript", "workerlib"):
            return None
        from pyworker import _seeds

        return _seeds.specification(name) if self._compat else _seeds.refuse(name, self._worker)


def install_seeds(compat: bool, worker: str) -> None:
    """Serves the import names of other systems from now on, or refuses them with advice."""
    finders: list[Any] = sys.meta_path
    name = SeedNames.__name__
    finders[:] = [finder for finder in finders if type(finder).__name__ != name]
    finders.append(SeedNames(compat, worker))


def failed_start(function: str, error: BaseException) -> str:
    """The problem of an ``on_start`` function that raised."""
    message = safe_text(error, "unprintable")
    reason = f": {message}" if message else ""
    return f"on_start function {function} raised {type_name(type(error))}{reason}{_where(error)}"


def _where(error: BaseException) -> str:
    """`` (textstats.py, line 3)``: the innermost line of the user's."""
    for file, line, _ in frames(error.__traceback__):
        return f" ({file}, line {line})"
    return ""
