"""The adapters of worker.toml: how objects of the user's own classes cross. They come first for
every value whose class is not exactly a built-in one.
"""

from pyworker import _rounds
from pyworker._body import MAX_DEPTH
from pyworker._conversion import ConversionError, NotQuick
from pyworker._coroutines import is_coroutine_function
from pyworker._tags import is_member

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Convert = Callable[[Any], Any]

#: The classes whose values are never adapted.
_BUILT_IN = frozenset(
    {type(None), bool, int, float, str, bytes, list, tuple, set, frozenset, dict}
)


class Adapter:
    """One adapter. ``name`` is ``module.Type``; without an encoder, members of an Enum become their
    values and other objects what they are; ``constructs`` says that the decoder is the class.
    """

    def __init__(
        self, name: str, kind: type, encode: "Convert | None", decode: "Convert | None"
    ) -> None:
        self.name = name
        self.kind = kind
        self.encode: Any = encode
        self.decode: Any = kind if decode is None else decode
        self.constructs = decode is None

    def decoded(self, form: "Any", restore: "Convert | None") -> "Any":
        """The object of a form, which ``restore`` makes fit for the decoder."""
        structure: Any = None

        def compute() -> "Any":
            return self.decode(structure)

        step = _rounds.enter(None)
        try:
            structure = form if restore is None or form is None else restore(form)
            return _outcome(step, compute, f"the decoder of {self.name}")
        finally:
            _rounds.leave(step)


def constructed(kind: "Any", arguments: "Callable[[], dict[str, Any]]") -> "Any":
    """The object of a paired class that has no adapter."""
    step = _rounds.enter(None)
    try:
        keywords = arguments()
        return _outcome(step, lambda: kind(**keywords), f"the class {kind.__qualname__}")
    finally:
        _rounds.leave(step)


def _outcome(step: "_rounds.Step | None", compute: "Callable[[], Any]", source: str) -> "Any":
    try:
        return _rounds.outcome(step, compute)
    except _rounds.Outstanding:
        raise
    except BaseException as error:  # user code: it is reported as it was raised
        raise _rounds.AdapterFailure(error, source) from None


class Adapters:
    """The adapters of a worker in their order, and the classes that Java names are paired with."""

    def __init__(self, adapters: "list[Adapter]", paired: "dict[str, Any]") -> None:
        self._adapters = adapters
        self.paired = paired
        functions = [f for adapter in adapters for f in (adapter.encode, adapter.decode)]
        self.asynchronous = any(map(is_coroutine_function, functions))
        self.by_name = {adapter.name: adapter for adapter in adapters}
        self.by_class: dict[Any, Adapter] = {adapter.kind: adapter for adapter in adapters}

    def java_name(self, kind: type) -> "str | None":
        """The Java name that a class is paired with, or None."""
        return next((java for java, paired in self.paired.items() if paired is kind), None)

    def find(self, value: object) -> "Adapter | None":
        """The first adapter whose class the value is an instance of."""
        for adapter in self._adapters:
            if isinstance(value, adapter.kind):
                return adapter
        return None

    def first(
        self,
        convert: "Convert",
        keep_members: bool,
        is_known: "Callable[[type], object] | None" = None,
    ) -> "Convert":
        """Shows values to the adapters, then converts what their encoders gave, or the values
        themselves. ``keep_members``: those of an Enum stay what they are without an encoder.
        ``is_known``: of which classes ``convert`` takes objects as they are.
        """

        def to_form(value: "Any", chain: int = 0) -> "Any":
            if type(value) in _BUILT_IN or is_known is not None and is_known(type(value)):
                return convert(value)
            adapter = self.find(value)
            if adapter is None:
                return convert(value)
            if adapter.encode is None:
                if is_member(value) and not keep_members:
                    return to_form(value.value, chain + 1)
                return convert(value)
            if chain == MAX_DEPTH:
                raise ConversionError(f"encoded values without end, by {adapter.name}'s encoder")
            step = _rounds.enter(value)
            try:
                source = f"the encoder of {adapter.name}"
                encode = adapter.encode
                structure = _outcome(step, lambda: encode(value), source)
                return to_form(structure, chain + 1)
            finally:
                _rounds.leave(step)

        return to_form

    def unless_adapted(self, quick: "Convert") -> "Convert":
        """The quick conversion, for values that no adapter is for."""

        def to_form(value: "Any") -> "Any":
            if type(value) not in _BUILT_IN and self.find(value) is not None:
                raise NotQuick
            return quick(value)

        return to_form
