package io.pyworker.maven.config;

import java.util.Optional;

/**
 * workerlib as a worker gets it elsewhere: as a package with an address. Here {@code compat} serves it.
 *
 * @param wanted whether {@code packages} has this address and nothing else
 * @param compat whether the worker says {@code compat = true}
 */
record RemoteWorkerlib(boolean wanted, boolean compat) {
    static final String ADVICE = "set compat = true, which serves `workerlib` without fetching it";

    private static final String ADDRESS = "https://jolaf.github.io/workerlib/workerlib.toml";

    /** What a worker's table says. */
    static RemoteWorkerlib of(Node.Table table) {
        Optional<Node> packages = member(table, WorkerKey.PACKAGES);
        boolean wanted = packages.isPresent()
                && packages.get().value() instanceof Node.Array array
                && !array.elements().isEmpty()
                && array.elements().stream().map(Node::value).allMatch(ADDRESS::equals);
        boolean compat = member(table, WorkerKey.COMPAT)
                .map(Node::value)
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return new RemoteWorkerlib(wanted, compat);
    }

    private static Optional<Node> member(Node.Table table, WorkerKey key) {
        return Optional.ofNullable(table.members().get(key.key()));
    }

    boolean isServed() {
        return wanted && compat;
    }
}
