"""Type signatures as contracts and dispatch tables spell them (docs/formats.md)."""

#: The primitive Java types to their boxed ones, whose signature ends with ``?``.
BOXED = {
    "bool": "Boolean",
    "int8": "Byte",
    "int16": "Short",
    "int32": "Integer",
    "int64": "Long",
    "float32": "Float",
    "float64": "Double",
    "char": "Character",
}

#: What crosses as a scalar and is another object in Python.
TEXTS = frozenset({"decimal", "uuid", "path", "uri"})
TIMES = frozenset(
    {"instant", "date", "time", "datetime", "offset_datetime", "zoned_datetime", "duration"}
)
SCALARS = frozenset(BOXED) | {"str", "none"}
ARRAYS = frozenset({"bool[]", "int16[]", "int32[]", "int64[]", "float32[]", "float64[]"})
MATRICES = frozenset(array + "[]" for array in ARRAYS)
BUFFERS = ARRAYS | MATRICES | {"bytes", "buffer"}

#: Container to its number of type arguments.
CONTAINERS = {"list": 1, "set": 1, "dict": 2}

#: Functions of the Java side, to their least and greatest number of type arguments: the result, if
#: there is one, and the parameters.
CALLABLES = {"callable": (1, 255), "progress": (1, 1)}

_OTHERS = frozenset({"int", "complex", "any", "shared"})
_SIMPLE = SCALARS | TEXTS | TIMES | BUFFERS | _OTHERS
_ENDS = "[],?!"
_STREAM = "stream["


class Signature:
    """One parsed type: ``dict[str,int32?]`` is ``dict`` with two arguments, the second nullable.

    ``name`` is the type without ``?``, ``!`` and a container's arguments, ``text`` the whole
    spelling. The name of a named type begins with ``@`` and has its arguments.
    """

    __slots__ = ("name", "nullable", "arguments", "text")

    def __init__(self, name: str, nullable: bool, arguments: "list[Signature]", text: str) -> None:
        self.name = name
        self.nullable = nullable
        self.arguments = arguments
        self.text = text


def parse(text: str) -> Signature:
    """Parses a signature.

    Raises ValueError if it is not one of the format's types, as a newer processor may write.
    """
    signature, end = _parse(text, 0)
    if end != len(text):
        raise ValueError(f"unknown type {text}")
    return signature


def stream_element(text: str) -> "Signature | None":
    """The type of the elements if the signature is that of a stream."""
    is_stream = text.startswith(_STREAM) and text.endswith("]")
    return parse(text[len(_STREAM) : -1]) if is_stream else None


def _parse(text: str, start: int) -> "tuple[Signature, int]":
    """The signature that starts there, and where it ends."""
    end = start
    while end < len(text) and text[end] not in _ENDS:
        end += 1
    while text.startswith("[]", end):
        end += 2
    name = text[start:end]
    arguments: list[Signature] = []
    if name in CONTAINERS:
        arguments, end = _parse_arguments(text, end)
        if len(arguments) != CONTAINERS[name]:
            raise ValueError(f"unknown type {text}")
    elif name in CALLABLES:
        arguments, end = _parse_arguments(text, end)
        least, most = CALLABLES[name]
        if not least <= len(arguments) <= most:
            raise ValueError(f"unknown type {text}")
    elif len(name) > 1 and name[0] == "@" and not name.endswith("[]"):
        if text.startswith("[", end):
            arguments, end = _parse_arguments(text, end)
        name = text[start:end]
    elif name not in _SIMPLE:
        raise ValueError(f"unknown type {text}")
    nullable, end = _parse_marks(text, name, end)
    return Signature(name, nullable, arguments, text[start:end]), end


def _parse_marks(text: str, name: str, end: int) -> "tuple[bool, int]":
    """Whether the type allows null, and where it ends."""
    nullable = name not in BOXED
    if not nullable and text.startswith("?", end):
        nullable, end = True, end + 1
    if nullable and name != "none" and text.startswith("!", end):
        nullable, end = False, end + 1
    return nullable, end


def _parse_arguments(text: str, end: int) -> "tuple[list[Signature], int]":
    arguments: list[Signature] = []
    while text.startswith("," if arguments else "[", end):
        argument, end = _parse(text, end + 1)
        if argument.name in CALLABLES:  # stands by itself
            raise ValueError(f"unknown type {text}")
        arguments.append(argument)
    if not arguments or not text.startswith("]", end):
        raise ValueError(f"unknown type {text}")
    return arguments, end + 1
