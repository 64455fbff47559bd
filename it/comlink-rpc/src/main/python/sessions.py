"""What else can be reached through a proxy: several instances, attributes, functions that are passed."""

from collections.abc import Callable, Iterator


class Session:
    """What one user has put down."""

    def __init__(self, user: str = "nobody", limit: int = 10) -> None:
        if limit < 1:
            raise ValueError("a session holds something")
        self.user = user
        self.limit = limit
        self.open = True
        self._items: list[str] = []
        self._parent: Session | None = None

    @classmethod
    def of_items(cls, *items: str) -> "Session":
        session = cls(limit=max(len(items), 1))
        session._items.extend(items)
        return session

    @property
    def total(self) -> int:
        return len(self._items)

    def add(self, item: str) -> int:
        if item in self._items:
            raise KeyError(item)
        self._items.append(item)
        return self.total

    async def add_later(self, item: str) -> int:
        return self.add(item)

    def items(self, rank: Callable[[str], int]) -> list[str]:
        return sorted(self._items, key=rank)

    def history(self) -> Iterator[str]:
        yield from self._items

    def child(self, user: str) -> "Session":
        made = Session(user, self.limit)
        made._parent = self
        return made

    @property
    def parent(self) -> "Session | None":
        return self._parent

    def spin(self) -> None:
        while True:
            pass


class Counter:
    def __init__(self) -> None:
        self.value = 0

    def increment(self, by: int = 1) -> int:
        self.value += by
        return self.value


counter = Counter()


def live_objects() -> int:
    """How many objects of this interpreter Java holds references to."""
    from pyworker import _remote

    return _remote.count()
