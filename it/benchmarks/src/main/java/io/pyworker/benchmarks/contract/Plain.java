package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Plain functions on one interpreter, without an event loop. */
@WorkerExport(module = "plain", worker = "plain")
public interface Plain extends Noop {}
