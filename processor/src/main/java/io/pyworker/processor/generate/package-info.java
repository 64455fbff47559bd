/** From a {@link io.pyworker.processor.data.ContractModel} to the four files of an interface. */
@NullMarked
package io.pyworker.processor.generate;

import org.jspecify.annotations.NullMarked;
