/** The goals of the plugin, and the order in which a bundle is made. */
@NullMarked
package io.pyworker.maven;

import org.jspecify.annotations.NullMarked;
