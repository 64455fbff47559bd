/** What an engine must be: something that starts interpreters, takes messages and yields outcomes. */
@NullMarked
package io.pyworker.engine;

import org.jspecify.annotations.NullMarked;
