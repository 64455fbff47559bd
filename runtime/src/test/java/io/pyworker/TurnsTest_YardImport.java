package io.pyworker;

import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.MainContract.Kind;
import io.pyworker.binding.MainContract.MainMember;
import io.pyworker.binding.PyType;
import java.util.List;

/** What the processor generates of {@link TurnsTest.Yard}. */
final class TurnsTest_YardImport implements ImportBinding<TurnsTest.Yard> {
    @Override
    public MainContract<TurnsTest.Yard> contract() {
        return new MainContract<>(
                TurnsTest.Yard.class,
                "yard",
                true,
                "",
                List.of(
                        MainMember.of(
                                Kind.FUNCTION,
                                "enter",
                                List.of(),
                                PyType.INT64,
                                List.of(),
                                (yard, arguments) -> yard.enter()),
                        MainMember.object("console", TurnsTest.Console.class, (yard, arguments) -> yard.console())));
    }
}
