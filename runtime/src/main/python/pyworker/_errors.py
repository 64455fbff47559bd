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
_MOST_BASES = 50
_LONGEST_LINE = 200  # of source, for the mark under it to be of use


def describe(error: BaseException) -> bytes:
    """The body of ``description(error)``. Never raises."""
    try:
        return write_body(description(error))
    except BaseException as failure:  # hostile properties, or no memory left
        return write_body(_bare(type_name(type(error)), f"<no description: {type(failure)}>"))


def description(error: BaseException) -> "dict[str, Any]":
    """What Java is told of an exception, in exact built-in types:

    - ``type``: qualified class name without ``builtins.``;
    - ``bases``: the names of its base classes that are exceptions, nearest first, without Exception
      and what is above it; only if there are any;
    - ``message``: ``str(error)``, at most 64 Ki characters;
    - ``frames``: ``[file, line, function]`` each, innermost first; a SyntaxError's place before;
    - ``notes``: what ``add_note`` added; before them a SyntaxError's line and a mark under it;
      what is left out of a long chain or a large group is said last;
    - ``cause``: description of the cause or, unless suppressed, of the context; or None;
    - ``members``: descriptions of an exception group's exceptions, only for a group;
    - ``java``: the number under which the engine has the Java object that the exception stands for,
      if it has.
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
        described["notes"] = notes = _notes(error)
        if bases := _bases(type(error)):
            described["bases"] = bases
        if isinstance(error, SyntaxError):
            _add_place(error, described)
        javas = sys.modules.get("pyworker._java_error")
        number = None if javas is None else javas.number_of(error)
        if number is not None:
            described["java"] = number
        if isinstance(error, BaseExceptionGroup):
            described["members"] = self._describe_all(error.exceptions, depth + 1, notes)
        cause = error.__cause__
        if cause is None and not error.__suppress_context__:
            cause = error.__context__
        if cause is not None:
            described["cause"] = next(iter(self._describe_all([cause], depth + 1, notes)), None)
        return described

    def _describe_all(
        self, errors: "Any", depth: int, notes: "list[str]"
    ) -> "list[dict[str, Any]]":
        described = []
        left_out = 0
        for error in errors:
            if id(error) in self._seen:
                continue
            if depth <= _MOST_CAUSES and len(self._seen) < _MOST_DESCRIPTIONS:
                described.append(self.describe(error, depth))
            else:
                left_out += 1
        if left_out:
            notes.append(f"(exceptions left out here: {left_out})")
        return described


def _message(error: BaseException, name: str) -> str:
    if type(error) is SystemExit:
        code = "" if error.code is None else safe_text(error.code, "...", repr)
        return f"sys.exit({code}) was called"
    return safe_text(error, f"<unprintable {name} object>")


def _bases(kind: type) -> "list[str]":
    above = (kind, Exception, BaseException) if issubclass(kind, Exception) else (kind,)
    bases = [base for base in kind.__mro__ if issubclass(base, BaseException) and base not in above]
    return [fit(type_name(base)) for base in bases[:_MOST_BASES]]


def _notes(error: BaseException) -> "list[str]":
    notes = getattr(error, "__notes__", None)
    if not isinstance(notes, (list, tuple)):
        return []
    return [safe_text(note, "<unprintable note>") for note in notes[:_MOST_NOTES]]


def _add_place(error: SyntaxError, described: "dict[str, Any]") -> None:
    if error.filename is None or type(error.lineno) is not int:
        return
    file = shown_path(safe_text(error.filename, ""))
    described["frames"].insert(0, [file, error.lineno, "<syntax>"])
    line = safe_text(error.text or "", "").partition("\n")[0].rstrip()
    column = error.offset if type(error.offset) is int else 0
    if line and len(line) <= _LONGEST_LINE and 0 < column <= len(line) + 1:
        blank = "".join("\t" if c == "\t" else " " for c in line[: column - 1])
        described["notes"][:0] = [line, blank + "^"]
