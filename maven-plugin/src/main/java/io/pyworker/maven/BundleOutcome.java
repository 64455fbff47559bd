package io.pyworker.maven;

/** What making a bundle came to. */
public enum BundleOutcome {
    /** The module has no Python, no {@code worker.toml} and no contract. */
    NOTHING,
    /** An API jar: it has contracts, and its Python is elsewhere. */
    CONTRACTS_ONLY,
    WRITTEN,
    UP_TO_DATE
}
