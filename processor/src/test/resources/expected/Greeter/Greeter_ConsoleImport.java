package com.acme;

import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.PyType;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What Python may use of {@link Greeter.Console}.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class Greeter_ConsoleImport implements ImportBinding<Greeter.Console> {
    private static final MainContract<Greeter.Console> CONTRACT = new MainContract<>(
            Greeter.Console.class, "", true,
            "",
            List.of(
                    MainContract.MainMember.<Greeter.Console>of(
                            MainContract.Kind.FUNCTION, "log",
                            List.of(new MainContract.MainParameter("values", "varargs", PyType.array(PyType.ANY, Object[]::new), false)),
                            PyType.NONE,
                            List.of(),
                            (target, arguments) -> {
                                target.log((Object[]) arguments[0]);
                                return null;
                            })));

    Greeter_ConsoleImport() {
    }

    @Override
    public MainContract<Greeter.Console> contract() {
        return CONTRACT;
    }
}
