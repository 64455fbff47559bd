import statistics


def stdev(values):
    return statistics.stdev(values)
