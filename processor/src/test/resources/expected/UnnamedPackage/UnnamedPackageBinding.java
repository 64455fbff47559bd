import io.pyworker.binding.Binding;
import io.pyworker.binding.CallChannel;
import io.pyworker.binding.Contract;
import io.pyworker.binding.Export;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both ends of {@link UnnamedPackage} and its Python module.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class UnnamedPackageBinding implements Binding<UnnamedPackage, UnnamedPackageAsync> {
    private static final Export<String> GREET = new Export<>(
            0, "UnnamedPackage.greet",
            List.of(PyType.STR),
            PyType.STR);

    private static final Contract<UnnamedPackage, UnnamedPackageAsync> CONTRACT = new Contract<>(
            UnnamedPackage.class, UnnamedPackageAsync.class, "", "unnamed_package",
            "48180aa5bbffd9a708a4438dad9d52d8",
            List.of(GREET));

    UnnamedPackageBinding() {
    }

    @Override
    public Contract<UnnamedPackage, UnnamedPackageAsync> contract() {
        return CONTRACT;
    }

    @Override
    public UnnamedPackage blocking(CallChannel channel) {
        return new Blocking(channel);
    }

    @Override
    public UnnamedPackageAsync async(CallChannel channel) {
        return new Async(channel);
    }

    @Override
    public CallChannel channel(Object proxy) {
        return proxy instanceof Blocking ? ((Blocking) proxy).channel : ((Async) proxy).channel;
    }

    private static final class Blocking implements UnnamedPackage {
        private final CallChannel channel;

        Blocking(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "UnnamedPackage -> unnamed_package";
        }

        @Override
        public String greet(String name) {
            return channel.call(GREET, name);
        }
    }

    private static final class Async implements UnnamedPackageAsync {
        private final CallChannel channel;

        Async(CallChannel channel) {
            this.channel = channel;
        }

        @Override
        public String toString() {
            return "UnnamedPackageAsync -> unnamed_package";
        }

        @Override
        public CompletableFuture<String> greet(String name) {
            return channel.callAsync(GREET, name);
        }
    }
}
