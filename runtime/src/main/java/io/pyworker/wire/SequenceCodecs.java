package io.pyworker.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code List} and {@code Set}. */
final class SequenceCodecs {
    private SequenceCodecs() {}

    abstract static class Sequence<E, C extends Collection<E>> extends Codec.InBody<C> {
        private final char written;
        private final char alsoAccepted;
        private final Codec<E> element;

        Sequence(String declared, char written, char alsoAccepted, Codec<E> element) {
            super(declared);
            this.written = written;
            this.alsoAccepted = alsoAccepted;
            this.element = element;
        }

        abstract C empty(int count);

        @Override
        @SuppressWarnings("unchecked") // toArray of a Collection<E> holds E
        void put(BodyWriter out, C value) {
            Object[] snapshot = value.toArray();
            out.sequence(written, snapshot.length);
            for (int i = 0; i < snapshot.length; i++) {
                writeElement(out, (E) snapshot[i], i);
            }
        }

        private void writeElement(BodyWriter out, E value, int index) {
            try {
                element.write(out, value);
            } catch (ConversionFailure e) {
                throw e.inside("[" + index + "]");
            } catch (ClassCastException e) {
                throw new ConversionFailure(value.getClass().getName() + " is not the declared class")
                        .inside("[" + index + "]");
            }
        }

        @Override
        C take(char code, BodyReader in) {
            if (code != written && code != alsoAccepted) {
                throw in.mismatch(code, declared());
            }
            int count = in.count();
            C elements = empty(count);
            for (int i = 0; i < count; i++) {
                elements.add(readElement(in, i));
            }
            return elements;
        }

        private @Nullable E readElement(BodyReader in, int index) {
            try {
                return element.read(in);
            } catch (ConversionFailure e) {
                throw e.inside("[" + index + "]");
            }
        }
    }

    /** {@code List}: from a tuple, too. */
    static final class ListCodec<E> extends Sequence<E, List<E>> {
        ListCodec(Codec<E> element) {
            super("list", '[', '(', element);
        }

        @Override
        List<E> empty(int count) {
            return new ArrayList<>(Math.min(count, BodyReader.ROOM_IN_ADVANCE));
        }
    }

    /** {@code Set}, in the order in which Python iterated: from a frozenset, too. */
    static final class SetCodec<E> extends Sequence<E, Set<E>> {
        SetCodec(Codec<E> element) {
            super("set", '<', '>', element);
        }

        @Override
        Set<E> empty(int count) {
            return new LinkedHashSet<>();
        }
    }
}
