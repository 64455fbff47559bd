package io.pyworker;

import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.pool.HandMadeMember;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The functions of {@code sync} in a worker: {@code from pyworker import sync; sync.hello("PyScript")}. They may come and go at any
 * time, and run on the executor of callbacks, one after the other. Values cross as those of a {@link MainObject}. Any thread may use it.
 */
public final class MainFunctions {
    /** The name of the object in Python. */
    static final String NAME = "sync";

    private final MainScope scope;
    private final MainQueue queue;

    MainFunctions(MainScope scope, MainQueue queue) {
        this.scope = scope;
        this.queue = queue;
    }

    /** A function without arguments, in place of one of this name. */
    public MainFunctions put(String name, Supplier<?> function) {
        Objects.requireNonNull(function, "function");
        return put(name, 0, arguments -> function.get());
    }

    /** A function of one argument. */
    public MainFunctions put(String name, Function<Object, ?> function) {
        Objects.requireNonNull(function, "function");
        return put(name, 1, arguments -> function.apply(arguments.get(0)));
    }

    /** A function of two arguments. */
    public MainFunctions put(String name, BiFunction<Object, Object, ?> function) {
        Objects.requireNonNull(function, "function");
        return put(name, 2, arguments -> function.apply(arguments.get(0), arguments.get(1)));
    }

    /** A function of any number of arguments. */
    public MainFunctions putVarargs(String name, Function<List<Object>, ?> function) {
        return put(name, -1, Objects.requireNonNull(function, "function"));
    }

    private MainFunctions put(String name, int count, Function<List<Object>, ?> function) {
        String checked = PythonIdentifier.checked(name);
        MainMember member = HandMadeMember.function(NAME + "." + checked, count, function, queue);
        scope.put(checked, () -> member);
        return this;
    }

    /** Takes a function away; false if there was none of this name. Calls that have begun go on. */
    public boolean remove(String name) {
        return scope.remove(name);
    }
}
