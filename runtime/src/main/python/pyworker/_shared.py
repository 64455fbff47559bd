"""Shared memory: views that are valid while a call lasts."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    #: A handle's memory, and what ends it.
    Share = Callable[[int], tuple[memoryview, Callable[[], object]]]


class SharedMemory:
    """The shared memory of one call."""

    def __init__(self) -> None:
        self._releases: list[Callable[[], object]] = []

    def opened(self, share: "Share", places: "list[int]", args: "tuple[Any, ...]") -> "list[Any]":
        """The arguments with views in place of the handles at those places."""
        opened = list(args)
        for place in places:
            if opened[place] is not None:
                opened[place], release = share(opened[place])
                self._releases.append(release)
        return opened

    def release(self) -> None:
        """Ends it all; once."""
        releases, self._releases = self._releases, []
        for release in releases:
            try:
                release()
            except Exception:  # the engine's side cuts the memory off by itself
                continue


def copied(wire: "Any") -> "Any":
    """A wire value that does not need the shared memory any more."""
    return bytes(wire) if type(wire) is memoryview else wire
