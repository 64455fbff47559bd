/** Reads {@code worker.toml} and the files it names. */
@NullMarked
package io.pyworker.maven.config;

import org.jspecify.annotations.NullMarked;
