package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.PyDefault;
import io.pyworker.PyName;
import io.pyworker.Throws;
import io.pyworker.WorkerImport;
import java.util.List;
import java.util.Map;

@WorkerImport("greeter")
@Throws(py = "ValueError", java = IllegalArgumentException.class)
interface Greeter {
    String greetAll(String greeting, @Kw @PyDefault Integer times, String... names);

    List<Point> mirrored(Map<String, Point> points, Object anything);

    @PyName("bye")
    void leave();

    int plus(int x, long y);

    @PyAttribute
    String getTitle();

    @PyAttribute
    void setTitle(String title);

    @PyAttribute
    boolean isOpen();

    Console console();

    Greeter twin();

    record Point(double x, double y) {}

    @WorkerImport(concurrent = true)
    interface Console {
        void log(Object... values);
    }
}
