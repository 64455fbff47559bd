package com.acme;

import io.pyworker.Deadline;
import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.PyDefault;
import io.pyworker.PyName;
import io.pyworker.PyNew;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.IntUnaryOperator;

@WorkerExport(module = "sessions", pyClass = "Session")
interface Session extends AutoCloseable {
    /** Another session, of that user. */
    @PyNew
    Session create(String user, @Kw @PyDefault Integer limit);

    @PyNew
    @PyName("from_items")
    Session ofItems(String... items);

    void add(String item);

    @Deadline("2s")
    @Throws(py = "KeyError", java = IllegalArgumentException.class)
    List<String> items(IntUnaryOperator rank);

    Flow.Publisher<String> history();

    Session child();

    Session parent(String name);

    @PyAttribute
    int total();

    @PyAttribute
    void total(int value);

    @PyAttribute
    boolean isOpen();

    @PyAttribute
    void setOpen(boolean value);

    @PyAttribute
    @PyName("owner")
    String getUser();

    @PyAttribute
    Session next();

    @Override
    void close();
}
