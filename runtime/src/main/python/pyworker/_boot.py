"""What the engine calls: ``start`` once, then ``call``, ``produce``, ``cancel``, ``close``,
``abandon``, ``is_pending``, ``reply``, ``release``, ``message``, ``deliver``, ``pump``, ``stop`` and
``recover``.
"""

import sys

from pyworker import __version__, _dispatch, _host, _remote
from pyworker._body import read_body, write_body
from pyworker._conversion import type_name
from pyworker._dispatch import (
    abandon,
    call,
    cancel,
    close,
    is_pending,
    produce,
    pump,
    recover,
    stop,
)
from pyworker._errors import description
from pyworker._fingerprint import fingerprint
from pyworker._modules import Modules, Problems, failed_start, install_seeds
from pyworker._remote import release
from pyworker._tables import Exports
from pyworker._text import safe_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._callables import HostFunctions
    from pyworker._lent import Share

__all__ = [
    "abandon",
    "call",
    "cancel",
    "close",
    "deliver",
    "is_pending",
    "message",
    "produce",
    "pump",
    "recover",
    "release",
    "reply",
    "start",
    "start_graalpy",
    "stop",
]

#: The newest specification and the body that this package understands.
_SPEC_FORMAT = 1
_BODY_VERSION = 1

#: What of the specification is the worker's configuration, in the order in which Java hashes it.
_CONFIGURATION = (
    "worker",
    "preload",
    "exports",
    "adapters",
    "java_types",
    "scripts",
    "sync_main_only",
    "compat",
    "config",
)


def start_graalpy(host: "Any", path: str, shared: str) -> bytes:
    """``start`` on GraalPy: the file at the path holds the specification now, and the buffers of
    the current call later; the directory ``shared`` has a file per handle of shared memory;
    ``host`` has what ``start`` and ``_current.connect`` take, and ``_dispatch.tell``.
    """
    from pyworker import _current, _graalpy

    _current.connect(host.enter, host.leave, host.is_cancelled, host.seconds_left)
    _dispatch.tell = host.report
    _graalpy.refuse_threads()
    file = _graalpy.open_buffers(path)
    read = _graalpy.reader(file)
    share = _graalpy.sharer(shared)
    spec = _graalpy.read_all(file)
    return start(host.settle, host.fail, host.emit, host.importing, read, share, host.functions, spec)


def reply(number: int, wire: "Any") -> None:
    """Takes the result of a function of the Java side that is awaited, or FAILED."""
    from pyworker._callables import reply as take

    take(number, wire)


def message(wire: "Any") -> bool:
    """Takes a message that Java posted; whether the event loop is there."""
    from pyworker._messages import message as take

    return take(wire)


def deliver() -> bool:
    """Gives messages that wait to the functions that take them; whether the event loop is there."""
    from pyworker._messages import deliver as give

    return give()


def start(
    settle: "Callable[[int, Any], object]",
    fail: "Callable[[int, bytes], object]",
    emit: "Callable[[int, Any], bool]",
    importing: "Callable[[str], object]",
    read: "Callable[[int], bytes]",
    share: "Share",
    functions: "HostFunctions",
    spec: bytes,
) -> bytes:
    """Imports the modules, resolves the exports and makes their slots.

    - ``settle(call_id, wire_value)`` delivers the result of a call that ended later;
    - ``fail(call_id, body)`` delivers a failed call's ``_errors.description``;
    - ``emit(call_id, wire_value)`` hands over the next element of a stream, and gives whether to go
      on now: if not, ``produce`` is called when more are wanted;
    - ``importing(module)`` is told before each import, so that the engine can say what was imported
      when the interpreter came to an end that Python cannot see;
    - ``read(n)`` takes the next n bytes of the current call's buffers and bodies;
    - ``share(handle)`` gives the memoryview of shared memory and the function that ends it;
    - ``functions`` calls what Java passes as callables, and what it offers;
    - ``spec`` is a body: ``{"format": 1, "worker": str, "interpreter": str, "preload": [module],
      "tables": [[contract, source, hash]], "exports": {module: [function]}, "adapters": [[module,
      type, encoder, decoder]], "java_types": {"module.Type": Java class}, "scripts": bool,
      "sync_main_only": bool, "compat": bool, "config": the user's own keys}``.

    Returns a body: ``{"ready": {"slots": {contract: first slot}, "contracts": {contract: hash that
    its table has}, "names": {"module.function": [signature, number of the function]}, "named": slot,
    "script": slot, "coroutines": bool, "python": str, "pyworker": str, "implementation": str,
    "body": 1, "digest": fingerprint of the configuration that came}}``
    or ``{"error": {"message": str, "exception": description or None}}``, in which the message has
    a line per problem. Never raises.
    """
    problems = Problems()
    ready: dict[str, Any] = {}
    try:
        _dispatch.reset(settle, fail, emit)
        _remote.reset()
        exports = Exports(Modules(problems, importing), problems, read, share, functions)
        described = read_body(spec)
        _host.begin(functions, read, exports.types, _closed(described))
        ready = _start(described, exports, problems)
    except BaseException as error:  # the border to Java
        what = f"{type_name(type(error))}: {safe_text(error, 'unprintable')}"
        problems.add(f"the package pyworker failed: {what}", error)
    if not problems.messages:
        _dispatch.serving = True
        return write_body({"ready": ready})
    exception = problems.exception
    raised = None if exception is None else description(exception)
    return write_body({"error": {"message": "\n".join(problems.messages), "exception": raised}})


def _start(spec: "dict[str, Any]", exports: Exports, problems: Problems) -> "dict[str, Any]":
    if spec["format"] > _SPEC_FORMAT:
        problems.add("the specification is newer than the package pyworker: use one version")
        return {}
    digest = fingerprint([spec.get(key) for key in _CONFIGURATION])
    _forget_registered()
    _dispatch.settings = spec.get("config", {})
    install_seeds(spec.get("compat", False), spec["worker"])
    for contract, source, hash in spec["tables"]:
        exports.read_table(contract, source, hash)  # first: user modules may import the types
    for module in spec["preload"]:
        exports.preload(module)
    exports.resolve(spec["exports"])
    exports.configure(spec.get("adapters", []), spec.get("java_types", {}))
    exports.resolve_exported(_registered("_exporting", "exported"))
    script = exports.add_all(_script_function(spec))
    if exports.coroutines and not problems.messages:
        _dispatch.start_loop()  # now, so that the first call need not wait for asyncio
    if not problems.messages:
        _run_starting(problems)
        exports.resolve_exported(_registered("_exporting", "exported"))  # what these exported, too
    return {
        "slots": exports.slots,
        "contracts": exports.hashes,
        "names": exports.names.described(),
        "named": exports.named_slot,
        "script": script,
        "coroutines": exports.coroutines or _dispatch.has_loop(),
        "python": sys.version.split()[0],
        "pyworker": __version__,
        "implementation": sys.implementation.name,
        "body": _BODY_VERSION,
        "digest": digest,
    }


def _registered(module: str, name: str) -> "Any":
    """What user code has registered with a module that is only imported by those who need it."""
    return getattr(sys.modules.get(f"pyworker.{module}"), name, None) or {}


def _forget_registered() -> None:
    for module, name in (("_exporting", "exported"), ("_hooks", "starting"), ("_hooks", "stopping")):
        registered = _registered(module, name)
        registered.clear()
    sys.modules.pop("pyworker._config", None)


def _run_starting(problems: Problems) -> None:
    hooks = sys.modules.get("pyworker._hooks")
    if hooks is not None:
        hooks.run(hooks.starting, lambda name, error: problems.add(failed_start(name, error), error))


def _closed(spec: "dict[str, Any]") -> str:
    if not spec.get("sync_main_only", False):
        return ""
    return (
        f"worker '{spec['worker']}' has sync_main_only = true in worker.toml: "
        "it may use nothing of the Java side, and gets no messages"
    )


def _script_function(spec: "dict[str, Any]") -> "Callable[..., Any]":
    if spec["scripts"]:
        from pyworker._script import Scripts

        return Scripts().run

    def refuse(source: str, context: object) -> None:
        raise PermissionError(
            "worker.run is off: set allow_scripts = true in worker.toml "
            f"for worker '{spec['worker']}'"
        )

    return refuse
