"""The worker of the example: a class that evaluates Python, as its JavaScript does with Pyodide."""

import ast
from typing import Any


class PyodideWorker:
    def __init__(self) -> None:
        self.globals: dict[str, Any] | None = None

    async def init(self) -> None:
        self.globals = {"__name__": "__main__"}

    async def runPython(self, code: str) -> Any:
        """The value of the last expression; what the code defines stays for the next."""
        if self.globals is None:
            raise RuntimeError("init() comes first")
        tree = ast.parse(code, "<exec>")
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, "<exec>", "exec"), self.globals)
        if last is None:
            return None
        return eval(compile(ast.Expression(last.value), "<exec>", "eval"), self.globals)
