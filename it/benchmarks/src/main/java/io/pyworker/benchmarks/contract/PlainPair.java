package io.pyworker.benchmarks.contract;

import io.pyworker.WorkerExport;

/** Plain functions on two interpreters. */
@WorkerExport(module = "plain", worker = "plain-pair")
public interface PlainPair extends Noop {}
