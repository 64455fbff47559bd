package io.pyworker.wire;

/** Values whose own class decides their form. */
final class AnyCodec extends BodyCodec<Object> {
    private final AnyWriter writer;
    private final AnyReader reader;

    AnyCodec(NamedCodecs named) {
        super("any");
        writer = new AnyWriter(named);
        reader = new AnyReader(named);
    }

    @Override
    void put(BodyWriter out, Object value) {
        writer.write(out, value);
    }

    @Override
    Object take(char code, BodyReader in) {
        return reader.value(code, in);
    }
}
