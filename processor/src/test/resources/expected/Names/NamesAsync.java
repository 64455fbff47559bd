package com.acme;

import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link Names} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface NamesAsync {
    /**
     * The worker that serves it, by its name in {@code worker.toml}.
     */
    String WORKER = "text-1";

    /**
     * Calls {@code acme.text.names.dollar}.
     */
    CompletableFuture<Integer> dollar$(int $amount$);

    /**
     * Calls {@code acme.text.names.größe}.
     */
    CompletableFuture<Integer> größe(int größerAls);

    /**
     * Calls {@code acme.text.names.import_}.
     */
    CompletableFuture<Integer> load(String from, String as, int top);

    /**
     * Calls {@code acme.text.names.match}.
     */
    CompletableFuture<Integer> match(int type);

    /**
     * Calls {@code acme.text.names.matrix2d}.
     */
    CompletableFuture<Integer> matrix2D(int already_snake);

    /**
     * Calls {@code acme.text.names.parse_html_page}.
     */
    CompletableFuture<Integer> parseHTMLPage(String pageURL);

    /**
     * Calls {@code acme.text.names.sha256_of}.
     */
    CompletableFuture<Integer> sha256Of(byte[] rawBytes);

    /**
     * Calls {@code acme.text.names.file}.
     */
    CompletableFuture<Integer> ﬁle();
}
