/** The engine that runs each interpreter on a thread of its own with GraalPy: the one package that imports {@code org.graalvm.polyglot}. */
@NullMarked
package io.pyworker.graalpy;

import org.jspecify.annotations.NullMarked;
