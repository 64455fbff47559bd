/** What was read from one annotated interface, as records. */
@NullMarked
package io.pyworker.processor.data;

import org.jspecify.annotations.NullMarked;
