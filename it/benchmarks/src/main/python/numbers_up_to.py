"""A generator, in order to measure streams."""


def numbers(count):
    for number in range(count):
        yield number


def hand_over(emit, count):
    """The same without pyworker: to a function of Java's."""
    for number in numbers(count):
        emit(number)
