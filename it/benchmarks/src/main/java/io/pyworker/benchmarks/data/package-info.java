/** The price of data with a use of all of it, and its floors. */
package io.pyworker.benchmarks.data;
