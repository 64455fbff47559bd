package io.pyworker.wire;

import io.pyworker.Progress;
import io.pyworker.binding.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that Python may call: an argument of its own, nothing else. What it is given crosses like a result, what it returns like an argument. */
final class CallableCodec<F> extends ParameterCodec<F> {
    private final PyType.Invoker<F> invoker;
    private final List<Codec<Object>> parameters;
    private final Codec<Object> result;

    CallableCodec(String signature, PyType.Invoker<F> invoker, List<Codec<Object>> parameters, Codec<Object> result) {
        super(signature, "a callable");
        this.invoker = invoker;
        this.parameters = parameters;
        this.result = result;
    }

    static <T> PyType.CallableOf<Progress<T>> asCallable(PyType.ProgressOf<T> type) {
        return new PyType.CallableOf<>(Progress.class, PyType.NONE, List.of(type.value()), CallableCodec::report);
    }

    @SuppressWarnings({"unchecked", "NullAway"
    }) // the codec of the one parameter decoded it, which is null only where T may be
    private static <T> @Nullable Object report(Progress<T> progress, @Nullable Object[] arguments) {
        progress.report((T) arguments[0]);
        return null;
    }

    @Override
    Object toWire(F function) {
        return new HostFunction(declared(), List.of(), wire -> call(function, wire));
    }

    private @Nullable Object call(F function, @Nullable Object[] wire) throws Throwable {
        Object returned = invoker.invoke(function, decoded(wire));
        try {
            return result.encode(returned);
        } catch (ConversionFailure e) {
            throw e.inside("result");
        }
    }

    private @Nullable Object[] decoded(@Nullable Object[] wire) {
        if (wire.length != parameters.size()) {
            throw new ConversionFailure(wire.length + " arguments where " + parameters.size() + " were declared");
        }
        @Nullable Object[] arguments = new Object[wire.length];
        for (int i = 0; i < wire.length; i++) {
            try {
                arguments[i] = parameters.get(i).decode(wire[i]);
            } catch (ConversionFailure e) {
                throw e.inside("args[" + i + "]");
            }
        }
        return arguments;
    }
}
