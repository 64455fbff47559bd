package com.acme;

import io.pyworker.binding.ErrorMapping;
import io.pyworker.binding.ImportBinding;
import io.pyworker.binding.MainContract;
import io.pyworker.binding.PyType;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * What Python may use of {@link Greeter}.
 */
@Generated("io.pyworker.processor.WorkerExportProcessor")
final class GreeterImport implements ImportBinding<Greeter> {
    @SuppressWarnings("unchecked")
    private static final MainContract<Greeter> CONTRACT = new MainContract<>(
            Greeter.class, "greeter", false,
            "[(\"record\", \"com.acme.Greeter$Point\", \"Point\", [(\"x\", \"float64\"), (\"y\", \"float64\")])]",
            List.of(
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.FUNCTION, "greet_all",
                            List.of(new MainContract.MainParameter("greeting", "positional", PyType.STR, false),
                                    new MainContract.MainParameter("times", "keyword", PyType.INT32_OR_NONE, true),
                                    new MainContract.MainParameter("names", "varargs", PyType.array(PyType.STR, String[]::new), false)),
                            PyType.STR,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> target.greetAll((String) arguments[0],
                                    (Integer) arguments[1], (String[]) arguments[2])),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.FUNCTION, "mirrored",
                            List.of(new MainContract.MainParameter("points", "positional", PyType.dict(PyType.STR, Types.POINT), false),
                                    new MainContract.MainParameter("anything", "positional", PyType.ANY, false)),
                            PyType.list(Types.POINT),
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> target.mirrored((Map<String, Greeter.Point>) arguments[0],
                                    arguments[1])),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.FUNCTION, "bye",
                            List.of(),
                            PyType.NONE,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> {
                                target.leave();
                                return null;
                            }),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.FUNCTION, "plus",
                            List.of(new MainContract.MainParameter("x", "positional", PyType.INT32, false),
                                    new MainContract.MainParameter("y", "positional", PyType.INT64, false)),
                            PyType.INT32,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> target.plus((Integer) arguments[0],
                                    (Long) arguments[1])),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.GETTER, "title",
                            List.of(),
                            PyType.STR,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> target.getTitle()),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.SETTER, "title",
                            List.of(new MainContract.MainParameter("title", "positional", PyType.STR, false)),
                            PyType.NONE,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> {
                                target.setTitle((String) arguments[0]);
                                return null;
                            }),
                    MainContract.MainMember.<Greeter>of(
                            MainContract.Kind.GETTER, "open",
                            List.of(),
                            PyType.BOOL,
                            List.of(new ErrorMapping<>("ValueError", IllegalArgumentException.class,
                                    e -> new IllegalArgumentException(e.getMessage(), e))),
                            (target, arguments) -> target.isOpen()),
                    MainContract.MainMember.<Greeter>object("console", Greeter.Console.class, (target, arguments) -> target.console()),
                    MainContract.MainMember.<Greeter>object("twin", Greeter.class, (target, arguments) -> target.twin())));

    GreeterImport() {
    }

    @Override
    public MainContract<Greeter> contract() {
        return CONTRACT;
    }

    /**
     * What the signatures name.
     */
    private static final class Types {
        private static final PyType<Greeter.Point> POINT = PyType.<Greeter.Point>record(
                "com.acme.Greeter$Point", Greeter.Point.class,
                List.of(PyType.<Greeter.Point, Double>component("x", PyType.FLOAT64, Greeter.Point::x),
                        PyType.<Greeter.Point, Double>component("y", PyType.FLOAT64, Greeter.Point::y)),
                values -> new Greeter.Point((Double) values[0], (Double) values[1]));
    }
}
