package io.pyworker.wire;

import io.pyworker.binding.PyType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the codecs of one contract: named types are made once and may contain themselves, and values of type {@code any} may be of all
 * of them. For one thread, until the last codec was asked for; from then on any thread may use the codecs that it was safely given.
 */
public final class Codecs {
    private static final String NULLABLE_ADVICE = "; mark the Java type @Nullable to allow it";

    private static final Set<PyType<?>> COINCIDING = Set.of(
            PyType.FLOAT32,
            PyType.FLOAT32_OR_NONE,
            PyType.FLOAT64,
            PyType.FLOAT64_OR_NONE,
            PyType.OPTIONAL_INT,
            PyType.OPTIONAL_LONG,
            PyType.OPTIONAL_DOUBLE);

    private final NamedCodecs named = new NamedCodecs();
    private final Codec<Object> any = new AnyCodec(named);

    /** The codec of a declared type. */
    @SuppressWarnings("unchecked") // each case makes the codec of its own type
    public <T> Codec<T> of(PyType<T> type) {
        return (Codec<T>) make(type);
    }

    private Codec<?> make(PyType<?> type) {
        if (type instanceof PyType.Scalar<?>) {
            return type.equals(PyType.ANY) ? any : ScalarCodecs.of(type);
        }
        if (type instanceof PyType.Buffer<?>) {
            return BufferCodecs.of(type);
        }
        if (type instanceof PyType.ComplexOf<?> complex) {
            return new FloatCodecs.ComplexCodec<>(complex);
        }
        if (type instanceof PyType.ListOf<?> list) {
            return new SequenceCodecs.ListCodec<>(type.signature(), of(list.element()));
        }
        if (type instanceof PyType.ArrayOf<?> array) {
            return array(array);
        }
        if (type instanceof PyType.SetOf<?> set) {
            return new SequenceCodecs.SetCodec<>(type.signature(), isDirect(set.element()), of(set.element()));
        }
        if (type instanceof PyType.DictOf<?, ?> dict) {
            return new DictCodec<>(type.signature(), keys(dict.key()), of(dict.key()), of(dict.value()));
        }
        if (type instanceof PyType.OptionalOf<?> optional) {
            return OptionalCodec.of(of(optional.value()));
        }
        if (type instanceof PyType.Required<?> required) {
            return new RequiredCodec<>(of(required.type()), NULLABLE_ADVICE);
        }
        if (type instanceof PyType.CallableOf<?> callable) {
            return callable(type.signature(), callable);
        }
        if (type instanceof PyType.ProgressOf<?> progress) {
            return callable(type.signature(), CallableCodec.asCallable(progress));
        }
        return makeNamed(type);
    }

    @SuppressWarnings("unchecked") // codecs of the parameters' own types, which the invoker gets
    private <F> Codec<F> callable(String signature, PyType.CallableOf<F> type) {
        List<Codec<Object>> parameters = type.parameters().stream()
                .map(parameter -> (Codec<Object>) of(parameter))
                .toList();
        return new CallableCodec<>(signature, type.invoker(), parameters, (Codec<Object>) of(type.result()));
    }

    private Codec<?> makeNamed(PyType<?> type) {
        if (type instanceof PyType.RecordOf<?> record) {
            return record(record);
        }
        if (type instanceof PyType.EnumOf<?> constants) {
            return enumeration(constants);
        }
        if (type instanceof PyType.SealedOf<?> variants) {
            return sealed(variants);
        }
        if (type instanceof PyType.AdaptedOf<?, ?> adapted) {
            return adapted(adapted);
        }
        if (type instanceof PyType.Reference<?> reference) {
            return make(reference.definition().get());
        }
        throw new IllegalArgumentException("unknown type " + type.signature());
    }

    private <E> Codec<E[]> array(PyType.ArrayOf<E> type) {
        return new SequenceCodecs.ArrayCodec<>(type.signature(), of(type.element()), type.newArray());
    }

    private <R> Codec<R> record(PyType.RecordOf<R> type) {
        return named.get(type, type.name(), () -> {
            List<Codec<?>> components = type.components().stream()
                    .<Codec<?>>map(component -> of(component.type()))
                    .toList();
            Codec<R> codec = new RecordCodec<>(type, components);
            named.addClass(type.javaType(), codec);
            return codec;
        });
    }

    private <E extends Enum<E>> Codec<E> enumeration(PyType.EnumOf<E> type) {
        return named.get(type, type.name(), () -> {
            Codec<E> codec = new EnumCodec<>(type);
            named.addClass(type.javaType(), codec);
            return codec;
        });
    }

    @SuppressWarnings("unchecked") // a variant's codec meets values of its own class only
    private <S> Codec<S> sealed(PyType.SealedOf<S> type) {
        return named.get(
                type,
                type.name(),
                () -> new SealedCodec<>(
                        type,
                        type.variants().stream()
                                .map(variant -> (Codec<S>) of(variant.type()))
                                .toList()));
    }

    private <T, E> Codec<T> adapted(PyType.AdaptedOf<T, E> type) {
        isDirect(type); // refuses a type that is its own encoded form
        return named.get(type, type.name(), () -> {
            Codec<T> codec = new AdaptedCodec<>(type, of(type.encoded()));
            named.addAdapted(type.javaType(), codec);
            return codec;
        });
    }

    private static DictCodec.Keys keys(PyType<?> type) {
        if (!isDirect(type)) {
            return DictCodec.Keys.LISTED;
        }
        return mayCoincide(type) ? DictCodec.Keys.COMPARED : DictCodec.Keys.DIRECT;
    }

    /** Whether Java may tell keys apart that Python does not: the two zeros, null and an empty optional, what an adapter makes equal. */
    private static boolean mayCoincide(PyType<?> type) {
        if (type instanceof PyType.Required<?> required) {
            return mayCoincide(required.type());
        }
        if (type instanceof PyType.Reference<?> reference) {
            return mayCoincide(reference.definition().get());
        }
        return type instanceof PyType.OptionalOf<?>
                || type instanceof PyType.AdaptedOf<?, ?>
                || COINCIDING.contains(type);
    }

    /** Whether the form inside a body is the wire value, which Python can hash. */
    private static boolean isDirect(PyType<?> type) {
        return isDirect(type, new HashSet<>());
    }

    private static boolean isDirect(PyType<?> type, Set<String> adapted) {
        if (type instanceof PyType.OptionalOf<?> optional) {
            return isDirect(optional.value(), adapted);
        }
        if (type instanceof PyType.Required<?> required) {
            return isDirect(required.type(), adapted);
        }
        if (type instanceof PyType.Reference<?> reference) {
            return isDirect(reference.definition().get(), adapted);
        }
        if (type instanceof PyType.AdaptedOf<?, ?> of) {
            if (!adapted.add(of.name())) {
                throw new IllegalArgumentException(of.signature() + " is its own encoded form");
            }
            return isDirect(of.encoded(), adapted);
        }
        return type instanceof PyType.EnumOf<?>
                || type instanceof PyType.Scalar<?> && !type.equals(PyType.INT) && !type.equals(PyType.ANY);
    }
}
