package io.pyworker.bundle;

import io.pyworker.BundleException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the bundles on a class path. */
public final class ClassPathBundles {
    private ClassPathBundles() {}

    /**
     * The bundles that a loader sees, in the order of the class path; a name that is there twice counts once, as with classes. Empty
     * if there is none.
     *
     * @throws BundleException if a bundle is missing or malformed, or if its {@code worker.toml} changed since it was written
     */
    public static List<LoadedBundle> find(ClassLoader loader) {
        var bundles = new ArrayList<LoadedBundle>();
        names(loader).forEach((name, index) -> bundles.add(load(loader, name, index)));
        return List.copyOf(bundles);
    }

    /** The names of the bundles, each with the index that lists it. */
    private static Map<String, URL> names(ClassLoader loader) {
        var names = new LinkedHashMap<String, URL>();
        try {
            for (URL index : Collections.list(loader.getResources(BundleLayout.INDEX))) {
                read(index)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> names.putIfAbsent(line, index));
            }
        } catch (IOException e) {
            throw new BundleException("cannot look for bundles on the class path: " + e, e);
        }
        return names;
    }

    private static LoadedBundle load(ClassLoader loader, String name, URL index) {
        URL url = BundleLayout.isBundleName(name) ? loader.getResource(BundleLayout.bundleJson(name)) : null;
        if (url == null) {
            throw new BundleException(index + " lists the bundle '" + name + "', and " + BundleLayout.bundleJson(name)
                    + " is not on the class path: build that module again with 'mvn compile'");
        }
        Bundle bundle = Bundle.parse(read(url), url.toString());
        String origin = origin(url, name);
        Optional<SourceTree> live = "file".equals(url.getProtocol())
                ? Development.sources(bundle, BundleLayout.outputFolder(Path.of(URI.create(url.toString()))))
                : Optional.empty();
        SourceTree sources = live.orElseGet(() -> new PackagedSources(loader, bundle, origin));
        return new LoadedBundle(bundle, sources, live.isPresent(), origin);
    }

    /** The jar or folder that a {@code bundle.json} is in. */
    private static String origin(URL url, String name) {
        String text = url.toString();
        String container =
                text.substring(0, text.length() - BundleLayout.bundleJson(name).length() - 1);
        String withoutMark = container.endsWith("!") ? container.substring(0, container.length() - 1) : container;
        return withoutMark.replaceFirst("^jar:", "").replaceFirst("^file:", "");
    }

    private static String read(URL url) {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false); // an open jar in the cache could not be replaced on Windows
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new BundleException("cannot read " + url + ": " + e, e);
        }
    }
}
