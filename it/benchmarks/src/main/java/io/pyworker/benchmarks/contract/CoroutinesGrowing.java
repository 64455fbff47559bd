package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Coroutine functions on one to four interpreters, as many as the calls ask for. */
@WorkerExport(module = "coroutines", worker = "coroutines-growing")
public interface CoroutinesGrowing extends Noop {}
