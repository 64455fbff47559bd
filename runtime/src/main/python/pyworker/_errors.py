"""Python exceptions as bodies for Java."""

import sys

from pyworker._body import write_body
from pyworker._conversion import type_name
from pyworker._frames import frames, shown_path
from pyworker._text import fit, safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MOST_CAUSES = 20  # how deep a chain is followed
_MOST_DESCRIPTIONS = 50  # of a group with its members and their causes
_MOST_NOTES = 20


def describe(error: BaseException) -> bytes:
    """The body of ``description(error)``. Never raises."""
    try:
        return write_body(description(error))
    except BaseException as failure:  # hostile properties, or no memory left
        return write_body(_bare(type_name(type(error)), f"<no description: {type(failure)}>"))


def description(error: BaseException) -> "dict[str, Any]":
    """What Java is told of an exception, in exact built-in types:

    - ``type``: qualified class name without ``builtins.``;
    - ``message``: ``str(error)``, at most 64 Ki characters;
    - ``frames``: ``[file, line, function]`` each, innermost first;
    - ``notes``: what ``add_note`` added;
    - ``cause``: description of the cause or, unless suppressed, of the context; or None;
    - ``members``: descriptions of an exception group's exceptions, only for a group;
    - ``java``: the number under which the engine has the Java object that the exception stands for,
      if it has;
    - ``syntax``: ``[file, line, column, text]``, only for a SyntaxError.
    """
    return _Describer().describe(error, 0)


def _bare(name: str, message: str) -> "dict[str, Any]":
    return {"type": name, "message": message, "frames": [], "notes": [], "cause": None}


class _Describer:
    """Describes one exception and what hangs on it, each once."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def describe(self, error: BaseException, depth: int) -> "dict[str, Any]":
        self._seen.add(id(error))
        name = type_name(type(error))
        described = _bare(fit(name), _message(error, name))
        described["frames"] = frames(error.__traceback__)
        described["notes"] = _notes(error)
        if isinstance(error, SyntaxError):
            described["syntax"] = _syntax(error)
        javas = sys.modules.get("pyworker._java_error")
        number = None if javas is None else javas.number_of(error)
        if number is not None:
            described["java"] = number
        if isinstance(error, BaseExceptionGroup):
            described["members"] = self._describe_all(error.exceptions, depth + 1)
        cause = error.__cause__
        if cause is None and not error.__suppress_context__:
            cause = error.__context__
        if cause is not None:
            described["cause"] = next(iter(self._describe_all([cause], depth + 1)), None)
        return described

    def _describe_all(self, errors: "Any", depth: int) -> "list[dict[str, Any]]":
        described = []
        for error in errors:
            within = depth <= _MOST_CAUSES and len(self._seen) < _MOST_DESCRIPTIONS
            if within and id(error) not in self._seen:
                described.append(self.describe(error, depth))
        return described


def _message(error: BaseException, name: str) -> str:
    if type(error) is SystemExit:
        code = "" if error.code is None else safe_text(error.code, "...", repr)
        return f"sys.exit({code}) was called"
    return safe_text(error, f"<unprintable {name} object>")


def _notes(error: BaseException) -> "list[str]":
    notes = getattr(error, "__notes__", None)
    if not isinstance(notes, (list, tuple)):
        return []
    return [safe_text(note, "<unprintable note>") for note in notes[:_MOST_NOTES]]


def _syntax(error: SyntaxError) -> "list[object]":
    file = shown_path(safe_text(error.filename or "", ""))
    line = error.lineno if type(error.lineno) is int else 0
    column = error.offset if type(error.offset) is int else 0
    text = safe_text(error.text, "") if error.text is not None else None
    return [file, line, column, text]
