/** Whole processes: the time to a first result, one more interpreter, memory. */
@NullMarked
package io.pyworker.benchmarks.process;

import org.jspecify.annotations.NullMarked;
