package io.pyworker.benchmarks.page;

/**
 * One figure.
 *
 * @param median in the unit; for a rate the median over the iterations
 * @param p99 the 99th percentile, or not a number for a rate
 * @param unit of both
 */
record Measured(double median, double p99, Unit unit) {
    enum Unit {
        MICROSECONDS,
        PER_SECOND
    }

    /** How often the floor fits into it: 1 is perfect. */
    double timesFloor(double floor) {
        return unit == Unit.MICROSECONDS ? median / floor : floor / median;
    }
}
