/** Finds contracts and annotated interfaces, and the workers that serve them. */
@NullMarked
package io.pyworker.maven.contract;

import org.jspecify.annotations.NullMarked;
