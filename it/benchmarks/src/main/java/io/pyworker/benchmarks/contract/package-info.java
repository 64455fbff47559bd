/** What the benchmarks call: one interface per worker of {@code worker.toml}. */
@NullMarked
package io.pyworker.benchmarks.contract;

import org.jspecify.annotations.NullMarked;
