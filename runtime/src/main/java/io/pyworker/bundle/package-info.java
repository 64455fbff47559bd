/** What the plugin writes and the runtime reads: the bundle, its index and its sources. */
@NullMarked
package io.pyworker.bundle;

import org.jspecify.annotations.NullMarked;
