"""What starting an interpreter imports: asyncio alone takes 2.7 s on a cold GraalPy."""

import builtins
import sys
import unittest
from typing import Any

from engine import Sources, row, table

#: Loaded on GraalPy before anything of ours is, or builtin and cheap.
STARTUP = {"sys", "marshal", "encodings", "_ast", "posix", "_struct", "_sha2"}


class Recorder:
    """Starts a package that is imported anew, and notes what is imported for it."""

    def __enter__(self) -> "Recorder":
        self.names: set[str] = set()
        self._import = builtins.__import__
        self._modules = {n: m for n, m in sys.modules.items() if n.split(".")[0] == "pyworker"}
        for name in self._modules:
            del sys.modules[name]
        builtins.__import__ = self.imported  # type: ignore[assignment]
        return self

    def imported(self, name: str, *args: Any) -> Any:
        importer = (args[0] or {}).get("__name__", "") if args else ""
        if importer.split(".")[0] == "pyworker":
            self.names.add(name.split(".")[0])
        return self._import(name, *args)

    def __exit__(self, *_: object) -> None:
        builtins.__import__ = self._import
        for name in [n for n in sys.modules if n.split(".")[0] == "pyworker"]:
            del sys.modules[name]
        sys.modules.update(self._modules)

    def start(self, source: str, **spec: Any) -> Any:
        import bodies
        from pyworker import _boot

        exports: list[Any] = [row("f", ["float64[]", "dict[str,any]"], "list[float64[]]")]
        whole: dict[str, Any] = {"format": 1, "worker": "w", "interpreter": "w-1", "scripts": True}
        whole |= {"preload": [], "exports": {}, "tables": [table(exports)], **spec}
        with Sources({"textstats.py": source}):
            report = bodies.read(
                _boot.start(print, print, bool, len, bytes, print, None, bodies.write(whole))
            )
        return report["ready"], _boot


class StartUp(unittest.TestCase):
    def test_plain_exports_import_next_to_nothing(self) -> None:
        with Recorder() as recorder:
            ready, _ = recorder.start("def f(values, more): return []")
            for name in ("_config", "_exporting", "_hooks", "_reports", "_seeds"):
                self.assertNotIn(f"pyworker.{name}", sys.modules)
            for name in ("_loop", "_records", "_times", "_adapters", "_tags", "types"):
                self.assertNotIn(f"pyworker.{name}", sys.modules)
        self.assertFalse(ready["coroutines"])
        ours = {"pyworker", "textstats"}
        self.assertEqual(set(), recorder.names - STARTUP - ours - {"hashlib"})  # of old CPythons

    def test_coroutine_exports_import_asyncio_before_ready(self) -> None:
        with Recorder() as recorder:
            ready, boot = recorder.start("async def f(values, more): return []")
            self.assertIn("pyworker._loop", sys.modules)
            boot.stop()
        self.assertTrue(ready["coroutines"])
        self.assertIn("asyncio", recorder.names)

    def test_scripts_that_are_off_import_nothing(self) -> None:
        with Recorder() as recorder:
            recorder.start("def f(values, more): return []", scripts=False)
            self.assertNotIn("pyworker._script", sys.modules)
