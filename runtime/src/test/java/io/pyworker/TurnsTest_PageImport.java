package io.pyworker;

import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.MainContract.Kind;
import io.pyworker.binding.MainContract.MainMember;
import io.pyworker.binding.PyType;
import java.util.List;

/** What the processor generates of {@link TurnsTest.Page}. */
final class TurnsTest_PageImport implements ImportBinding<TurnsTest.Page> {
    @Override
    public MainContract<TurnsTest.Page> contract() {
        return new MainContract<>(
                TurnsTest.Page.class,
                "page",
                false,
                "",
                List.of(
                        MainMember.of(
                                Kind.FUNCTION,
                                "enter",
                                List.of(),
                                PyType.INT64,
                                List.of(),
                                (page, arguments) -> page.enter()),
                        MainMember.object("console", TurnsTest.Console.class, (page, arguments) -> page.console())));
    }
}
