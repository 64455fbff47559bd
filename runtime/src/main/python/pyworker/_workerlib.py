"""``workerlib`` as worker code imports it (``compat = true``), and nothing more."""

from pyworker import diagnostics as _diagnostics
from pyworker._exporting import export
from pyworker._typechecked import typechecked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["diagnostics", "elapsedTime", "export", "systemVersions", "typechecked"]

elapsedTime = _diagnostics.elapsed_time  # noqa: N816

_OF_MAIN = {
    "connectToWorker": "workers.connect(...) or workers.worker(...)",
    "Worker": "io.pyworker.PyWorker",
}


def __getattr__(name: str) -> "Any":
    if name == "diagnostics":
        return _diagnostics.lines()
    if name == "systemVersions":
        return _diagnostics.system_versions()
    if name in _OF_MAIN:
        raise ImportError(f"{name} is for main, which is Java here: use {_OF_MAIN[name]} there")
    raise AttributeError(f"module 'workerlib' has no attribute '{name}'")
