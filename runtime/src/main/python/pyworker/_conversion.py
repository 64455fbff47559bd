"""The error for a value that cannot cross between Python and Java."""

import sys

from pyworker._signature import BOXED

_SHOWN_KEY_LENGTH = 40

#: Where engines without their C versions have the classes of datetime and decimal.
_UNDER_ANOTHER_NAME = frozenset({"_pydatetime", "_pydecimal"})

#: What to do about an object that has no form of its own.
ADAPTER_HINT = "add an adapter to [adapters] of worker.toml"


class ConversionError(Exception):
    """A value that cannot cross, with the path to it: containers prepend their step on the way out.

    Its text is ``result[3]["x"]: str where int32 was declared``. It never holds the value.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
        self.path = ""

    def at(self, step: str) -> None:
        """Prepends a step of the path."""
        self.path = step + self.path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


# The name that Java knows it by.
ConversionError.__module__ = "pyworker"


class NotQuick(Exception):
    """A value that only the careful walk can judge."""


def mismatch(value: object, declared: str) -> ConversionError:
    """The error for a value whose type is not the declared one (a signature)."""
    if value is None and declared in BOXED:
        return ConversionError(
            f"None, but {declared} was declared; declare {BOXED[declared]} to allow None"
        )
    name = type_name(type(value))
    message = f"{name} where {declared} was declared"
    advice = _ADVICE.get((name, declared.rstrip("0123456789")))
    return ConversionError(message + (f"; {advice}" if advice else adapter_hint(value)))


#: What to write instead, by the value's class and the declared type without its bits.
_ADVICE = {
    ("float", "decimal"): "use Decimal(str(x))",
    ("float", "int"): "use int(x) or round(x)",
    ("str", "uuid"): "use uuid.UUID(x)",
    ("str", "decimal"): "use Decimal(x)",
    ("str", "date"): "use date.fromisoformat(x)",
    ("str", "datetime"): "use datetime.fromisoformat(x)",
    ("str", "instant"): "use datetime.fromisoformat(x)",
    ("datetime.datetime", "date"): "use x.date(), or declare LocalDateTime",
    ("datetime.date", "datetime"): "it has no time of day; declare LocalDate",
    ("datetime.date", "instant"): "it has no time of day; declare LocalDate",
    ("bytes", "str"): "use x.decode()",
    ("generator", "any"): "use list(x)",
}


def missing(declared: str) -> ConversionError:
    """The error for None where a required type was declared."""
    return ConversionError(
        f"None where {declared} was declared; mark the Java type @Nullable to allow it"
    )


def adapter_hint(value: object) -> str:
    """``; add an adapter ...`` for an object of a class that may have one, or nothing."""
    package, _, rest = type_name(type(value)).partition(".")
    foreign = rest and package != "pyworker" and package not in sys.stdlib_module_names
    return f"; {ADAPTER_HINT}" if foreign else ""


def type_name(kind: type) -> str:
    """The qualified name of a class, without ``builtins.``, and as its users import it."""
    try:
        module, name = str.__str__(kind.__module__), str.__str__(kind.__qualname__)
    except BaseException:  # a metaclass can make either raise, or not be a str
        return "object"
    if module in _UNDER_ANOTHER_NAME:
        module = module.removeprefix("_py")
    return name if module == "builtins" else f"{module}.{name}"


def key_step(key: object) -> str:
    """The step of a path that leads to a dict's entry; only text and numbers are shown."""
    if isinstance(key, str):
        return f"[{shown_key(key)}]"
    if type(key) in (int, float, bool) and not (type(key) is int and key.bit_length() > 64):
        return f"[{key!r}]"
    return "[?]"


def shown_key(key: str) -> str:
    """A key in quotes, in printable ASCII, cut at 40 characters before they are escaped."""
    shown = str.__str__(key)[:_SHOWN_KEY_LENGTH].encode("unicode_escape").decode("ascii")
    return '"' + shown.replace('"', '\\"') + '"'
