"""From signatures to the functions that convert, made once at start: ``Types`` has them per
contract, since a name means what its contract says.

A result is converted quickly first: the classes are trusted, and marshal and Java do the checking.
What is not as expected goes through the careful walk, which takes all that may be taken and finds
the path to what may not.
"""

from pyworker._any import PLAIN, any_form, any_restorer
from pyworker._container_types import make_buffer, make_container
from pyworker._containers import LISTS, SETS, or_none
from pyworker._conversion import missing
from pyworker._scalars import TO_SCALAR, to_complex, to_int, to_uri
from pyworker._signature import (
    BOXED,
    BUFFERS,
    CALLABLES,
    CONTAINERS,
    SCALARS,
    TIMES,
    Signature,
)
from pyworker._type import CALLABLE, DICTS, DIRECT, SHARED, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._adapters import Adapters
    from pyworker._generated import Generated

    Convert = Callable[[Any], Any]

_TRUSTED = {
    "list": LISTS,
    "set": SETS,
    "dict": DICTS,
    "any": PLAIN,
    "int": frozenset({int}),
}


class Types:
    """The types of one contract.

    ``definitions`` are the rows of its table's TYPES by name, ``generated`` has their classes,
    ``adapters`` the worker's adapters and pairs, None if there are none. ``plain``
    says that records are restored as tuples and enums as their keys.
    """

    def __init__(
        self, definitions: "dict[str, Any]", generated: "Generated", adapters: "Adapters | None"
    ) -> None:
        self.definitions = definitions
        self.generated = generated
        self.adapters = adapters
        self.plain = False
        self._structures: Types | None = None
        self._whole = self
        self._made: dict[str, Type] = {}

    def structure(self, signature: Signature) -> "Convert | None":
        """The function from a named type's form to what a decoder gets: records are tuples, enums
        their keys. Types in it that are paired themselves are what they always are.
        """
        plain = self._structures
        if plain is None:
            plain = self._structures = Types(self.definitions, self.generated, self.adapters)
            plain.plain, plain._whole = True, self
        convert: Convert | None = plain._own(signature).inner("restore")
        return convert

    def of(self, signature: Signature) -> Type:
        """The type of a signature. Raises ValueError for a name that the contract does not have."""
        if self.plain and self._is_whole(signature.name):
            return self._whole.of(signature)
        return self._own(signature)

    def _is_whole(self, name: str) -> bool:
        """Whether a type within a structure is what it is elsewhere."""
        paired = {} if self.adapters is None else self.adapters.paired
        return name == "any" or name[1:].partition("[")[0] in paired

    def _own(self, signature: Signature) -> Type:
        made = self._made.get(signature.text)
        if made is None:
            made = self._made[signature.text] = Type(signature)
            self._make(made, signature)
            self._finish(made, signature)
        elif not made.done:
            made.recursive = True
        return made

    def names_of(self, kind: type) -> "list[str]":
        """The names, after ``@``, that the contract has for a generated or paired class."""
        java = self.generated.java_name(kind)
        if java is None and self.adapters is not None:
            java = self.adapters.java_name(kind)
        if java is None:
            return []
        return [name for name in self.definitions if name.partition("[")[0] == java]

    def _make(self, made: Type, signature: Signature) -> None:
        """Sets all but what depends on None and adapters."""
        name = signature.name
        if name in CONTAINERS:
            make_container(self, made, signature)
        elif name in BUFFERS:
            make_buffer(made, name)
        elif name in SCALARS or name == "uri":
            made.form, made.holds_text = DIRECT, name in ("str", "uri", "char")
            made.careful = to_uri if name == "uri" else TO_SCALAR[name]
        elif name in TIMES:
            from pyworker import _times

            made.form, made.restore = DIRECT, _times.RESTORE[name]
            made.careful = made.quick = _times.TO_FORM[name]
        elif name == "any":
            made.restore, made.tags_only = any_restorer(self), True
            made.careful = any_form(self)
            made.exact_only = made.holds_text = True
        elif name == "int":
            made.careful = to_int
        elif name == "complex":
            made.careful = made.quick = to_complex
        elif name == "shared":
            made.form = SHARED
        elif name in CALLABLES:
            made.form = CALLABLE
        elif name.startswith("@"):
            from pyworker._named import make_named

            make_named(self, made, name[1:])
        else:
            from pyworker import _text_types

            made.form, made.restore = DIRECT, _text_types.restorer(name)
            made.careful = made.quick = _text_types.TO_TEXT[name]
            made.holds_text = name == "path"

    def _finish(self, made: Type, signature: Signature) -> None:
        if made.quick is None and not made.trusted:
            made.trusted = _TRUSTED.get(signature.name, frozenset())
        careful, memory = made.careful, made.memory
        if signature.nullable:
            made.memory = or_none(memory)
            if signature.name not in ("str", "none", "any"):
                made.careful = or_none(careful)
        elif signature.text not in BOXED:
            declared = signature.text.removesuffix("!")
            made.careful, made.memory = _required(careful, declared), _required(memory, declared)
        if self.adapters is not None:
            keep = signature.name.startswith("@")
            known = self.names_of if signature.name == "any" else None
            made.careful = self.adapters.first(made.careful, keep, known)
            made.memory = self.adapters.first(made.memory, keep)
            if made.quick is not None:
                made.quick = self.adapters.unless_adapted(made.quick)
        made.done = True


def _required(convert: "Convert", declared: str) -> "Convert":
    def to_form(value: "Any") -> "Any":
        if value is None:
            raise missing(declared)
        return convert(value)

    return to_form
