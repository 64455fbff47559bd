"""The types of containers and of memory, put together of the types of what is in them."""

from pyworker._buffers import FORMATS, array_encoder, to_memory, to_view
from pyworker._containers import (
    LISTS,
    SETS,
    as_it_is,
    converted_elements,
    converted_entries,
    dict_form,
    dict_of,
    list_form,
    or_none,
    pairs_of,
    set_of,
)
from pyworker._conversion import NotQuick
from pyworker._signature import MATRICES, Signature
from pyworker._type import BUFFER, DIRECT, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from pyworker._types import Types

    Convert = Callable[[Any], Any]


def make_buffer(made: Type, name: str) -> None:
    """Makes the type of a buffer."""
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
    else:
        made.exact_only = True  # marshal takes too much of some views
    if name != "bytes":
        made.restore = lambda memory: to_view(memory, name)


def make_container(types: "Types", made: Type, signature: Signature) -> None:
    """Makes the type of a list, a set or a dict."""
    declared = signature.text.removesuffix("!")
    inner = [types.of(argument) for argument in signature.arguments]
    made.includes(inner)
    made.tags_only = all(i.done and (i.restore is None or i.tags_only) for i in inner)
    careful = [i.inner("careful") for i in inner]
    quick: list[Any] = [i.inner_quick() for i in inner]
    restore: list[Any] = [i.inner("restore") for i in inner]
    if signature.name == "dict":
        direct = inner[0].form == DIRECT
        made.careful = dict_form(declared, careful[0], careful[1], direct)
        if any(quick):
            made.quick = _quick_dict(quick[0], quick[1], direct)
        made.tags_only &= direct
        if any(restore) or not direct:
            made.restore = _dict_restorer(*[or_none(r or as_it_is) for r in restore])
        return
    if signature.name == "list":
        made.careful = list_form(declared, careful[0])
        made.quick = _quick_list(quick[0]) if quick[0] else None
        if restore[0]:
            of_element = or_none(restore[0])
            made.restore = lambda form: converted_elements(form, of_element)
        return
    direct = inner[0].form == DIRECT
    as_list = list_form(declared, careful[0])
    made.careful = (lambda value: set(as_list(value))) if direct else as_list
    made.quick = _quick_set(quick[0]) if quick[0] else None
    made.tags_only &= direct
    if restore[0] or not direct:
        of_member = or_none(restore[0] or as_it_is)
        made.restore = lambda form: set_of(converted_elements(form, of_member))


def _dict_restorer(restore_key: "Convert", restore_value: "Convert") -> "Convert":
    return lambda form: dict_of(converted_entries(pairs_of(form), restore_key, restore_value))


def _quick_list(convert: "Convert") -> "Convert":
    """Exact lists and tuples."""

    def to_list(value: "Any") -> "Any":
        if type(value) not in LISTS:
            if value is None:
                return None
            raise NotQuick
        return [None if element is None else convert(element) for element in value]

    return to_list


def _quick_set(convert: "Convert") -> "Convert":
    """Exact sets and frozensets, as lists: what is not direct need not be hashable."""

    def to_set(value: "Any") -> "Any":
        if type(value) not in SETS:
            if value is None:
                return None
            raise NotQuick
        return [None if element is None else convert(element) for element in value]

    return to_set


def _quick_dict(key: "Convert | None", element: "Convert | None", direct: bool) -> "Convert":
    """Exact dicts. None converts what marshal takes as it is."""

    def to_dict(value: "Any") -> "Any":
        if type(value) is not dict:
            if value is None:
                return None
            raise NotQuick
        keys = value if key is None else [None if k is None else key(k) for k in value]
        elements: Iterable[Any] = value.values()
        if element is not None:
            elements = [None if e is None else element(e) for e in elements]
        if not direct:
            return [part for entry in zip(keys, elements) for part in entry]
        made = dict(zip(keys, elements))
        if len(made) != len(value):
            raise NotQuick
        return made

    return to_dict
