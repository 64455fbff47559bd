"""What this interpreter is, and how long things take."""

import sys

import pyworker

#: What a time is shown in up to a second.
_MILLIS_PER_SECOND = 1000


def system_versions() -> "dict[str, str]":
    """The versions of what runs here, by name."""
    version = ".".join(map(str, sys.implementation.version[:3]))
    return {
        "pyworker": pyworker.__version__,
        "Python": sys.version.split()[0],
        sys.implementation.name: version,
    }


def lines() -> "tuple[str, ...]":
    """Lines to print: versions, platform, and the modules of the user's that are imported."""
    versions = ", ".join(f"{name} {version}" for name, version in system_versions().items())
    own = ", ".join(_own_modules()) or "none"
    return (versions, f"platform {sys.platform}", f"modules: {own}")


def _own_modules() -> "list[str]":
    from pyworker._frames import is_own_path

    modules = sorted(sys.modules.items())
    return [name for name, module in modules if is_own_path(getattr(module, "__file__", None))]


def elapsed_time(start: float) -> str:
    """The time since ``start``, which is what ``time.time()`` gave: ``12 ms`` or ``3.4 s``."""
    from time import time

    elapsed = time() - start
    if elapsed < 1:
        return f"{round(elapsed * _MILLIS_PER_SECOND)} ms"
    return f"{elapsed:.1f} s"
