package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record as a tuple of its components. */
final class RecordCodec<R> extends BodyCodec<R> {
    private final String[] names;
    private final Function<R, ?>[] accessors;
    private final Codec<Object>[] codecs;
    private final Function<@Nullable Object[], R> factory;

    /**
     * A codec.
     *
     * @param type the record
     * @param components the codecs of its components, in order
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // each accessor with the codec of its own type
    RecordCodec(PyType.RecordOf<R> type, List<? extends Codec<?>> components) {
        super(type.signature());
        names = type.components().stream().map(PyType.Component::name).toArray(String[]::new);
        accessors = type.components().stream().map(PyType.Component::accessor).toArray(Function[]::new);
        codecs = components.toArray(new Codec[0]);
        factory = type.factory();
    }

    @Override
    void put(BodyWriter out, R value) {
        out.begin('(', codecs.length);
        for (int i = 0; i < codecs.length; i++) {
            writeComponent(out, component(value, i), i);
        }
        out.end();
    }

    private @Nullable Object component(R value, int index) {
        try {
            return accessors[index].apply(value);
        } catch (RuntimeException e) {
            throw ConversionFailure.thrown("the accessor", e).inside("." + names[index]);
        }
    }

    private void writeComponent(BodyWriter out, @Nullable Object component, int index) {
        try {
            codecs[index].write(out, component);
        } catch (ConversionFailure e) {
            throw e.inside("." + names[index]);
        } catch (ClassCastException e) {
            throw ConversionFailure.otherClass(component).inside("." + names[index]);
        }
    }

    @Override
    R take(char code, BodyReader in) {
        if (code != '(' && code != '[') {
            throw mismatch(code);
        }
        in.enter();
        int count = in.count();
        if (count != codecs.length) {
            throw new ConversionFailure(BodyReader.pythonType(code) + " of " + count + " where " + declared() + " with "
                    + codecs.length + " components was declared");
        }
        @Nullable Object[] components = new Object[count];
        int i = 0;
        try {
            for (; i < count; i++) {
                components[i] = codecs[i].read(in);
            }
        } catch (ConversionFailure e) {
            throw e.inside("." + names[i]);
        }
        in.leave();
        return made(components);
    }

    private R made(@Nullable Object[] components) {
        try {
            return factory.apply(components);
        } catch (RuntimeException e) {
            throw ConversionFailure.thrown("the constructor of " + declared(), e);
        }
    }
}
