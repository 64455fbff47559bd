from time import time
from typing import Any

from workerlib import diagnostics, elapsedTime, export, systemVersions, typechecked
from YourModule2 import func3, func4

startTime = time()

for line in diagnostics:
    print(line)


def func1(arg1: Any, *args: Any, kwarg1: str = "none", **kwargs: Any) -> list[Any]:
    return [arg1, list(args), kwarg1, kwargs]


@typechecked
async def func2(what: str) -> str:
    return what + " " + elapsedTime(startTime)


def versions() -> dict[str, str]:
    return dict(systemVersions)


def not_exported() -> None:
    raise AssertionError("nobody may call this from elsewhere")


export(func1, func2, versions)

export(func3, func4)
