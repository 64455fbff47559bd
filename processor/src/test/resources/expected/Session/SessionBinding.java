package com.acme;

import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.IntUnaryOperator;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link Session} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class SessionBinding implements Binding<Session, SessionAsync> {
    private static final Export<Void> ADD = new Export<>(
            0, "Session.add",
            List.of(PyType.STR),
            PyType.NONE);

    private static final Export<Void> CHILD = new Export<>(
            1, "Session.child",
            List.of(),
            PyType.NONE);

    private static final Export<Void> CREATE = new Export<>(
            2, "Session.create",
            List.of(PyType.STR, PyType.INT32_OR_NONE),
            PyType.NONE);

    private static final Export<String> GET_USER = new Export<>(
            3, "Session.getUser",
            List.of(),
            PyType.STR);

    private static final Export<String> HISTORY = new Export<>(
            4, "Session.history",
            List.of(),
            PyType.required(PyType.STR));

    private static final Export<Boolean> IS_OPEN = new Export<>(
            5, "Session.isOpen",
            List.of(),
            PyType.BOOL);

    private static final Export<List<String>> ITEMS = new Export<>(
            6, "Session.items",
            List.of(
                    PyType.<IntUnaryOperator>callable(
                            IntUnaryOperator.class, PyType.INT32,
                            List.of(PyType.INT32),
                            (function, arguments) -> function.applyAsInt((Integer) arguments[0]))),
            PyType.list(PyType.STR),
            Optional.of(Duration.ofMillis(2000)),
            List.of(
                    new ErrorMapping<>("KeyError", IllegalArgumentException.class,
                            e -> new IllegalArgumentException(e.getMessage(), e))));

    private static final Export<Void> NEXT = new Export<>(
            7, "Session.next",
            List.of(),
            PyType.NONE);

    private static final Export<Void> OF_ITEMS = new Export<>(
            8, "Session.ofItems",
            List.of(PyType.array(PyType.STR, String[]::new)),
            PyType.NONE);

    private static final Export<Void> PARENT = new Export<>(
            9, "Session.parent",
            List.of(PyType.STR),
            PyType.NONE);

    private static final Export<Void> SET_OPEN = new Export<>(
            10, "Session.setOpen",
            List.of(PyType.BOOL),
            PyType.NONE);

    private static final Export<Integer> TOTAL = new Export<>(
            11, "Session.total",
            List.of(),
            PyType.INT32);

    private static final Export<Void> TOTAL_ = new Export<>(
            12, "Session.total",
            List.of(PyType.INT32),
            PyType.NONE);

    private static final Contract<Session, SessionAsync> CONTRACT = new Contract<>(
            Session.class, SessionAsync.class, "", "sessions",
            "58b76180a49e2bbd6f396dd029da8775",
            List.of(ADD, CHILD, CREATE, GET_USER, HISTORY, IS_OPEN, ITEMS, NEXT, OF_ITEMS, PARENT,
                    SET_OPEN, TOTAL, TOTAL_),
            true);

    SessionBinding() {
    }

    @Override
    public Contract<Session, SessionAsync> contract() {
        return CONTRACT;
    }

    @Override
    public Session blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public SessionAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements Session {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "Session -> sessions.Session";
        }

        @Override
        public void add(String item) {
            channel.call(ADD, item);
        }

        @Override
        public Session child() {
            return channel.obtain(CHILD, Blocking::new);
        }

        @Override
        public Session create(String user, Integer limit) {
            return channel.construct(CREATE, Blocking::new, user, limit);
        }

        @Override
        public String getUser() {
            return channel.call(GET_USER);
        }

        @Override
        public Flow.Publisher<String> history() {
            return channel.publish(HISTORY);
        }

        @Override
        public boolean isOpen() {
            return channel.call(IS_OPEN);
        }

        @Override
        public List<String> items(IntUnaryOperator rank) {
            return channel.call(ITEMS, rank);
        }

        @Override
        public Session next() {
            return channel.obtain(NEXT, Blocking::new);
        }

        @Override
        public Session ofItems(String... items) {
            return channel.construct(OF_ITEMS, Blocking::new, (Object) items);
        }

        @Override
        public Session parent(String name) {
            return channel.obtain(PARENT, Blocking::new, name);
        }

        @Override
        public void setOpen(boolean value) {
            channel.call(SET_OPEN, value);
        }

        @Override
        public int total() {
            return channel.call(TOTAL);
        }

        @Override
        public void total(int value) {
            channel.call(TOTAL_, value);
        }

        @Override
        public void close() {
            channel.release();
        }
    }

    private static final class Async implements SessionAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "SessionAsync -> sessions.Session";
        }

        @Override
        public CompletableFuture<Void> add(String item) {
            return channel.callAsync(ADD, item);
        }

        @Override
        public CompletableFuture<SessionAsync> child() {
            return channel.obtainAsync(CHILD, Async::new);
        }

        @Override
        public CompletableFuture<SessionAsync> create(String user, Integer limit) {
            return channel.constructAsync(CREATE, Async::new, user, limit);
        }

        @Override
        public CompletableFuture<String> getUser() {
            return channel.callAsync(GET_USER);
        }

        @Override
        public Flow.Publisher<String> history() {
            return channel.publish(HISTORY);
        }

        @Override
        public CompletableFuture<Boolean> isOpen() {
            return channel.callAsync(IS_OPEN);
        }

        @Override
        public CompletableFuture<List<String>> items(IntUnaryOperator rank) {
            return channel.callAsync(ITEMS, rank);
        }

        @Override
        public CompletableFuture<SessionAsync> next() {
            return channel.obtainAsync(NEXT, Async::new);
        }

        @Override
        public CompletableFuture<SessionAsync> ofItems(String... items) {
            return channel.constructAsync(OF_ITEMS, Async::new, (Object) items);
        }

        @Override
        public CompletableFuture<SessionAsync> parent(String name) {
            return channel.obtainAsync(PARENT, Async::new, name);
        }

        @Override
        public CompletableFuture<Void> setOpen(boolean value) {
            return channel.callAsync(SET_OPEN, value);
        }

        @Override
        public CompletableFuture<Integer> total() {
            return channel.callAsync(TOTAL);
        }

        @Override
        public CompletableFuture<Void> total(int value) {
            return channel.callAsync(TOTAL_, value);
        }

        @Override
        public void close() {
            channel.release();
        }
    }
}
