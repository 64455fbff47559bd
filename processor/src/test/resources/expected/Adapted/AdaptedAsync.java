package com.acme;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Adapted} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface AdaptedAsync {
    /**
     * Calls {@code adapted.currencies}.
     */
    CompletableFuture<Map<Currency, List<Locale>>> currencies(Locale locale,
            Adapted.Wrapper wrapper);

    /**
     * Calls {@code adapted.scale}.
     */
    CompletableFuture<Adapted.Image> scale(Adapted.Image image, List<Adapted.Image> more);
}
