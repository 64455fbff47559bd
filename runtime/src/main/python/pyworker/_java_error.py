"""Java exceptions as Python exceptions: ``pyworker.JavaError``, and its subclasses that are also of
the class which ``@Throws`` names.
"""

import builtins
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_UNKNOWN = -1


class JavaError(Exception):
    """What a function of the Java side threw. ``str`` of it is the Java exception's message.

    If it reaches Java again, the call throws the very same Java object.
    """

    #: The binary name of the exception's class: ``java.io.IOException``.
    java_type = ""

    _number = _UNKNOWN

    def __init__(self, message: str = "") -> None:
        # Not super().__init__: the other base class may want other arguments.
        Exception.__init__(self, message)
        self.message = message

    def __str__(self) -> str:  # KeyError and others have their own
        return self.message


JavaError.__module__ = "pyworker"

#: By the name of the Python class; with why it is a plain JavaError, if so.
_classes: "dict[str, tuple[type[JavaError], str]]" = {"": (JavaError, "")}


def java_error(described: "dict[str, Any]") -> JavaError:
    """The exception for ``type``, ``message``, the Python class's name ``python``, and ``java``:
    the number under which the engine has the Java object, if it has.
    """
    kind, note = _class(described["python"])
    error = kind(described["message"])
    error.java_type = described["type"]
    error._number = described.get("java", _UNKNOWN)
    if note:
        error.add_note(note)
    return error


def number_of(error: BaseException) -> "int | None":
    """The number under which the engine has the Java object; None if there is none."""
    if not isinstance(error, JavaError) or error._number == _UNKNOWN:
        return None
    return error._number


def _class(python: str) -> "tuple[type[JavaError], str]":
    known = _classes.get(python)
    if known is None:
        try:
            known = _combined(_resolved(python)), ""
        except Exception:  # no such module or class, or one that cannot be a base here
            known = JavaError, f"@Throws names {python}, which cannot be raised for it"
        _classes[python] = known
    return known


def _resolved(python: str) -> "Any":
    module, _, name = python.rpartition(".")
    if not module:
        return getattr(builtins, name)
    __import__(module)
    return getattr(sys.modules[module], name)


def _combined(base: "Any") -> "type[JavaError]":
    kind = type(f"Java{base.__name__}", (JavaError, base), {"__module__": "pyworker"})
    kind("")  # a base class may refuse to be made of a message
    return kind
