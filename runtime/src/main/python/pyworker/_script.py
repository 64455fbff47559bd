"""Runs scripts: source text in fresh globals, whose last expression is the result."""

from pyworker import _script_names
from pyworker._script_code import FUNCTION, compiled
from pyworker.context import GLOBAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from pyworker._script_code import Part

#: Compiling takes three quarters of a small script's time.
MOST_CACHED = 256
MOST_CACHED_CHARACTERS = 1024 * 1024


class Scripts:
    """Runs scripts, and keeps the code of those that ran last."""

    def __init__(self) -> None:
        self._cache: dict[str, list[Part]] = {}  # the one that ran last comes last
        self._characters = 0  # of the sources in the cache
        _script_names.install()

    def run(self, source: str, context: "dict[str, Any] | None") -> "Any":
        """Runs a script with the context's values as globals and as names of the modules
        ``pyworker.context`` and ``js``. Returns the value of its last statement, if that is an
        expression, or None; a coroutine, if there is an ``await`` outside of its functions.
        """
        parts = self._compiled(source)
        values = context or {}
        variables = {**values, "__name__": _script_names.NAME, GLOBAL: values}
        for _, awaits in parts:
            if awaits:
                return _run_awaiting(parts, variables)
        result = None
        try:
            for code, _ in parts:
                result = eval(code, variables)
        except NameError as error:
            _script_names.suggest(error, variables)
            raise
        return result

    def _compiled(self, source: str) -> "list[Part]":
        parts = self._cache.pop(source, None)
        if parts is None:
            parts = compiled(source)
            if len(source) > MOST_CACHED_CHARACTERS:
                return parts
            self._characters += len(source)
        self._cache[source] = parts
        while len(self._cache) > MOST_CACHED or self._characters > MOST_CACHED_CHARACTERS:
            oldest = next(iter(self._cache))
            del self._cache[oldest]
            self._characters -= len(oldest)
        return parts


async def _run_awaiting(parts: "list[Part]", variables: "dict[str, Any]") -> "Any":
    result = None
    try:
        for code, awaits in parts:
            result = eval(code, variables)
            if awaits:
                result = await variables.pop(FUNCTION)()
    except NameError as error:
        _script_names.suggest(error, variables)
        raise
    return result
