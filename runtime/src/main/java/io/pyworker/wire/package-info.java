/** Messages, outcomes and the codec between Java values and what crosses to Python: no polyglot, no threads. */
@NullMarked
package io.pyworker.wire;

import org.jspecify.annotations.NullMarked;
