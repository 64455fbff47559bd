/** Whole processes: the time to a first result, one more interpreter, memory. */
package io.pyworker.benchmarks.process;
