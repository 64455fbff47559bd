"""Did you mean ...?"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def did_you_mean(name: str, candidates: "Iterable[str]") -> str:
    """``; did you mean wordcount?``, or nothing if no candidate is close."""
    best = min(candidates, key=lambda candidate: _distance(name, candidate), default=None)
    if best is None or _distance(name, best) > max(1, len(name) // 3):
        return ""
    return f"; did you mean {best}?"


def _distance(a: str, b: str) -> int:
    """How many characters to insert, delete or replace; case and underscores count nothing."""
    a, b = _plain(a), _plain(b)
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        above, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            above, row[j + 1] = row[j + 1], min(row[j] + 1, row[j + 1] + 1, above + (x != y))
    return row[-1]


def _plain(name: str) -> str:
    return name.replace("_", "").casefold()
