"""A module that existed before anybody called it from elsewhere."""

import asyncio
from typing import Any


def func1(arg1: Any, arg2: Any, *args: Any, kwarg1: Any = None, **kwargs: Any) -> dict[str, Any]:
    """What it was given."""
    return {"arg1": arg1, "arg2": arg2, "args": args, "kwarg1": kwarg1, "kwargs": kwargs}


async def func2(*values: Any) -> list[str]:
    """The classes of what it was given."""
    await asyncio.sleep(0)
    return [type(value).__name__ for value in values]


def not_listed() -> None:
    raise AssertionError("nobody may call this from elsewhere")
