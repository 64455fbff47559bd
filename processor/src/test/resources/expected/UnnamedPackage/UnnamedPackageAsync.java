import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link UnnamedPackage} with a future per call: every method returns at once, and never throws.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
public interface UnnamedPackageAsync {
    /**
     * Calls {@code unnamed_package.greet}.
     */
    CompletableFuture<String> greet(String name);
}
