package io.pyworker.values;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Equality of values that crossed: by content, arrays too, and in the same order. */
public final class Values {
    private Values() {}

    /** Whether the two are the same value of the same classes, kinds of lists, sets and maps aside. */
    public static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return sameElements(a, b);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return sameElements(a.keySet(), b.keySet()) && sameElements(a.values(), b.values());
        }
        if (left instanceof Optional<?> a && right instanceof Optional<?> b) {
            return same(a.orElse(null), b.orElse(null));
        }
        if (left instanceof Record && left.getClass() == right.getClass()) {
            return sameComponents(left, right);
        }
        return left.getClass().isArray() ? sameArrays(left, right) : left.equals(right);
    }

    private static boolean sameElements(Iterable<?> left, Iterable<?> right) {
        Iterator<?> a = left.iterator();
        Iterator<?> b = right.iterator();
        while (a.hasNext() && b.hasNext()) {
            if (!same(a.next(), b.next())) {
                return false;
            }
        }
        return a.hasNext() == b.hasNext();
    }

    private static boolean sameArrays(Object left, Object right) {
        if (left.getClass() != right.getClass() || Array.getLength(left) != Array.getLength(right)) {
            return false;
        }
        for (int i = 0; i < Array.getLength(left); i++) {
            if (!same(Array.get(left, i), Array.get(right, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Object left, Object right) {
        try {
            for (RecordComponent component : left.getClass().getRecordComponents()) {
                if (!same(
                        component.getAccessor().invoke(left),
                        component.getAccessor().invoke(right))) {
                    return false;
                }
            }
            return true;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
