package io.pyworker.bundle;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The Python files of a bundle, as the interpreter sees them. Paths are relative, with {@code /}; the root is the empty path. A
 * path that is not {@linkplain BundlePath#isValid valid}, and one that leads out of the tree, is as if there were nothing.
 *
 * <p>Any thread may call it. A file that cannot be read is an {@link io.pyworker.BundleException}.
 */
public interface SourceTree {
    /** The bytes of a file; empty if there is no such file. */
    Optional<byte[]> read(String path);

    boolean isFile(String path);

    boolean isDirectory(String path);

    /** The names in a directory, sorted; empty if there is no such directory. */
    List<String> list(String directory);

    /** The size of a file in bytes; empty if there is no such file. */
    OptionalLong size(String path);

    /**
     * A time, in milliseconds since 1970 and in whole seconds, that differs when the content of a file does; 0 if there is no such
     * file. A packaged file has no honest time: what it gives is made of its digest, so that no bytecode of an older one is taken.
     */
    long modifiedMillis(String path);
}
