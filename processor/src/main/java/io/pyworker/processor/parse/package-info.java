/** From the elements of the compiler to a {@link io.pyworker.processor.data.ContractModel}. */
@NullMarked
package io.pyworker.processor.parse;

import org.jspecify.annotations.NullMarked;
