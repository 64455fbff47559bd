package io.pyworker.pool;

import io.pyworker.ConversionException;
import io.pyworker.binding.Export;
import io.pyworker.wire.Codec;
import io.pyworker.wire.Codecs;
import io.pyworker.wire.ConversionFailure;
import io.pyworker.wire.HostFunction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An export with the codecs of its types. */
final class BoundExport<R> {
    final Target target;
    final CallErrors errors;
    private final List<Codec<Object>> parameters;
    private final Decoder<R> result;

    /** What the call makes; null for nothing. */
    final @Nullable RemoteInstance made;

    /** From a result's wire value. */
    private interface Decoder<R> {
        @Nullable
        R decode(@Nullable Object wire);
    }

    private BoundExport(
            CallErrors errors, List<Codec<Object>> parameters, Decoder<R> result, @Nullable RemoteInstance made) {
        target = errors.target();
        this.errors = errors;
        this.parameters = parameters;
        this.result = result;
        this.made = made;
    }

    /** The same for one call, which makes an object: its result is the object's proxy, unless Python says that there is none. */
    <T> BoundExport<T> making(RemoteInstance object, Supplier<T> proxy) {
        return new BoundExport<>(errors, parameters, wire -> wire == null ? null : proxy.get(), object);
    }

    @SuppressWarnings("unchecked") // a codec of the parameter's type; generated code passes nothing else
    static <R> BoundExport<R> of(String contract, Export<R> export, Codecs codecs) {
        List<Codec<Object>> parameters = export.parameters().stream()
                .map(type -> (Codec<Object>) codecs.of(type))
                .toList();
        Target target = new Target(contract, export.index(), export.name());
        return new BoundExport<>(
                new CallErrors(target, export.errors()), parameters, codecs.of(export.result())::decode, null);
    }

    /** A snapshot of the arguments as wire values, behind those that lead. */
    @Nullable
    Object[] encode(List<Long> leading, @Nullable Object[] arguments) {
        @Nullable Object[] encoded = leading.toArray(new @Nullable Object[leading.size() + arguments.length]);
        for (int i = 0; i < arguments.length; i++) {
            encoded[leading.size() + i] = encode(i, arguments[i]);
        }
        return encoded;
    }

    private @Nullable Object encode(int index, @Nullable Object argument) {
        try {
            Object wire = parameters.get(index).encode(argument);
            return wire instanceof HostFunction function ? function.in(target.name(), errors.mappings()) : wire;
        } catch (ConversionFailure e) {
            throw new ConversionException(target.name() + ": " + e.describe(root(index)), e.getCause());
        } catch (RuntimeException e) { // the caller's own collection failed while it was read
            throw new ConversionException(
                    target.name() + ": " + root(index) + " cannot be read ("
                            + e.getClass().getName() + "); was it changed meanwhile?",
                    e);
        }
    }

    /** How messages name an argument. */
    private String root(int index) {
        if (target.contract().equals(Target.SCRIPT)) {
            return index == 0 ? "source" : "context";
        }
        if (target.contract().equals(Target.NAMED)) {
            return index == 1 ? "args" : "kwargs";
        }
        return "args[" + index + "]";
    }

    @Nullable
    R decode(@Nullable Object wireValue) {
        try {
            return result.decode(wireValue);
        } catch (RuntimeException e) {
            throw undecoded(e, "result");
        }
    }

    /** An element of a stream from its wire value, or from {@link StreamCall#NULL}. */
    R decodeItem(Object wireValue, long index) {
        R item;
        try {
            item = result.decode(StreamCall.NULL.equals(wireValue) ? null : wireValue);
        } catch (RuntimeException e) {
            throw undecoded(e, "items[" + index + "]");
        }
        if (item == null) {
            throw new ConversionException(target.name() + ": items[" + index + "]: None where an element was expected");
        }
        return item;
    }

    private ConversionException undecoded(RuntimeException e, String where) {
        if (e instanceof ConversionFailure failure) {
            return new ConversionException(target.name() + ": " + failure.describe(where), e.getCause());
        }
        // hashCode or equals of the user's own class
        return new ConversionException(
                target.name() + ": the " + where + " cannot be put together ("
                        + e.getClass().getName() + ")",
                e);
    }
}
