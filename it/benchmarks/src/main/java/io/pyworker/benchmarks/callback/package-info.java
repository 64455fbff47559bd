/** Functions that Python calls. */
package io.pyworker.benchmarks.callback;
