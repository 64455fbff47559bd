package io.pyworker.wire;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What crosses back if Python gives back what crossed to it. */
final class Wire {
    private Wire() {}

    /** The wire value of a result that is equal to an argument's. */
    static @Nullable Object returned(@Nullable Object argument) {
        if (argument instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (argument instanceof Integer number) {
            return number.longValue();
        }
        return argument instanceof Double number ? integral(number) : argument;
    }

    /** An engine cannot tell a float with an integral value from an int. */
    private static Object integral(double value) {
        long whole = (long) value;
        boolean minusZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        return whole == value && whole != Long.MAX_VALUE && !minusZero ? (Object) whole : (Object) value;
    }
}
