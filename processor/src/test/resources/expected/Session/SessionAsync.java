package com.acme;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/**
 * {@link Session} with a future per call and a publisher per stream: every method returns at once.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
interface SessionAsync extends AutoCloseable {
    /**
     * Calls {@code sessions.Session.add}.
     */
    CompletableFuture<Void> add(String item);

    /**
     * Calls {@code sessions.Session.child}.
     */
    CompletableFuture<SessionAsync> child();

    /**
     * Another session, of that user.
     */
    CompletableFuture<SessionAsync> create(String user, Integer limit);

    /**
     * Reads {@code sessions.Session.owner}.
     */
    CompletableFuture<String> getUser();

    /**
     * Calls {@code sessions.Session.history}.
     */
    Flow.Publisher<String> history();

    /**
     * Reads {@code sessions.Session.open}.
     */
    CompletableFuture<Boolean> isOpen();

    /**
     * Calls {@code sessions.Session.items}.
     */
    CompletableFuture<List<String>> items(IntUnaryOperator rank);

    /**
     * Reads {@code sessions.Session.next}.
     */
    CompletableFuture<SessionAsync> next();

    /**
     * Makes an instance with {@code sessions.Session.from_items}.
     */
    CompletableFuture<SessionAsync> ofItems(String... items);

    /**
     * Calls {@code sessions.Session.parent}.
     */
    CompletableFuture<SessionAsync> parent(String name);

    /**
     * Writes {@code sessions.Session.open}.
     */
    CompletableFuture<Void> setOpen(boolean value);

    /**
     * Reads {@code sessions.Session.total}.
     */
    CompletableFuture<Integer> total();

    /**
     * Writes {@code sessions.Session.total}.
     */
    CompletableFuture<Void> total(int value);

    /**
     * Releases the instance, and returns at once.
     */
    @Override
    void close();
}
