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
        private final char code;
        private final Codec<E> element;

        Sequence(char code, Codec<E> element) {
            this.code = code;
            this.element = element;
        }

        abstract boolean accepts(char found);

        abstract C empty(int count);

        abstract String declared();

        @Override
        @SuppressWarnings("unchecked") // toArray of a Collection<E> holds E
        void write(BodyWriter out, @Nullable C value) {
            if (value == null) {
                out.none();
                return;
            }
            Object[] snapshot = value.toArray();
            out.sequence(code, snapshot.length);
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
                throw new ConversionFailure("an element whose class is not the declared one").inside("[" + index + "]");
            }
        }

        @Override
        @Nullable
        C read(BodyReader in) {
            char found = in.code();
            if (found == 'N') {
                return null;
            }
            if (!accepts(found)) {
                throw in.mismatch(found, declared());
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

    static final class ListCodec<E> extends Sequence<E, List<E>> {
        ListCodec(Codec<E> element) {
            super('[', element);
        }

        @Override
        boolean accepts(char found) {
            return found == '[' || found == '(';
        }

        @Override
        List<E> empty(int count) {
            return new ArrayList<>(count);
        }

        @Override
        String declared() {
            return "list";
        }
    }

    static final class SetCodec<E> extends Sequence<E, Set<E>> {
        SetCodec(Codec<E> element) {
            super('<', element);
        }

        @Override
        boolean accepts(char found) {
            return found == '<' || found == '>';
        }

        @Override
        Set<E> empty(int count) {
            return new LinkedHashSet<>();
        }

        @Override
        String declared() {
            return "set";
        }
    }
}
