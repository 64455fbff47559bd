package io.pyworker.wire;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pyworker.binding.PyType;
import java.nio.ByteBuffer;
import java.util.Objects;
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

    static <T> @Nullable T roundTrip(PyType<T> type, @Nullable T value) {
        Codec<T> codec = Codec.of(type);
        return codec.decode(returned(codec.encode(value)));
    }

    /** The body of a value whose own class decides. */
    static byte[] any(@Nullable Object value) {
        byte[] body = (byte[]) returned(Codec.of(PyType.ANY).encode(value));
        return body == null ? new byte[] {'N'} : body;
    }

    /** What is said of an argument that is refused, after {@code args[0]}. */
    static <T> String refusedArgument(PyType<T> type, @Nullable T value) {
        return refusal(() -> Codec.of(type).encode(value)).describe("");
    }

    /** What is said of a result that is refused, after {@code result}. */
    static String refusedResult(PyType<?> type, @Nullable Object wire) {
        return refusal(() -> Codec.of(type).decode(wire)).describe("");
    }

    static ConversionFailure refusal(Runnable conversion) {
        return Objects.requireNonNull(
                catchThrowableOfType(ConversionFailure.class, conversion::run), "it was not refused");
    }
}
