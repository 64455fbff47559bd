package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Coroutine functions on two interpreters. */
@WorkerExport(module = "coroutines", worker = "coroutines-pair")
public interface CoroutinesPair extends Noop {}
