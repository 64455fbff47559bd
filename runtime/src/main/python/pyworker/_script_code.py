"""Compiles scripts into parts, which run one after the other in the same globals: the statements,
the last expression, and between them what awaits something.
"""

import _ast

from pyworker._script_tree import at, replace_blocks
from pyworker.context import JS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType
    from typing import Any

    #: The code, and whether it defines the function FUNCTION, which is to be called and awaited.
    Part = tuple[CodeType, bool]

FILE = "<script>"
AST_ONLY = 0x400

#: No identifier, so it is in nobody's way, and what Python calls the code of a module.
FUNCTION = "<module>"

_CONTEXT_MODULE = "pyworker.context"


def compiled(source: str) -> "list[Part]":
    """The parts of a script. Raises SyntaxError, which has the line."""
    try:
        tree: Any = compile(source, FILE, "exec", AST_ONLY, dont_inherit=True)
        if "js" in source:
            tree.body = _with_context_for_js(tree.body)
        if "await" in source or "async" in source:
            from pyworker._script_await import parts_of

            return parts_of(tree)
        return plain_parts(tree, 0)
    except SyntaxError as error:
        _add_line(error, source)
        raise


def _add_line(error: SyntaxError, source: str) -> None:
    if error.text is None and type(error.lineno) is int:
        lines = source.splitlines()
        if 0 < error.lineno <= len(lines):
            error.text = lines[error.lineno - 1]


def plain_parts(tree: "Any", flags: int) -> "list[Part]":
    """The statements, and the last one apart if it is an expression."""
    return [(code, False) for code in _codes(tree, flags)]


def _codes(tree: "Any", flags: int) -> "Iterator[CodeType]":
    last = tree.body.pop() if tree.body and type(tree.body[-1]) is _ast.Expr else None
    if tree.body:
        yield compile(tree, FILE, "exec", flags, dont_inherit=True)
    if last is not None:
        expression = _ast.Expression(body=last.value)
        yield compile(expression, FILE, "eval", flags, dont_inherit=True)


def _with_context_for_js(statements: "list[Any]") -> "list[Any]":
    """The statements with imports of the context in place of those of ``js``."""
    replaced: list[Any] = []
    for statement in statements:
        replace_blocks(statement, _with_context_for_js)
        if type(statement) is _ast.Import:
            replaced += _imports(statement)
            continue
        if type(statement) is _ast.ImportFrom and statement.module == "js" and not statement.level:
            statement.module = _CONTEXT_MODULE
        replaced.append(statement)
    return replaced


def _imports(statement: "Any") -> "Iterator[Any]":
    for alias in statement.names:
        if alias.name != "js":
            yield at(statement, _ast.Import(names=[alias]))
            continue
        alias.name, alias.asname = JS, alias.asname or "js"
        yield at(statement, _ast.ImportFrom(module=_CONTEXT_MODULE, names=[alias], level=0))
