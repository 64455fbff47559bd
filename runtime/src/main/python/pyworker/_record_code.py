"""Functions for the exact objects of a record's class, compiled once per record: plain attribute
access is the fastest way out, the slots' descriptors are the fastest way in, past ``__init__``.
"""

from pyworker import _nesting
from pyworker._conversion import ConversionError, NotQuick

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._type import Type

    Convert = Callable[[Any], Any]

#: How deep records of recursive types are converted quickly.
_QUICK_LEVELS = 50


def quick_form(
    kind: type, names: "list[str]", converters: "list[Any]", made: "Type"
) -> "Convert":
    """From an exact object to the tuple; None converts what marshal takes as it is."""
    variables: dict[str, Any] = {"kind": kind, "NotQuick": NotQuick, "level": _nesting.quick_level}
    parts = []
    for i, (name, convert) in enumerate(zip(names, converters)):
        variables[f"to_form{i}"] = convert
        part = f"value.{name}"
        parts.append(part if convert is None else f"None if {part} is None else to_form{i}({part})")
    lines = [
        "def to_tuple(value):",
        "    if type(value) is not kind:",
        "        if value is None:",
        "            return None",
        "        raise NotQuick",
    ]
    form = "".join(f"({part}), " for part in parts)
    if made.recursive:
        most = _QUICK_LEVELS // max(1, made.levels)
        lines += ["    level[0] += 1", f"    if level[0] > {most}:", "        raise NotQuick"]
        lines += [f"    form = ({form})", "    level[0] -= 1", "    return form"]
    else:
        lines.append(f"    return ({form})")
    return _compiled(lines, variables, "to_tuple")


def restorer(kind: type, names: "list[str]", converters: "list[Any]") -> "Convert":
    """From the tuple to an object."""
    variables: dict[str, Any] = {"kind": kind, "new": object.__new__, "Failure": ConversionError}
    lines = ["def restore(form):"]
    if names:
        lines.append(f"    {''.join(f'part{i}, ' for i in range(len(names)))} = form")
    lines.append("    made = new(kind)")
    for i, (name, convert) in enumerate(zip(names, converters)):
        variables[f"set{i}"] = kind.__dict__[name].__set__
        if convert is not None:
            variables[f"to_value{i}"] = convert
            lines += [
                f"    if part{i} is not None:",
                "        try:",
                f"            part{i} = to_value{i}(part{i})",
                "        except Failure as error:",
                f"            error.at('.{name}')",
                "            raise",
            ]
        lines.append(f"    set{i}(made, part{i})")
    lines.append("    return made")
    return _compiled(lines, variables, "restore")


def _compiled(lines: "list[str]", variables: "dict[str, Any]", name: str) -> "Convert":
    exec(compile("\n".join(lines), __file__, "exec", dont_inherit=True), variables)
    convert: Convert = variables[name]
    return convert
