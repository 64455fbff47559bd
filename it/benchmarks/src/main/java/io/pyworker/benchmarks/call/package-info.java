/** The price of a call that does nothing, and its floors. */
package io.pyworker.benchmarks.call;
