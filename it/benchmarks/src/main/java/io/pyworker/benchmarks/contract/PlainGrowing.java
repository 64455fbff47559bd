package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Plain functions on one to four interpreters, as many as the calls ask for. */
@WorkerExport(module = "plain", worker = "plain-growing")
public interface PlainGrowing extends Noop {}
