package io.pyworker.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks {@code worker.toml} and the Python code against the annotated interfaces, and puts the bundle beside the classes. Runs
 * after the compiler; does nothing if nothing has changed.
 */
@Mojo(
        name = "bundle",
        defaultPhase = LifecyclePhase.COMPILE,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class BundleMojo extends AbstractBundleMojo {
    @Override
    void done(BundleRequest request, BundleReport report) {
        tell(report.text());
        report.notes().forEach(this::tell);
    }
}
