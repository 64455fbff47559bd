package io.pyworker.graalpy;

import io.pyworker.bundle.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The Python package {@code pyworker} as it lies in the runtime's own jar. Immutable. */
final class PythonPackage implements SourceTree {
    private static final String DIRECTORY = "pyworker";
    private static final String RESOURCES = "/META-INF/pyworker-python/";

    /** A jar cannot be listed through a class loader, so the package's files are named; a test compares with the sources. */
    static final List<String> FILES = List.of(
            "__init__.py",
            "_adapters.py",
            "_any.py",
            "_arguments.py",
            "_async_streams.py",
            "_body.py",
            "_boot.py",
            "_buffers.py",
            "_callables.py",
            "_codec.py",
            "_config.py",
            "_configured.py",
            "_container_types.py",
            "_containers.py",
            "_conversion.py",
            "_coroutines.py",
            "_current.py",
            "_dispatch.py",
            "_enums.py",
            "_errors.py",
            "_exporting.py",
            "_fingerprint.py",
            "_frames.py",
            "_generated.py",
            "_graalpy.py",
            "_hooks.py",
            "_host.py",
            "_java_error.py",
            "_lent.py",
            "_loop.py",
            "_main.py",
            "_matrices.py",
            "_messages.py",
            "_modules.py",
            "_named.py",
            "_names.py",
            "_nesting.py",
            "_pyscript.py",
            "_record_code.py",
            "_records.py",
            "_remote.py",
            "_reports.py",
            "_rounds.py",
            "_scalars.py",
            "_script.py",
            "_script_await.py",
            "_script_code.py",
            "_script_names.py",
            "_script_tree.py",
            "_sealed.py",
            "_seeds.py",
            "_signature.py",
            "_streams.py",
            "_suggestion.py",
            "_tables.py",
            "_tags.py",
            "_text.py",
            "_text_types.py",
            "_times.py",
            "_type.py",
            "_typechecked.py",
            "_types.py",
            "_workerlib.py",
            "context.py",
            "diagnostics.py",
            "py.typed",
            "types.py");

    private static final PythonPackage LOADED = new PythonPackage();

    private final Map<String, byte[]> files = new TreeMap<>();

    private PythonPackage() {
        for (String file : FILES) {
            files.put(DIRECTORY + "/" + file, load(file));
        }
    }

    static PythonPackage load() {
        return LOADED;
    }

    private static byte[] load(String file) {
        try (InputStream in = PythonPackage.class.getResourceAsStream(RESOURCES + DIRECTORY + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the runtime's jar lacks its own " + DIRECTORY + "/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isDirectory(String path) {
        return path.isEmpty() || path.equals(DIRECTORY);
    }

    @Override
    public List<String> list(String directory) {
        if (directory.isEmpty()) {
            return List.of(DIRECTORY);
        }
        return directory.equals(DIRECTORY) ? FILES : List.of();
    }

    @Override
    public OptionalLong size(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public long modifiedMillis(String path) {
        return 0;
    }
}
