"""Type signatures as contracts and dispatch tables spell them (docs/formats.md)."""

SCALARS = frozenset({"bool", "int32", "int64", "float64", "str", "none"})
BUFFERS = frozenset({"bytes", "buffer", "int32[]", "int64[]", "float64[]"})

#: Container to its number of type arguments.
CONTAINERS = {"list": 1, "set": 1, "dict": 2}

#: The Java type whose signature also allows None.
BOXED = {"bool": "Boolean", "int32": "Integer", "int64": "Long", "float64": "Double"}


class Signature:
    """One parsed type: ``dict[str,int32?]`` is ``dict`` with two arguments, the second nullable.

    ``name`` is the type without ``?`` and arguments, ``text`` the whole spelling.
    """

    __slots__ = ("name", "nullable", "arguments", "text")

    def __init__(self, name: str, nullable: bool, arguments: "list[Signature]", text: str) -> None:
        self.name = name
        self.nullable = nullable
        self.arguments = arguments
        self.text = text

    def mentions(self, names: "frozenset[str]") -> bool:
        """Whether this type or one inside it has one of the names."""
        return self.name in names or any(inner.mentions(names) for inner in self.arguments)


def parse(text: str) -> Signature:
    """Parses a signature.

    Raises ValueError if it is not one of the format's types, as a newer processor may write.
    """
    signature, end = _parse(text, 0)
    if end != len(text):
        raise ValueError(f"unknown type {text}")
    return signature


def _parse(text: str, start: int) -> "tuple[Signature, int]":
    """The signature that starts there, and where it ends."""
    end = start
    while end < len(text) and text[end] not in "[],?":
        end += 1
    if text.startswith("[]", end):
        end += 2
    name = text[start:end]
    if name in CONTAINERS:
        arguments, end = _parse_arguments(text, end, CONTAINERS[name])
        return Signature(name, True, arguments, text[start:end]), end
    if name not in SCALARS and name not in BUFFERS and name != "any":
        raise ValueError(f"unknown type {text}")
    if name not in BOXED:
        return Signature(name, True, [], name), end
    nullable = text.startswith("?", end)
    end += nullable
    return Signature(name, nullable, [], text[start:end]), end


def _parse_arguments(text: str, end: int, count: int) -> "tuple[list[Signature], int]":
    arguments: list[Signature] = []
    for opening in "[,"[:count]:
        if not text.startswith(opening, end):
            raise ValueError(f"unknown type {text}")
        argument, end = _parse(text, end + 1)
        arguments.append(argument)
    if not text.startswith("]", end):
        raise ValueError(f"unknown type {text}")
    return arguments, end + 1
