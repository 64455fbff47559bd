/**
 * Everything that a user of pyworker imports: the annotations, {@link io.pyworker.Workers}, {@link io.pyworker.PyWorker} and
 * the exceptions.
 */
@NullMarked
package io.pyworker;

import org.jspecify.annotations.NullMarked;
