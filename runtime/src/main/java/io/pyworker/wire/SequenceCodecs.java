package io.pyworker.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lists, sets and arrays of objects. */
final class SequenceCodecs {
    private SequenceCodecs() {}

    /**
     * The base of the three.
     *
     * @param <E> an element
     * @param <C> what is written
     * @param <R> what the elements are gathered in
     */
    abstract static class Sequence<E, C, R extends Collection<@Nullable E>> extends BodyCodec<C> {
        private final char written;
        private final String accepted;
        private final Codec<E> element;

        Sequence(String signature, char written, String accepted, Codec<E> element) {
            super(signature);
            this.written = written;
            this.accepted = accepted;
            this.element = element;
        }

        /** What is there now, as elements of the declared class or, through raw types, of any other. */
        abstract @Nullable Object[] snapshot(C value);

        abstract R empty(int count);

        abstract C finished(R elements);

        @Override
        @SuppressWarnings("unchecked") // otherwise it is the ClassCastException of a codec
        final void put(BodyWriter out, C value) {
            @Nullable Object[] elements = snapshot(value);
            out.begin(written, elements.length);
            int i = 0;
            try {
                for (; i < elements.length; i++) {
                    element.write(out, (E) elements[i]);
                }
            } catch (ConversionFailure e) {
                throw e.inside("[" + i + "]");
            } catch (ClassCastException e) {
                throw ConversionFailure.otherClass(elements[i]).inside("[" + i + "]");
            }
            out.end();
        }

        @Override
        final C take(char code, BodyReader in) {
            if (accepted.indexOf(code) < 0) {
                throw mismatch(code);
            }
            in.enter();
            int count = in.count();
            R elements = empty(count);
            int i = 0;
            try {
                for (; i < count; i++) {
                    elements.add(element.read(in));
                }
            } catch (ConversionFailure e) {
                throw e.inside("[" + i + "]");
            }
            in.leave();
            return finished(elements);
        }
    }

    /** A list; from a tuple, too. */
    abstract static class Ordered<E, C> extends Sequence<E, C, List<@Nullable E>> {
        Ordered(String signature, Codec<E> element) {
            super(signature, '[', "[(", element);
        }

        @Override
        final List<@Nullable E> empty(int count) {
            return new ArrayList<>(Math.min(count, BodyReader.ROOM_IN_ADVANCE));
        }
    }

    /** Of any iterable. */
    static final class ListCodec<E> extends Ordered<E, Iterable<@Nullable E>> {
        ListCodec(String signature, Codec<E> element) {
            super(signature, element);
        }

        @Override
        @Nullable
        Object[] snapshot(Iterable<@Nullable E> value) {
            return elements(value);
        }

        @Override
        Iterable<@Nullable E> finished(List<@Nullable E> elements) {
            return elements;
        }
    }

    /** {@code E[]}. */
    static final class ArrayCodec<E> extends Ordered<E, E[]> {
        private final IntFunction<E[]> newArray;

        ArrayCodec(String signature, Codec<E> element, IntFunction<E[]> newArray) {
            super(signature, element);
            this.newArray = newArray;
        }

        @Override
        @Nullable
        Object[] snapshot(E[] value) {
            return value;
        }

        @Override
        E[] finished(List<@Nullable E> elements) {
            return elements.toArray(newArray);
        }
    }

    /** In the order in which Python iterated; from a frozenset, list and tuple, too, where equal elements become one. */
    static final class SetCodec<E> extends Sequence<E, Set<@Nullable E>, Set<@Nullable E>> {
        SetCodec(String signature, boolean directElements, Codec<E> element) {
            super(signature, directElements ? '<' : '[', "<>[(", element);
        }

        @Override
        @Nullable
        Object[] snapshot(Set<@Nullable E> value) {
            return value.toArray();
        }

        @Override
        Set<@Nullable E> empty(int count) {
            return new LinkedHashSet<>();
        }

        @Override
        Set<@Nullable E> finished(Set<@Nullable E> elements) {
            return elements;
        }
    }

    /** What an iterable gives now. */
    static @Nullable Object[] elements(Iterable<?> value) {
        if (value instanceof Collection<?> collection) {
            return collection.toArray();
        }
        List<@Nullable Object> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements.toArray();
    }
}
