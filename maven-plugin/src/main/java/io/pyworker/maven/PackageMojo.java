package io.pyworker.maven;

import io.pyworker.bundle.Bundle;
import io.pyworker.bundle.BundleWriter;
import io.pyworker.bundle.BundleZip;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Compiles, makes the bundle as the goal {@code bundle} does, and writes it as one zip that can be put on a class path. Made for
 * the command line: {@code mvn pyworker:package}.
 */
@Mojo(name = "package", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class PackageMojo extends AbstractBundleMojo {
    private final MavenProjectHelper projectHelper;

    /** Attaches the zip to the project, so that it is installed and deployed. */
    @Parameter(property = "pyworker.attach", defaultValue = "false")
    private boolean attach;

    @Inject
    PackageMojo(MavenProjectHelper projectHelper) {
        this.projectHelper = projectHelper;
    }

    @Override
    void done(BundleRequest request, BundleReport report) throws IOException {
        if (report.outcome() != BundleOutcome.UP_TO_DATE) {
            tell(report.text());
            report.notes().forEach(this::tell);
        }
        if (report.bundle().isPresent()) {
            zip(request, report.bundle().get());
        }
    }

    private void zip(BundleRequest request, Bundle bundle) throws IOException {
        String name = project().getArtifactId() + "-" + project().getVersion() + "-pyworker.zip";
        Path zip = Path.of(project().getBuild().getDirectory()).resolve(name);
        BundleWriter.Outcome outcome = BundleZip.write(bundle, request.outputFolder(), zip);
        boolean written = outcome == BundleWriter.Outcome.WRITTEN;
        String size = " (" + BundleReport.size(bundle) + ")";
        tell((written ? "packaged " : "") + request.project().show(zip) + (written ? "" : " is up to date") + size);
        if (attach) {
            projectHelper.attachArtifact(project(), "zip", "pyworker", zip.toFile());
        }
    }
}
