"""What worker.toml says about the user's own classes: ``[adapters]`` and ``[java_types]``."""

from pyworker._adapters import Adapter, Adapters
from pyworker._modules import Modules, Problems

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ADAPTERS = "[adapters] of worker.toml or the worker's builder"
_JAVA_TYPES = "worker.toml ([java_types])"
_NONE = "None"


def configured(
    modules: Modules, problems: Problems, adapters: "list[list[str]]", java_types: "dict[str, str]"
) -> "Adapters | None":
    """The adapters ``[module, type, encoder, decoder]`` in their order and the Java name per
    ``module.Type``; None if there are neither. What is wrong with them is noted.
    """
    if not adapters and not java_types:
        return None
    resolved: list[Adapter] = []
    for module, *names in adapters:
        adapter = _adapter(modules, module, *names)
        if adapter is not None:
            _refuse_shadowed(problems, resolved, adapter)
            resolved.append(adapter)
    paired: dict[str, Any] = {}
    for python, java in java_types.items():
        module, _, name = python.rpartition(".")
        kind = modules.type(module, name, _JAVA_TYPES, f"{_JAVA_TYPES} pairs with {java}")
        if kind is not None and paired.setdefault(java, kind) is not kind:
            problems.add(f"{_JAVA_TYPES} pairs {java} with two classes: leave one out")
    return Adapters(resolved, paired)


def _adapter(
    modules: Modules, module: str, name: str, encoder: str, decoder: str
) -> "Adapter | None":
    use = f"{_ADAPTERS} names"
    kind = modules.type(module, name, _ADAPTERS, use)
    functions: list[Any] = []
    for function in (encoder, decoder):
        if function == _NONE:
            functions.append(None)
            continue
        found = modules.function(module, function, _ADAPTERS, use)
        if found is None:
            kind = None
        functions.append(found)
    return None if kind is None else Adapter(f"{module}.{name}", kind, *functions)


def _refuse_shadowed(problems: Problems, before: "list[Adapter]", adapter: Adapter) -> None:
    for other in before:
        if other.kind is adapter.kind:
            problems.add(
                f"{_ADAPTERS} has two adapters for one class, {other.name} and {adapter.name}: "
                "leave one out"
            )
        elif issubclass(adapter.kind, other.kind):
            problems.add(
                f"{_ADAPTERS}: {other.name} stands before {adapter.name}, which is a subclass of "
                f"it and would never be reached: move {adapter.name} up"
            )
