/** The annotation processor: from an interface marked {@code @WorkerExport} to both proxies, the contract file and the dispatch table. */
@NullMarked
package io.pyworker.processor;

import org.jspecify.annotations.NullMarked;
