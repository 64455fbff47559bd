package io.pyworker;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A bundle on disk with one worker, {@code text}, or several, which run scripts and preload the module {@code user}. */
record MainBundle(Path classes) {
    private static final String WORKER = """
            {"name": "%s", "implicit": false, "type": "graalpy", "pool": {"min": 1, "max": 1},
             "limits": {"queue": 0, "when_full": "reject", "call_timeout": "", "streams": 256}, "preload": ["user"],
             "allow_scripts": true, "compat": false, "sync_main_only": %s, "exports": {}, "adapters": [], "java_types": {}, "custom": {}}""";

    MainBundle write(String python, boolean syncMainOnly) throws IOException, NoSuchAlgorithmException {
        return write(python, syncMainOnly, "text");
    }

    MainBundle write(String python, boolean syncMainOnly, String... names)
            throws IOException, NoSuchAlgorithmException {
        Path folder = Files.createDirectories(classes.resolve("META-INF/pyworker/com.acme.app/python"));
        byte[] source = python.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("user.py"), source);
        Files.writeString(classes.resolve("META-INF/pyworker/bundles"), "com.acme.app\n");
        Files.writeString(folder.resolve("../bundle.json"), """
                {
                  "format": 2,
                  "name": "com.acme.app",
                  "pyworker": "test",
                  "config": "",
                  "workers": [%s],
                  "contracts": [],
                  "files": [{"path": "user.py", "size": %d, "sha256": "%s"}]
                }
                """.formatted(
                Arrays.stream(names)
                        .map(name -> WORKER.formatted(name, syncMainOnly))
                        .collect(Collectors.joining(",\n")),
                source.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source))));
        return this;
    }

    Workers.Builder builder() throws IOException {
        URL[] urls = {classes.toUri().toURL()};
        return Workers.builder().classLoader(new URLClassLoader(urls, getClass().getClassLoader()));
    }
}
