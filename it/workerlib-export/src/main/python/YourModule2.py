from collections.abc import Iterable


def func3(numbers: Iterable[float]) -> float:
    return sum(numbers)


async def func4(text: str) -> tuple[str, int]:
    return text, len(text)
