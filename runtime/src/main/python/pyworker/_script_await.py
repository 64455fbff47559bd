"""Statements of scripts that await something outside of any function. Each becomes the body of a
coroutine function without local variables.

(GraalPy 25.0.3 takes the flag ``PyCF_ALLOW_TOP_LEVEL_AWAIT`` and refuses the code all the same.)
"""

import _ast

from pyworker._script_code import AST_ONLY, FILE, FUNCTION, plain_parts
from pyworker._script_tree import at, replace_blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType
    from typing import Any

    from pyworker._script_code import Part

_FUTURE = "__future__"

_SCOPES = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.Lambda, _ast.ClassDef)
_AWAITING = (_ast.Await, _ast.AsyncFor, _ast.AsyncWith)
_ONLY_IN_FUNCTIONS = {_ast.Return: "return", _ast.Yield: "yield", _ast.YieldFrom: "yield"}


def parts_of(tree: "Any") -> "list[Part]":
    """The parts of a script."""
    flags = _future_flags(tree.body)
    statements = [plain for each in tree.body for plain in _without_annotation(each)]
    parts: list[Part] = []
    tree.body = []
    for statement in statements:
        if not _awaits(statement):
            _refuse_late_future(statement, bool(parts))
            tree.body.append(statement)
            continue
        parts += plain_parts(tree, flags)
        parts.append((_coroutine_function(statement, statement is statements[-1], flags), True))
        tree.body = []
    return parts + plain_parts(tree, flags)


def _without_annotation(statement: "Any") -> "list[Any]":
    """``x: int = await f()`` as ``x = await f()`` and ``x: int``: where a name is annotated, it
    cannot be declared as global.
    """
    annotated = type(statement) is _ast.AnnAssign and type(statement.target) is _ast.Name
    if not annotated or statement.value is None or not _awaits(statement.value):
        return [statement]
    assignment = _assignment(statement)
    statement.value = None
    return [assignment, statement]


def _assignment(annotated: "Any") -> "Any":
    return at(annotated, _ast.Assign(targets=[annotated.target], value=annotated.value))


def _is_future(statement: "Any") -> bool:
    return type(statement) is _ast.ImportFrom and statement.module == _FUTURE


def _future_flags(statements: "list[Any]") -> int:
    flags = 0
    for statement in filter(_is_future, statements):
        import __future__

        for alias in statement.names:  # an unknown one is refused where its part is compiled
            feature: Any = getattr(__future__, alias.name, None)
            flags |= 0 if feature is None else feature.compiler_flag
    return flags


def _refuse_late_future(statement: "Any", late: bool) -> None:
    if late and _is_future(statement):
        message = "from __future__ imports must occur at the beginning of the file"
        raise _syntax_error(message, statement)


def _syntax_error(message: str, node: "Any") -> SyntaxError:
    return SyntaxError(message, (FILE, node.lineno, node.col_offset + 1, None))


def _awaits(node: "Any") -> bool:
    for inner in _of_scope(node):
        if type(inner) in _AWAITING or getattr(inner, "is_async", False):
            return True
    return False


def _of_scope(node: "Any") -> "Iterator[Any]":
    """The node and all in it, but for what is evaluated in a scope of its own."""
    yield node
    if type(node) is _ast.GeneratorExp:
        yield from _of_scope(node.generators[0].iter)
        return
    for child in _children(node, without="body" if type(node) in _SCOPES else ""):
        yield from _of_scope(child)


def _children(node: "Any", without: str = "") -> "Iterator[Any]":
    for field in node._fields:
        value = getattr(node, field, None)
        for child in value if type(value) is list else [value]:
            if field != without and isinstance(child, _ast.AST):
                yield child


def _coroutine_function(statement: "Any", last: bool, flags: int) -> "CodeType":
    """The code that defines FUNCTION, whose body is the statement."""
    for node in _of_scope(statement):
        if type(node) in _ONLY_IN_FUNCTIONS:
            raise _syntax_error(f"'{_ONLY_IN_FUNCTIONS[type(node)]}' outside function", node)
    tree: Any = compile("async def f(): pass", FILE, "exec", AST_ONLY, dont_inherit=True)
    function = at(statement, tree.body[0])
    function.name = FUNCTION
    if last and type(statement) is _ast.Expr:
        statement = at(statement, _ast.Return(value=statement.value))
    function.body = _for_functions([statement])
    names = sorted({name for node in _all(statement) for name in _bound_by(node)})
    if names:
        function.body.insert(0, at(statement, _ast.Global(names=names)))
    code: CodeType = compile(tree, FILE, "exec", flags, dont_inherit=True)
    return code


def _all(node: "Any") -> "Iterator[Any]":
    yield node
    for child in _children(node):
        yield from _all(child)


def _bound_by(node: "Any") -> "list[str]":
    """The names that a node binds, in whichever scope: to declare one too many changes nothing."""
    kind = type(node)
    if kind is _ast.Name:
        return [] if type(node.ctx) is _ast.Load else [node.id]
    if kind is _ast.alias:
        return [node.asname or node.name.partition(".")[0]] if node.name != "*" else []
    name = getattr(node, "rest" if kind is _ast.MatchMapping else "name", None)
    return [name] if type(name) is str else []


def _for_functions(statements: "list[Any]") -> "list[Any]":
    """The statements with others for those that a module may have and a function may not."""
    replaced = []
    for statement in statements:
        kind = type(statement)
        if kind not in _SCOPES:
            replace_blocks(statement, _for_functions)
        if kind is _ast.AnnAssign and type(statement.target) is _ast.Name:
            value = statement.value
            replaced.append(at(statement, _ast.Pass()) if value is None else _assignment(statement))
        elif kind is _ast.ImportFrom and statement.names[0].name == "*":
            replaced += _import_all(statement)
        else:
            replaced.append(statement)
    return replaced


def _import_all(statement: "Any") -> "list[Any]":
    source = f"from pyworker._script_names import import_all\nimport_all({statement.module!r})"
    tree: Any = compile(source, FILE, "exec", AST_ONLY, dont_inherit=True)
    function = "<import *>"
    tree.body[0].names[0].asname = tree.body[1].value.func.id = function
    for each in tree.body:
        for node in filter(lambda node: hasattr(node, "lineno"), _all(each)):
            at(statement, node)
    return list(tree.body)
