/** Choosing an interpreter, queueing, settling each call exactly once. */
@NullMarked
package io.pyworker.pool;

import org.jspecify.annotations.NullMarked;
