package io.pyworker.processor.data;

import java.util.Arrays;

/** How a result comes: at once, or an element at a time. */
public enum ResultKind {
    /** At once, by whatever type is declared. */
    VALUE("java.lang.Object", "call"),
    /** An instance of the contract's class, by the contract itself. */
    INSTANCE("", "obtain"),
    PUBLISHER("java.util.concurrent.Flow.Publisher", "publish"),
    STREAM("java.util.stream.Stream", "stream"),
    ITERATOR("java.util.Iterator", "iterate"),
    CLOSEABLE_ITERATOR("io.pyworker.CloseableIterator", "iterate");

    private final String javaType;
    private final String channelMethod;

    ResultKind(String javaType, String channelMethod) {
        this.javaType = javaType;
        this.channelMethod = channelMethod;
    }

    /** That of a type with this qualified name. */
    public static ResultKind of(String qualifiedName) {
        return Arrays.stream(values())
                .filter(kind -> kind.isStream() && kind.javaType.equals(qualifiedName))
                .findFirst()
                .orElse(VALUE);
    }

    public boolean isStream() {
        return this != VALUE && this != INSTANCE;
    }

    /** The Java type of a stream without its element, as messages spell it. */
    public String spelling() {
        return this == PUBLISHER ? "Flow.Publisher" : javaType.substring(javaType.lastIndexOf('.') + 1);
    }

    /** What the blocking proxy calls. */
    public String channelMethod() {
        return channelMethod;
    }
}
