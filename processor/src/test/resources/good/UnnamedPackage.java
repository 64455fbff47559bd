import io.pyworker.WorkerExport;

@WorkerExport
public interface UnnamedPackage {
    String greet(String name);
}
