/** From figures to {@code docs/benchmarks.md} and its plots. */
@NullMarked
package io.pyworker.benchmarks.page;

import org.jspecify.annotations.NullMarked;
