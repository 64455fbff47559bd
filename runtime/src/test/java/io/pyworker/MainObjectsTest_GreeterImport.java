package io.pyworker;

import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.MainContract.Kind;
import io.pyworker.binding.MainContract.MainMember;
import io.pyworker.binding.MainContract.MainParameter;
import io.pyworker.binding.PyType;
import java.util.List;

/** What the processor generates of {@link MainObjectsTest.Greeter}. */
final class MainObjectsTest_GreeterImport implements ImportBinding<MainObjectsTest.Greeter> {
    private static final PyType<MainObjectsTest.Point> POINT = PyType.record(
            "com.acme.Point",
            MainObjectsTest.Point.class,
            List.of(
                    PyType.component("x", PyType.INT32, MainObjectsTest.Point::x),
                    PyType.component("y", PyType.INT32, MainObjectsTest.Point::y)),
            values -> new MainObjectsTest.Point((Integer) values[0], (Integer) values[1]));

    @Override
    public MainContract<MainObjectsTest.Greeter> contract() {
        return new MainContract<>(
                MainObjectsTest.Greeter.class,
                "greeter",
                false,
                "[(\"record\", \"com.acme.Point\", \"Point\", [(\"x\", \"int32\"), (\"y\", \"int32\")])]",
                List.of(
                        MainMember.of(
                                Kind.FUNCTION,
                                "greet_all",
                                List.of(
                                        new MainParameter("greeting", "positional", PyType.STR, false),
                                        new MainParameter("times", "keyword", PyType.INT32_OR_NONE, true),
                                        new MainParameter("names", "varargs", PyType.list(PyType.STR), false)),
                                PyType.STR,
                                List.of(new ErrorMapping<>(
                                        "ValueError",
                                        IllegalArgumentException.class,
                                        e -> new IllegalArgumentException(e))),
                                (greeter, arguments) -> {
                                    @SuppressWarnings("unchecked")
                                    List<String> names = (List<String>) arguments[2];
                                    return greeter.greetAll((String) arguments[0], (Integer) arguments[1], names);
                                }),
                        MainMember.of(
                                Kind.FUNCTION,
                                "mirror",
                                List.of(new MainParameter("point", "positional", POINT, false)),
                                POINT,
                                List.of(),
                                (greeter, arguments) -> greeter.mirror((MainObjectsTest.Point) arguments[0])),
                        MainMember.of(
                                Kind.GETTER,
                                "title",
                                List.of(),
                                PyType.STR,
                                List.of(),
                                (greeter, arguments) -> greeter.title()),
                        MainMember.of(
                                Kind.SETTER,
                                "title",
                                List.of(new MainParameter("value", "positional", PyType.STR, false)),
                                PyType.NONE,
                                List.of(),
                                (greeter, arguments) -> {
                                    greeter.title((String) arguments[0]);
                                    return null;
                                }),
                        MainMember.object(
                                "twin", MainObjectsTest.Greeter.class, (greeter, arguments) -> greeter.twin())));
    }
}
