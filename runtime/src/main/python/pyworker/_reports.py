"""Errors that belong to no call."""

import sys

from pyworker._conversion import type_name
from pyworker._text import safe_text


def report(what: str, error: "BaseException | None") -> None:
    """Says what happened where in one line on stderr. Never raises."""
    reason = f": {type_name(type(error))}: {safe_text(error, 'unprintable')}" if error else ""
    try:
        sys.stderr.write(f"pyworker: {what}{reason}".replace("\n", " ") + "\n")
    except BaseException:  # a stderr of the user's own: nobody is left to tell
        return
