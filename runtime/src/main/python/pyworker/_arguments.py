"""From the arguments of a call to those of the function: decoded, and passed as Python wants them.

Arguments come in Java's order: positional ones, keyword ones, ``kwargs``, and ``varargs`` last.
"""

from pyworker._codec import decoder, taker
from pyworker._conversion import ConversionError
from pyworker._coroutines import is_awaitable
from pyworker._type import SHARED, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Function = Callable[..., Any]
    Convert = Callable[[Any], Any]
    #: What a parameter is: its Python name (empty before the user's own), its kind, and whether None leaves it out.
    Parameter = tuple[str, str, bool]

_POSITIONAL, _VARARGS, _KEYWORD, _KWARGS = "positional", "varargs", "keyword", "kwargs"
KINDS = frozenset({_POSITIONAL, _VARARGS, _KEYWORD, _KWARGS})


def taking_wire_values(
    function: "Function",
    parameters: "list[Parameter]",
    types: "list[Type]",
    read: "Callable[[int], bytes]",
    adapting: bool,
) -> "Function":
    """The function of wire values; the function itself if nothing is to be done with them.

    A type of shared memory has the view already.
    """
    passing = _passing(function, parameters)
    if adapting and any(made.restore for made in types):
        return _in_rounds(passing or (lambda values: function(*values)), types, read)
    leading = sum(not name for name, _, _ in parameters)
    decoders = [None if made.form == SHARED else decoder(made, read) for made in types]
    if passing is None and not any(decoders):
        return function
    return _decoding(function, passing, decoders, leading)


def _decoding(
    function: "Function",
    passing: "Callable[[list[Any]], Any] | None",
    decoders: "list[Convert | None]",
    leading: int,
) -> "Function":
    def decoding(*args: "Any") -> "Any":
        values: list[Any] = []
        try:
            for decode, arg in zip(decoders, args, strict=True):
                values.append(arg if decode is None else decode(arg))
        except ConversionError as error:
            error.at(f"args[{len(values) - leading}]")
            raise
        return function(*values) if passing is None else passing(values)

    return decoding


def _in_rounds(
    passing: "Callable[[list[Any]], Any]", types: "list[Type]", read: "Callable[[int], bytes]"
) -> "Function":
    """Where adapters may decode: all forms are taken before, and asynchronous adapters make the
    result a coroutine.
    """
    from pyworker._containers import as_it_is, converted_elements, or_none
    from pyworker._rounds import Outstanding, Rounds

    takers = [taker(made, read) or as_it_is for made in types]
    restores = [or_none(made.restore or as_it_is) for made in types]

    def restored(forms: "list[Any]") -> "list[Any]":
        each = iter(restores)
        return converted_elements(forms, lambda form: next(each)(form))

    def decoding(*args: "Any") -> "Any":
        each = iter(zip(takers, args, strict=True))
        try:
            forms = converted_elements(args, lambda arg: next(each)[0](arg))
            values = Rounds(lambda: restored(forms), "args").run()
        except Outstanding as outstanding:
            return later(outstanding)
        except ConversionError as error:
            error.at("args")
            raise
        return passing(values)

    async def later(outstanding: "Outstanding") -> "Any":
        result = passing(await outstanding.finish())
        return await result if is_awaitable(result) else result

    return decoding


def _passing(
    function: "Function", parameters: "list[Parameter]"
) -> "Callable[[list[Any]], Any] | None":
    """The function of the list of decoded arguments; None if all are positional."""
    kinds = [kind for _, kind, _ in parameters]
    if not set(kinds) <= {_POSITIONAL, _KEYWORD} or any(default for _, _, default in parameters):
        return _passing_all(function, parameters)
    if _KEYWORD not in kinds:
        return None
    positional = kinds.count(_POSITIONAL)
    names = [name for name, kind, _ in parameters if kind == _KEYWORD]

    def passing(values: "list[Any]") -> "Any":
        return function(*values[:positional], **dict(zip(names, values[positional:])))

    return passing


def _passing_all(
    function: "Function", parameters: "list[Parameter]"
) -> "Callable[[list[Any]], Any]":
    def passing(values: "list[Any]") -> "Any":
        positional: list[Any] = []
        keywords: dict[str, Any] = {}
        more: Any = {}
        left_out = ""
        for (name, kind, default), value in zip(parameters, values):
            if kind == _VARARGS:
                if value is None or not len(value):
                    continue
                if left_out:
                    raise ConversionError(
                        f"{left_out} is left to Python's default, but {name} has elements, which "
                        f"stand after it: pass {left_out} too"
                    )
                positional.extend(value)
            elif kind == _KWARGS:
                more = value or {}
            elif value is None and default:
                left_out = left_out or (name if kind == _POSITIONAL else "")
            elif kind == _KEYWORD or left_out:
                keywords[name] = value
            else:
                positional.append(value)
        return function(*positional, **keywords, **more)

    return passing
