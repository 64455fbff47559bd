package io.pyworker.maven.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of {@code worker.toml} that mean something to pyworker, now or in a later version. */
enum WorkerKey {
    WORKER,
    FILES,
    TYPE,
    POOL,
    EXPORTS,
    PRELOAD,
    ALLOW_SCRIPTS,
    SYNC_MAIN_ONLY,
    ADAPTERS,
    JAVA_TYPES,
    LIMITS,
    CALL_TIMEOUT,
    COMPAT,
    PACKAGES("put the pure-Python sources of what you need under src/main/python, and remove the key"),
    EXPERIMENTAL_REMOTE_PACKAGES(
            "put the pure-Python sources of what you need under src/main/python, and remove the key"),
    PERMISSIONS("worker code is denied everything outside its bundle; remove the table");

    private final String instead;

    WorkerKey() {
        this("");
    }

    /** A key of a later version, with what to do now. */
    WorkerKey(String instead) {
        this.instead = instead;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSupported() {
        return instead.isEmpty();
    }

    String instead() {
        return instead;
    }

    /** True for what configures one worker, rather than the bundle. */
    boolean isOfWorker() {
        return isSupported() && this != WORKER && this != FILES;
    }

    /** True for a table that hardly anything but a worker can be; {@code type} and {@code pool} may be the user's own. */
    static boolean looksLikeWorker(Set<String> keys) {
        return Stream.of(EXPORTS, PRELOAD, ALLOW_SCRIPTS).map(WorkerKey::key).anyMatch(keys::contains);
    }

    static Optional<WorkerKey> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }

    /** The keys that a slip may have been meant for: not those of later versions, whose names a user may like as well. */
    static List<String> common() {
        return Arrays.stream(values())
                .filter(key -> key.isSupported() || key == PACKAGES)
                .map(WorkerKey::key)
                .toList();
    }
}
