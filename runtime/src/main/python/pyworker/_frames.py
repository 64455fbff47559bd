"""Python frames as Java shows them: paths that a user knows, without this package's own frames."""

import encodings
import sys

from pyworker._text import fit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

#: Where the engine mounts the user's modules.
_APP = "/pyworker/app/"
_INNERMOST = 100
_OUTERMOST = 50


def _directory(file: "str | None") -> str:
    return (file or "").replace("\\", "/").rpartition("/")[0] + "/"


_OWN = _directory(__file__)
_STDLIB = _directory(_directory(encodings.__file__)[:-1])
_SITE_PACKAGES = _STDLIB + "site-packages/"

#: What a script's statement that awaits is in: see _script_await.
_SCRIPT_FUNCTION = "<module>.<locals>."


def frames(traceback: "TracebackType | None") -> "list[list[object]]":
    """``[file, line, qualified function name]`` per frame, innermost first: of a long traceback
    the innermost 100 and the outermost 50.
    """
    entries: list[TracebackType] = []
    while traceback is not None:
        if not _is_hidden(traceback.tb_frame.f_code.co_filename):
            entries.append(traceback)
        traceback = traceback.tb_next
    entries.reverse()
    if len(entries) > _INNERMOST + _OUTERMOST:
        entries[_INNERMOST:-_OUTERMOST] = []
    return [_frame(entry) for entry in entries]


def is_own_path(file: object) -> bool:
    """Whether a file is one of the user's bundle."""
    return isinstance(file, str) and file.startswith(_APP)


def _is_hidden(file: str) -> bool:
    return file.startswith((_OWN, "<frozen importlib"))


def _frame(entry: "TracebackType") -> "list[object]":
    code = entry.tb_frame.f_code
    function = code.co_qualname.removeprefix(_SCRIPT_FUNCTION)
    return [fit(shown_path(code.co_filename)), entry.tb_lineno or 0, fit(function)]


def shown_path(file: str) -> str:
    """A path without what belongs to the machine: relative to the bundle, ``<stdlib>/json/...``,
    or relative to the longest entry of ``sys.path``.
    """
    file = file.replace("\\", "/")
    for folder, name in ((_APP, ""), (_SITE_PACKAGES, ""), (_STDLIB, "<stdlib>/")):
        if file.startswith(folder):
            return name + file[len(folder) :]
    if not file.startswith("/") and file[1:2] != ":":
        return file
    folders = [folder.replace("\\", "/").rstrip("/") + "/" for folder in sys.path if folder]
    known = max((f for f in folders if file.startswith(f)), key=len, default=_directory(file))
    return file[len(known) :]
