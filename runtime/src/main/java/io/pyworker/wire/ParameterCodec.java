package io.pyworker.wire;

/** What is a parameter of its own and nothing else: it crosses towards Python only, and never inside another value. */
abstract class ParameterCodec<T> extends ValueCodec<T> {
    private final String what;

    /**
     * With the type's signature.
     *
     * @param what such a value in messages: {@code "a callable"}
     */
    ParameterCodec(String signature, String what) {
        super(signature);
        this.what = what;
    }

    @Override
    final T fromWire(Object wire) {
        throw notHere();
    }

    @Override
    final void put(BodyWriter out, T value) {
        throw notHere();
    }

    @Override
    final T take(char code, BodyReader in) {
        throw notHere();
    }

    private ConversionFailure notHere() {
        return new ConversionFailure(what + " that is no parameter of its own");
    }
}
