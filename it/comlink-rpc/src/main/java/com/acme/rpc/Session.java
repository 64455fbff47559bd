package com.acme.rpc;

import io.pyworker.Kw;
import io.pyworker.PyAttribute;
import io.pyworker.PyDefault;
import io.pyworker.PyName;
import io.pyworker.PyNew;
import io.pyworker.Throws;
import io.pyworker.WorkerExport;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What one user has put down. */
@WorkerExport(module = "sessions", pyClass = "Session")
public interface Session extends AutoCloseable {
    /** Another one. */
    @PyNew
    Session create(String user, @Kw @PyDefault Integer limit);

    /** Another one, by a class method. */
    @PyNew
    @PyName("of_items")
    Session ofItems(String... items);

    /** How many there are then. */
    @Throws(py = "KeyError", java = IllegalArgumentException.class)
    int add(String item);

    /** The same by a coroutine. */
    int addLater(String item);

    /** Sorted. */
    List<String> items(ToIntFunction<String> rank);

    /** One by one. */
    Stream<String> history();

    /** Another one, which has this one as its parent. */
    Session child(String user);

    /** Null without one. */
    @PyAttribute
    Session parent();

    /** A property. */
    @PyAttribute
    int total();

    /** Whose it is. */
    @PyAttribute
    String getUser();

    /** Whose it is from now on. */
    @PyAttribute
    void setUser(String user);

    /** Whether it is open. */
    @PyAttribute
    boolean isOpen();

    /** Opens or closes it. */
    @PyAttribute
    void setOpen(boolean open);

    /** Never ends. */
    void spin();

    @Override
    void close();
}
