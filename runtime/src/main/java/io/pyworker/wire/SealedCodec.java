package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sealed interface as a tuple of the variant's tag and the variant's form. */
final class SealedCodec<S> extends BodyCodec<S> {
    private record Variant<S>(String tag, Codec<S> codec) {}

    private final Map<Class<?>, Variant<S>> byClass = new HashMap<>();
    private final Map<String, Variant<S>> byTag = new HashMap<>();
    private final String tags;

    /**
     * A codec.
     *
     * @param type the interface
     * @param variants the codecs of its variants, in order
     */
    SealedCodec(PyType.SealedOf<S> type, List<Codec<S>> variants) {
        super(type.signature());
        tags = type.tags();
        for (int i = 0; i < variants.size(); i++) {
            PyType.Variant<? extends S> declared = type.variants().get(i);
            Variant<S> variant = new Variant<>(declared.tag(), variants.get(i));
            byClass.put(declared.javaType(), variant);
            byTag.put(declared.tag(), variant);
        }
    }

    @Override
    void put(BodyWriter out, S value) {
        Variant<S> variant = byClass.get(value.getClass());
        if (variant == null) {
            throw ConversionFailure.otherClass(value);
        }
        out.begin('(', 2);
        out.str(variant.tag);
        variant.codec.write(out, value);
        out.end();
    }

    @Override
    S take(char code, BodyReader in) {
        if (code != '(' && code != '[') {
            throw mismatch(code);
        }
        in.enter();
        if (in.count() != 2) {
            throw mismatch(BodyReader.pythonType(code) + " that is not of a tag and a value");
        }
        Codec<S> codec = variant(in);
        S value = codec.read(in);
        if (value == null) {
            throw new ConversionFailure("None where " + codec.declared() + " was declared");
        }
        in.leave();
        return value;
    }

    private Codec<S> variant(BodyReader in) {
        char code = in.code();
        if (code != 'u' && code != 't') {
            throw mismatch(BodyReader.pythonType(code) + " as a tag");
        }
        Variant<S> variant = byTag.get(in.str());
        if (variant == null) {
            throw new ConversionFailure("a tag that " + declared() + " does not have; it has " + tags);
        }
        return variant.codec;
    }
}
