import asyncio
from functools import cmp_to_key

import pyworker
from pyworker.types import Reading

_closed = False
_name = None


class NoReadings(ValueError):
    pass


def count(limit):
    global _closed
    try:
        yield from range(limit)
    finally:
        _closed = True


def count_twice(limit):
    return list(range(limit)) * 2


async def readings(limit):
    global _closed
    try:
        for n in range(limit):
            yield Reading(f"s{n}", n / 2)
    finally:
        await asyncio.sleep(0)
        _closed = True


def lines(text):
    return iter(text.splitlines())


def failing(after):
    yield from range(after)
    raise ValueError("no more")


def is_closed():
    global _closed
    closed, _closed = _closed, False
    return closed


def sorted(readings, *, order):
    readings.sort(key=cmp_to_key(order))
    return readings


async def lengths(words, length):
    return await asyncio.gather(*[length.aio(word) for word in words])


def next(last, loader):
    return loader(last)


def measure(steps, progress):
    for step in range(1, steps + 1):
        progress(step)
    return steps


def keep(name):
    global _name
    _name = pyworker.keep(name)


def name():
    with _name:
        return _name()


def mean(readings):
    if not readings:
        raise NoReadings("nothing was measured")
    return sum(reading.value for reading in readings) / len(readings)


def caught(failing):
    try:
        failing()
    except ValueError as error:
        return str(error)
