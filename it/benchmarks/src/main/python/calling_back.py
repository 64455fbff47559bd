"""Functions that call one of Java's, in order to measure that."""


def once(function, value):
    return function(value)


def often(function, count):
    value = 0
    for _ in range(count):
        value = function(value)
    return value


def never(value):
    return value
