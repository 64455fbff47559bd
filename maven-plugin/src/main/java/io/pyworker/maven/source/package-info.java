/** Collects the files of a bundle. */
@NullMarked
package io.pyworker.maven.source;

import org.jspecify.annotations.NullMarked;
