"""Runs scripts: source text in fresh globals, whose last expression is the result."""

import _ast

from pyworker.context import GLOBAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

_FILE = "<script>"
_NAME = "__script__"
_CONTEXT_MODULE = "pyworker.context"
_AST_ONLY = 0x400

#: Compiling takes three quarters of a small script's time.
_MOST_CACHED = 64
_LONGEST_CACHED = 64 * 1024  # characters


class Scripts:
    """Runs scripts, and keeps the code of short ones."""

    def __init__(self) -> None:
        self._cache: dict[str, tuple[CodeType, CodeType | None]] = {}

    def run(self, source: str, context: "dict[str, Any] | None") -> "Any":
        """Runs a script with the context's values as globals and as names of the modules
        ``pyworker.context`` and ``js``. Returns the value of its last statement, if that is an
        expression, or None.
        """
        statements, expression = self._compiled(source)
        values = context or {}
        variables = {**values, "__name__": _NAME, GLOBAL: values}
        exec(statements, variables)
        return None if expression is None else eval(expression, variables)

    def _compiled(self, source: str) -> "tuple[CodeType, CodeType | None]":
        code = self._cache.get(source)
        if code is None:
            code = _compile(source)
            if len(source) <= _LONGEST_CACHED:
                if len(self._cache) >= _MOST_CACHED:
                    del self._cache[next(iter(self._cache))]
                self._cache[source] = code
        return code


def _compile(source: str) -> "tuple[CodeType, CodeType | None]":
    tree: Any = compile(source, _FILE, "exec", _AST_ONLY, dont_inherit=True)
    if "js" in source:
        _rename_js(tree.body)
    expression = None
    if tree.body and isinstance(tree.body[-1], _ast.Expr):
        last = _ast.Expression(body=tree.body.pop().value)
        expression = compile(last, _FILE, "eval", dont_inherit=True)
    return compile(tree, _FILE, "exec", dont_inherit=True), expression


def _rename_js(statements: "list[Any]") -> None:
    """Lets ``js`` mean the context in the imports of a script, and nowhere else."""
    for statement in statements:
        if isinstance(statement, _ast.ImportFrom):
            if statement.module == "js" and not statement.level:
                statement.module = _CONTEXT_MODULE
        elif isinstance(statement, _ast.Import):
            for alias in statement.names:
                if alias.name == "js":
                    alias.name, alias.asname = _CONTEXT_MODULE, alias.asname or "js"
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            _rename_js(getattr(statement, field, []))
