"""Compiles scripts. A script is a sequence of parts, which run one after the other in the same
globals: the statements, the last expression, and between them each statement that awaits something
outside of any function.

Such a statement becomes the body of a coroutine function without local variables. (GraalPy 25.0.3
takes the flag ``PyCF_ALLOW_TOP_LEVEL_AWAIT`` and refuses the code all the same.)
"""

import _ast

from pyworker.context import JS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType
    from typing import Any

    #: The code, and whether it defines the function FUNCTION, which is to be called and awaited.
    Part = tuple[CodeType, bool]

FILE = "<script>"

#: No identifier, so it is in nobody's way, and what Python calls the code of a module.
FUNCTION = "<module>"

_CONTEXT_MODULE = "pyworker.context"
_FUTURE = "__future__"
_AST_ONLY = 0x400
_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")

_SCOPES = (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.Lambda, _ast.ClassDef)
_AWAITING = (_ast.Await, _ast.AsyncFor, _ast.AsyncWith)
_ONLY_IN_FUNCTIONS = {_ast.Return: "return", _ast.Yield: "yield", _ast.YieldFrom: "yield"}


def compiled(source: str) -> "list[Part]":
    """The parts of a script. Raises SyntaxError, which has the line."""
    try:
        tree: Any = compile(source, FILE, "exec", _AST_ONLY, dont_inherit=True)
        if "js" in source:
            tree.body = _with_context_for_js(tree.body)
        if "await" in source or "async" in source:
            return _parts(tree)
        return [(code, False) for code in _compiled(tree, 0)]
    except SyntaxError as error:
        _add_line(error, source)
        raise


def _add_line(error: SyntaxError, source: str) -> None:
    if error.text is None and type(error.lineno) is int:
        lines = source.splitlines()
        if 0 < error.lineno <= len(lines):
            error.text = lines[error.lineno - 1]


def _compiled(tree: "Any", flags: int) -> "Iterator[CodeType]":
    """The code of the statements, and that of the last one apart if it is an expression."""
    last = tree.body.pop() if tree.body and type(tree.body[-1]) is _ast.Expr else None
    if tree.body:
        yield compile(tree, FILE, "exec", flags, dont_inherit=True)
    if last is not None:
        expression = _ast.Expression(body=last.value)
        yield compile(expression, FILE, "eval", flags, dont_inherit=True)


def _parts(tree: "Any") -> "list[Part]":
    flags = _future_flags(tree.body)
    statements = [plain for each in tree.body for plain in _without_annotation(each)]
    parts: list[Part] = []
    tree.body = []
    for statement in statements:
        if not _awaits(statement):
            _refuse_late_future(statement, bool(parts))
            tree.body.append(statement)
            continue
        parts += [(code, False) for code in _compiled(tree, flags)]
        parts.append((_coroutine_function(statement, statement is statements[-1], flags), True))
        tree.body = []
    return parts + [(code, False) for code in _compiled(tree, flags)]


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
    return _at(annotated, _ast.Assign(targets=[annotated.target], value=annotated.value))


def _at(place: "Any", node: "Any") -> "Any":
    """The new node, at the place of another one."""
    node.lineno, node.col_offset = place.lineno, place.col_offset
    node.end_lineno, node.end_col_offset = place.end_lineno, place.end_col_offset
    return node


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
    tree: Any = compile("async def f(): pass", FILE, "exec", _AST_ONLY, dont_inherit=True)
    function = _at(statement, tree.body[0])
    function.name = FUNCTION
    if last and type(statement) is _ast.Expr:
        statement = _at(statement, _ast.Return(value=statement.value))
    function.body = _for_functions([statement])
    names = sorted({name for node in _all(statement) for name in _bound_by(node)})
    if names:
        function.body.insert(0, _at(statement, _ast.Global(names=names)))
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
            _replace_blocks(statement, _for_functions)
        if kind is _ast.AnnAssign and type(statement.target) is _ast.Name:
            value = statement.value
            replaced.append(_at(statement, _ast.Pass()) if value is None else _assignment(statement))
        elif kind is _ast.ImportFrom and statement.names[0].name == "*":
            replaced += _import_all(statement)
        else:
            replaced.append(statement)
    return replaced


def _import_all(statement: "Any") -> "list[Any]":
    source = f"from pyworker._script_names import import_all\nimport_all({statement.module!r})"
    tree: Any = compile(source, FILE, "exec", _AST_ONLY, dont_inherit=True)
    function = "<import *>"
    tree.body[0].names[0].asname = tree.body[1].value.func.id = function
    for each in tree.body:
        for node in filter(lambda node: hasattr(node, "lineno"), _all(each)):
            _at(statement, node)
    return list(tree.body)


def _replace_blocks(statement: "Any", replace: "Any") -> None:
    for field in _BLOCKS:
        block = getattr(statement, field, None)
        if type(block) is list:
            setattr(statement, field, replace(block))


def _with_context_for_js(statements: "list[Any]") -> "list[Any]":
    """The statements with imports of the context in place of those of ``js``."""
    replaced: list[Any] = []
    for statement in statements:
        _replace_blocks(statement, _with_context_for_js)
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
            yield _at(statement, _ast.Import(names=[alias]))
            continue
        alias.name, alias.asname = JS, alias.asname or "js"
        yield _at(statement, _ast.ImportFrom(module=_CONTEXT_MODULE, names=[alias], level=0))
