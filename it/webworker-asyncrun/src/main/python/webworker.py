"""The file webworker.js of the Pyodide documentation, as Python has it: a worker that takes and posts messages."""

import ast
import sys
from types import ModuleType
from typing import Any

import pyworker

#: Where scripts import their context from.
js = sys.modules["js"] = ModuleType("js")


@pyworker.on_message
async def onmessage(data: dict[str, Any]) -> None:
    """Runs ``python`` of a message with its other keys, and posts ``results`` or ``error``."""
    python = data.pop("python")
    for key in data:
        setattr(js, key, data[key])
    try:
        pyworker.post({"results": run_python(python)})
    except Exception as error:
        pyworker.post({"error": f"{type(error).__name__}: {error}"})


def run_python(source: str) -> Any:
    """The value of the last expression."""
    tree = ast.parse(source, "<exec>")
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    globals_of_run: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(tree, "<exec>", "exec"), globals_of_run)
    if last is None:
        return None
    return eval(compile(ast.Expression(last.value), "<exec>", "eval"), globals_of_run)
