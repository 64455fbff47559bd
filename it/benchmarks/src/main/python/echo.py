"""Returns what it gets, under one name per family of types."""


def echo(value):
    return value


big_integer = decimal = complex = instant = zoned = uuid = suit = echo
sample = samples = figure = money = words = counts = anything = matrix = echo


def first(values):
    return values[0]


def touch(memory):
    memory[0] = (memory[0] + 1) % 128
    return memory[0]
