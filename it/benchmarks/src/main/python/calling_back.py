"""Functions that call one of Java's, in order to measure that."""

from pyworker import sync


def once(function, value):
    return function(value)


def often(function, count):
    value = 0
    for _ in range(count):
        value = function(value)
    return value


def often_by_sync(count):
    value = 0
    for _ in range(count):
        value = sync.increment(value)
    return value


def never(value):
    return value
