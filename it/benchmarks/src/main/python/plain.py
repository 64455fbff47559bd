"""Functions that do nothing, in order to measure the call."""

import time


def noop_int(value):
    return value


def noop_str(value):
    return value


def sleep(seconds):
    time.sleep(seconds)


def spin(begun):
    begun[0] = 1
    while True:
        pass
