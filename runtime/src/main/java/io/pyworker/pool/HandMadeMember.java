package io.pyworker.pool;

import io.pyworker.binding.PyType;
import io.pyworker.engine.MainMember;
import io.pyworker.engine.MainQueue;
import io.pyworker.engine.MainScope;
import io.pyworker.wire.Codec;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes members of main objects that are put together by hand: their values are of type {@code any}. */
public final class HandMadeMember {
    private static final Codec<Object> ANY = Codec.of(PyType.ANY);
    private static final String TYPE = PyType.ANY.signature();

    private HandMadeMember() {}

    /**
     * A function.
     *
     * @param path for messages
     * @param count how many arguments it takes, all by position; negative for any
     * @param body gets the arguments, each of which may be null
     */
    public static MainMember function(
            String path, int count, Function<List<Object>, ?> body, @Nullable MainQueue queue) {
        List<Object> parameter = List.of("", "positional", TYPE, false);
        List<Object> parameters = count < 0
                ? List.of(List.of("args", "varargs", "list[any]", false))
                : Collections.nCopies(count, parameter);
        Map<String, Object> description =
                Map.of("kind", "function", "contract", "", "types", "", "parameters", parameters, "returns", TYPE);
        return new MainMember.Function(description, count < 0 ? varargs(path, body) : fixed(path, count, body), queue);
    }

    private static HostFunction fixed(String path, int count, Function<List<Object>, ?> body) {
        return new HostFunction(path, List.of(), wire -> {
            if (wire.length != count) {
                throw new ConversionFailure(wire.length + " arguments where " + count + " were declared");
            }
            return encoded(body.apply(Arrays.asList(decoded(wire))));
        });
    }

    private static HostFunction varargs(String path, Function<List<Object>, ?> body) {
        Codec<List<Object>> list = Codec.of(PyType.list(PyType.ANY));
        return new HostFunction(path, List.of(), wire -> {
            List<Object> arguments = wire.length == 1 ? list.decode(wire[0]) : null;
            if (arguments == null) {
                throw new ConversionFailure("arguments that are no list");
            }
            return encoded(body.apply(arguments));
        });
    }

    private static @Nullable Object[] decoded(@Nullable Object[] wire) {
        @Nullable Object[] arguments = new Object[wire.length];
        for (int i = 0; i < wire.length; i++) {
            try {
                arguments[i] = ANY.decode(wire[i]);
            } catch (ConversionFailure e) {
                throw e.inside("args[" + i + "]");
            }
        }
        return arguments;
    }

    private static @Nullable Object encoded(@Nullable Object returned) {
        try {
            return ANY.encode(returned);
        } catch (ConversionFailure e) {
            throw e.inside("result");
        }
    }

    /** A property; without a setter it can only be read. */
    public static MainMember property(
            String path,
            Function<List<Object>, ?> getter,
            @Nullable Function<List<Object>, ?> setter,
            @Nullable MainQueue queue) {
        Map<String, Object> description = Map.of(
                "kind", "property", "contract", "", "types", "", "reads", TYPE, "writes", setter == null ? "" : TYPE);
        return new MainMember.Property(
                description, fixed(path, 0, getter), setter == null ? null : fixed(path, 1, setter), queue);
    }

    /** An object within an object. */
    public static MainMember nested(MainScope scope) {
        return new MainMember.Nested(scope);
    }
}
