"""The same as coroutine functions: a worker that exports them has an event loop."""

import asyncio


async def noop_int(value):
    return value


async def noop_str(value):
    return value


async def sleep(seconds):
    await asyncio.sleep(seconds)
