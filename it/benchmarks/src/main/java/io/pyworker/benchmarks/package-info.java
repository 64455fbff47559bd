/** Measures calls beside their floors on every JVM that is there, and writes {@code docs/benchmarks.md}. */
@NullMarked
package io.pyworker.benchmarks;

import org.jspecify.annotations.NullMarked;
