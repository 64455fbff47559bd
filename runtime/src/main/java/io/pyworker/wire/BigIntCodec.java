package io.pyworker.wire;

import java.math.BigInteger;

/** {@code BigInteger} and {@code int} of any size. */
final class BigIntCodec extends BodyCodec<BigInteger> {
    BigIntCodec() {
        super("int");
    }

    @Override
    void put(BodyWriter out, BigInteger value) {
        out.integer(value);
    }

    @Override
    BigInteger take(char code, BodyReader in) {
        return switch (code) {
            case 'i' -> BigInteger.valueOf(in.int32());
            case 'I' -> BigInteger.valueOf(in.int64());
            case 'l' -> in.digits();
            default -> throw mismatch(code);
        };
    }
}
