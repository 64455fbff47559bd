/** Measures calls beside their floors on every JVM that is there, and writes {@code docs/benchmarks.md}. */
package io.pyworker.benchmarks;
