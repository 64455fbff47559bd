/** Reads Python source without running it, and checks that exports exist. */
@NullMarked
package io.pyworker.maven.python;

import org.jspecify.annotations.NullMarked;
