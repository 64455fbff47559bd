package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Coroutine functions on one interpreter. */
@WorkerExport(module = "coroutines", worker = "coroutines")
public interface Coroutines extends Noop {}
