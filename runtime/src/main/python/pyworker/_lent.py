"""What is lent to a call and ends with it: views of shared memory, callables."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    #: A handle's memory, and what ends it.
    Share = Callable[[int], tuple[memoryview, Callable[[], object]]]
    #: Takes whether the call may still fail, only then may it raise; None if Java is to hear nothing.
    End = Callable[[bool | None], object]
    #: From a handle to the argument and what ends it.
    Open = Callable[[int], tuple[Any, End]]

_ends: "dict[int, list[End]]" = {}  # by call id


def reset() -> None:
    """Begins without calls."""
    _ends.clear()


def lend(call_id: int, opens: "dict[int, Open]", args: "tuple[Any, ...]") -> "list[Any]":
    """The arguments with what is lent in place of the handles, at the places of ``opens``."""
    ends = _ends[call_id] = []
    opened = list(args)
    for place, open in opens.items():
        if opened[place] is not None:
            opened[place], end = open(opened[place])
            ends.append(end)
    return opened


def end(call_id: int, may_fail: bool) -> None:
    """Ends what was lent to a call, once; to be called right before its outcome is told.

    Raises what the last progress raised, if the call may fail.
    """
    failure: BaseException | None = None
    ends = _ends.get(call_id, [])
    while ends:
        try:
            ends[0](may_fail)
        except Exception as error:
            failure = failure or error
        del ends[0]  # only now: what an interrupt hits is left to drop
    _ends.pop(call_id, None)
    if failure is not None and may_fail:
        raise failure


def drop(call_id: int) -> None:
    """Ends what was lent to a call, which tells nothing any more. Never raises."""
    for end in _ends.pop(call_id, ()):
        end(None)


def memory(share: "Share") -> "Open":
    """Lends views of shared memory."""

    def open(handle: int) -> "tuple[Any, End]":
        view, release = share(handle)

        def end(may_fail: bool | None) -> None:
            try:
                release()
            except Exception:  # the engine's side cuts the memory off by itself
                pass

        return view, end

    return open


def copied(wire: "Any") -> "Any":
    """A wire value that does not need the shared memory any more."""
    return bytes(wire) if type(wire) is memoryview else wire
