package io.pyworker.pool;

import io.pyworker.pool.CallCounts.Ending;

/** Enters each step of each call of one pool where it counts. Any thread may use it. */
record CallLedger(Admission admission, CallCounts counts, UnsettledCalls unsettled) implements PendingCall.Journey {
    @Override
    public void leftQueue() {
        admission.left();
    }

    @Override
    public void begun() {
        counts.begun();
    }

    @Override
    public void ended(Ending how) {
        counts.ended(how);
        admission.wakeBlocked();
        unsettled.remove();
    }
}
