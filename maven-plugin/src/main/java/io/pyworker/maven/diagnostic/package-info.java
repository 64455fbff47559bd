/** What the plugin tells a user who made a mistake: ids, places, suggestions. */
@NullMarked
package io.pyworker.maven.diagnostic;

import org.jspecify.annotations.NullMarked;
