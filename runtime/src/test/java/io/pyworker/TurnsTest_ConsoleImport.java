package io.pyworker;

import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.MainContract.Kind;
import io.pyworker.binding.MainContract.MainMember;
import io.pyworker.binding.PyType;
import java.util.List;

/** What the processor generates of {@link TurnsTest.Console}. */
final class TurnsTest_ConsoleImport implements ImportBinding<TurnsTest.Console> {
    @Override
    public MainContract<TurnsTest.Console> contract() {
        return new MainContract<>(
                TurnsTest.Console.class,
                "console",
                false,
                "",
                List.of(MainMember.of(
                        Kind.FUNCTION,
                        "log",
                        List.of(),
                        PyType.INT64,
                        List.of(),
                        (console, arguments) -> console.log())));
    }
}
