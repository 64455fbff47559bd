"""From signatures to the functions that convert, made once at start: ``Types`` has them per
contract, since a name means what its contract says.

A result is converted quickly first: the classes are trusted, and marshal and Java do the checking.
What is not as expected goes through the careful walk, which takes all that may be taken and finds
the path to what may not.
"""

from pyworker._any import PLAIN, any_form
from pyworker._buffers import FORMATS, array_encoder, to_memory, to_view
from pyworker._containers import (
    as_it_is,
    converted_elements,
    converted_entries,
    dict_form,
    dict_of,
    list_form,
    or_none,
    pairs_of,
    quick_dict,
    quick_list,
    quick_set,
    set_of,
)
from pyworker._conversion import NotQuick, missing
from pyworker._scalars import TO_SCALAR, to_complex, to_int, to_uri
from pyworker._signature import BOXED, BUFFERS, CONTAINERS, MATRICES, SCALARS, TIMES, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pyworker._adapters import Adapters
    from pyworker._generated import Generated

    Convert = Callable[[Any], Any]

#: How a type crosses: as a scalar, as memory beside the call, within a body.
DIRECT, BUFFER, SHARED, BODY = "direct", "buffer", "shared", "body"

_TRUSTED = {
    "list": frozenset({list, tuple}),
    "set": frozenset({set, frozenset}),
    "dict": frozenset({dict}),
    "any": PLAIN,
    "int": frozenset({int}),
}


class Type:
    """What converts the values of one signature. A form is what stands for a value in a body, and
    is the wire value of direct types too.

    - ``restore``: form (never None) to object; None if it is the object;
    - ``tags_only``: whether ``restore`` is for tagged values under ``any``, and nothing else;
    - ``quick``: object to form, raising anything where ``careful`` is needed; None if exact
      built-in values are their form;
    - ``trusted``: the classes of such values, only if ``quick`` is None;
    - ``careful``: object to form, or ConversionError;
    - ``memory``: object to bytes-like object, only for buffers;
    - ``done``: false while the type is being made, which may need itself.
    """

    def __init__(self, signature: Signature) -> None:
        self.signature = signature
        self.form = BODY
        self.restore: Convert | None = None
        self.tags_only = False
        self.quick: Convert | None = None
        self.trusted: frozenset[type] = frozenset()
        self.careful: Convert = as_it_is
        self.memory: Convert = as_it_is
        self.holds_text = False
        self.holds_any = False
        self.levels = 0
        self.done = False
        self.recursive = False

    def inner(self, name: str) -> "Any":
        """One of the three functions, for a type around this one, which may not be done."""
        if self.done:
            return getattr(self, name)

        def late(value: "Any") -> "Any":
            convert = getattr(self, name)
            return value if convert is None else convert(value)

        return late

    def includes(self, others: "list[Type]") -> None:
        """Notes what types the values of this one are made of."""
        self.holds_text |= any(other.holds_text or not other.done for other in others)
        self.holds_any |= any(other.holds_any for other in others)
        self.levels = 1 + max((other.levels for other in others), default=0)


class Types:
    """The types of one contract.

    ``definitions`` are the rows of its table's TYPES by name, ``generated`` has their classes,
    ``adapters`` the worker's adapters and pairs, None if there are none.
    """

    def __init__(
        self, definitions: "dict[str, Any]", generated: "Generated", adapters: "Adapters | None"
    ) -> None:
        self.definitions = definitions
        self.generated = generated
        self.adapters = adapters
        self._made: dict[str, Type] = {}

    def of(self, signature: Signature) -> Type:
        """The type of a signature. Raises ValueError for a name that the contract does not have."""
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
            _make_container(self, made, signature)
        elif name in BUFFERS:
            _make_buffer(made, name)
        elif name in SCALARS or name == "uri":
            made.form, made.holds_text = DIRECT, name in ("str", "uri", "char")
            made.careful = to_uri if name == "uri" else TO_SCALAR[name]
        elif name in TIMES:
            from pyworker import _times

            made.form, made.restore = DIRECT, _times.RESTORE[name]
            made.careful = made.quick = _times.TO_FORM[name]
        elif name == "any":
            from pyworker._any import any_restorer

            made.restore, made.tags_only = any_restorer(self), True
            made.careful = any_form(self)
            made.holds_any = made.holds_text = True
        elif name == "int":
            made.careful = to_int
        elif name == "complex":
            made.careful = made.quick = to_complex
        elif name == "shared":
            made.form = SHARED
        elif name.startswith("@"):
            from pyworker._named import make_named

            make_named(self, made, name[1:])
        else:
            from pyworker import _text_types

            made.form, made.restore = DIRECT, _text_types.restorer(name)
            made.careful = made.quick = _text_types.TO_TEXT[name]
            made.holds_text = name == "path"

    def _finish(self, made: Type, signature: Signature) -> None:
        if made.quick is None:
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
            made.careful = self.adapters.first(made.careful, keep)
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


def _make_buffer(made: Type, name: str) -> None:
    made.form = BUFFER
    if name in MATRICES:
        from pyworker import _matrices

        made.memory = made.careful = made.quick = _matrices.matrix_encoder(name)
        made.restore = lambda memory: _matrices.to_matrix_view(memory, name)
        return
    memory = array_encoder(name) if name in FORMATS else to_memory
    made.memory = memory
    made.careful = lambda value: bytes(memory(value))
    if name in FORMATS:
        made.quick = made.careful  # marshal takes no list for an array
    if name != "bytes":
        made.restore = lambda memory: to_view(memory, name)


def _make_container(types: Types, made: Type, signature: Signature) -> None:
    declared = signature.text.removesuffix("!")
    inner = [types.of(argument) for argument in signature.arguments]
    made.includes(inner)
    made.tags_only = all(i.done and (i.restore is None or i.tags_only) for i in inner)
    careful = [i.inner("careful") for i in inner]
    quick: list[Any] = [i.inner("quick") for i in inner]
    restore: list[Any] = [i.inner("restore") for i in inner]
    if signature.name == "dict":
        direct = inner[0].form == DIRECT
        made.careful = dict_form(declared, careful[0], careful[1], direct)
        if any(quick):
            made.quick = quick_dict(quick[0], quick[1], direct)
        made.tags_only &= direct
        if any(restore) or not direct:
            made.restore = _dict_restorer(*[or_none(r or as_it_is) for r in restore])
        return
    if signature.name == "list":
        made.careful = list_form(declared, careful[0])
        made.quick = quick_list(quick[0]) if quick[0] else None
        if restore[0]:
            of_element = or_none(restore[0])
            made.restore = lambda form: converted_elements(form, of_element)
        return
    direct = inner[0].form == DIRECT
    as_list = list_form(declared, careful[0])
    made.careful = (lambda value: set(as_list(value))) if direct else as_list
    made.quick = quick_set(quick[0]) if quick[0] else None
    made.tags_only &= direct
    if restore[0] or not direct:
        of_member = or_none(restore[0] or as_it_is)
        made.restore = lambda form: set_of(converted_elements(form, of_member))


def _dict_restorer(restore_key: "Convert", restore_value: "Convert") -> "Convert":
    return lambda form: dict_of(converted_entries(pairs_of(form), restore_key, restore_value))


def not_quick(value: "Any") -> "Any":
    """Leaves every value to the careful walk."""
    raise NotQuick
