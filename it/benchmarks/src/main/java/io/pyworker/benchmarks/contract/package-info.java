/** What the benchmarks call: one interface per worker of {@code worker.toml}. */
package io.pyworker.benchmarks.contract;
