package com.acme;

import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/**
 * {@link Corners.Mapping} with a future per call and a publisher per stream: every method returns at once.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface Corners_MappingAsync {
    /**
     * Calls {@code mapping.map}.
     */
    Flow.Publisher<String> map(Function<? super String, ? extends String> function,
            UnaryOperator<String[]> arrays);
}
