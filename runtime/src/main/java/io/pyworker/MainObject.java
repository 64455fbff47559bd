package io.pyworker;

import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.pool.HandMadeMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object for Python to use, put together by hand: functions, properties and objects by name, and nothing else. Immutable; any thread
 * may use it.
 *
 * <pre>{@code
 * MainObject window = MainObject.builder()
 *         .object("console", MainObjects.console())
 *         .property("title", this::title, this::setTitle)
 *         .build();
 * worker.offer("window", window);
 * }</pre>
 *
 * <p>What Python passes arrives in its natural Java form: null, {@code Boolean}, {@code Long}, {@code Double}, {@code String},
 * {@code byte[]}, {@code List}, {@code Map} and the like; what is returned crosses as {@code Object} does. Arguments are passed by
 * position. Its functions run on the executor of callbacks, one after the other unless it is {@linkplain Builder#concurrent
 * concurrent}.
 */
public final class MainObject {
    private interface Member {
        MainMember at(String path, @Nullable MainQueue queue);
    }

    private final Map<String, Member> members;
    private final @Nullable MainQueue queue;

    private MainObject(Builder builder) {
        members = new LinkedHashMap<>(builder.members);
        queue = builder.concurrent ? null : new MainQueue();
    }

    /** An object without members, to be given some. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its members, which messages call by this path. */
    MainScope scope(String path) {
        MainScope scope = new MainScope();
        members.forEach((name, member) -> scope.put(name, () -> member.at(path + "." + name, queue)));
        return scope;
    }

    /** Puts a {@link MainObject} together; not for several threads at once. A name that is given twice has its last meaning. */
    public static final class Builder {
        private final Map<String, Member> members = new LinkedHashMap<>();
        private boolean concurrent;

        private Builder() {}

        /** A function without arguments. */
        public Builder function(String name, Supplier<?> function) {
            Objects.requireNonNull(function, "function");
            return add(name, 0, arguments -> function.get());
        }

        /** A function of one argument. */
        public Builder function(String name, Function<Object, ?> function) {
            Objects.requireNonNull(function, "function");
            return add(name, 1, arguments -> function.apply(arguments.get(0)));
        }

        /** A function of two arguments. */
        public Builder function(String name, BiFunction<Object, Object, ?> function) {
            Objects.requireNonNull(function, "function");
            return add(name, 2, arguments -> function.apply(arguments.get(0), arguments.get(1)));
        }

        /** A function of any number of arguments. */
        public Builder varargs(String name, Function<List<Object>, ?> function) {
            return add(name, -1, Objects.requireNonNull(function, "function"));
        }

        private Builder add(String name, int count, Function<List<Object>, ?> function) {
            return put(name, (path, queue) -> HandMadeMember.function(path, count, function, queue));
        }

        /** A property that Python can read. */
        public Builder property(String name, Supplier<?> getter) {
            Objects.requireNonNull(getter, "getter");
            return put(name, (path, queue) -> HandMadeMember.property(path, arguments -> getter.get(), null, queue));
        }

        /** A property that Python can read and write. */
        public Builder property(String name, Supplier<?> getter, Consumer<Object> setter) {
            Objects.requireNonNull(getter, "getter");
            Objects.requireNonNull(setter, "setter");
            Function<List<Object>, @Nullable Object> set = arguments -> {
                setter.accept(arguments.get(0));
                return null;
            };
            return put(name, (path, queue) -> HandMadeMember.property(path, arguments -> getter.get(), set, queue));
        }

        /** An object, whose functions wait for one another, but not for those of this object. */
        public Builder object(String name, MainObject object) {
            Objects.requireNonNull(object, "object");
            return put(name, (path, queue) -> HandMadeMember.nested(object.scope(path)));
        }

        /** Lets its functions and properties be used by several threads at once. Objects within it say this for themselves. */
        public Builder concurrent() {
            concurrent = true;
            return this;
        }

        private Builder put(String name, Member member) {
            members.put(PythonIdentifier.checked(name), member);
            return this;
        }

        /** The object. */
        public MainObject build() {
            return new MainObject(this);
        }
    }
}
