"""Parts of syntax trees, for those who replace some."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Statements = list[Any]

_BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")


def at(place: "Any", node: "Any") -> "Any":
    """The new node, at the place of another one."""
    node.lineno, node.col_offset = place.lineno, place.col_offset
    node.end_lineno, node.end_col_offset = place.end_lineno, place.end_col_offset
    return node


def replace_blocks(statement: "Any", replace: "Callable[[Statements], Statements]") -> None:
    """Replaces the statements in a statement."""
    for field in _BLOCKS:
        block = getattr(statement, field, None)
        if type(block) is list:
            setattr(statement, field, replace(block))
