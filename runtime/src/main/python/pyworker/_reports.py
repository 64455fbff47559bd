"""Errors that belong to no call: they go to Java, or to stderr where there is none."""

import sys

from pyworker import _dispatch
from pyworker._body import write_body
from pyworker._conversion import type_name
from pyworker._errors import description
from pyworker._text import fit, safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def report(what: str, error: "BaseException | None") -> None:
    """Tells what happened where. Never raises."""
    try:
        if _dispatch.tell is not None:
            _dispatch.tell(write_body(_described(what, error)))
            return
        reason = f": {type_name(type(error))}: {safe_text(error, 'unprintable')}" if error else ""
        sys.stderr.write(f"pyworker: {what}{reason}".replace("\n", " ") + "\n")
    except BaseException:  # a stderr of the user's own: nobody is left to tell
        return


def _described(what: str, error: "BaseException | None") -> "dict[str, Any]":
    if error is None:
        nothing: dict[str, Any] = {"frames": [], "notes": [], "cause": None}
        return {"type": "RuntimeError", "message": fit(what), **nothing}
    described = description(error)
    described["notes"].append(fit(what))
    return described
