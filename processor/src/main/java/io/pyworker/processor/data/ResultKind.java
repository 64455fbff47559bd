package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** How a result comes: at once, or an element at a time. */
public enum ResultKind {
    /** At once, by whatever type is declared. */
    VALUE(ClassName.get(Object.class), "call"),
    PUBLISHER(ClassName.get(Flow.Publisher.class), "publish"),
    STREAM(ClassName.get(Stream.class), "stream"),
    ITERATOR(ClassName.get(Iterator.class), "iterate"),
    CLOSEABLE_ITERATOR(ClassName.get("io.pyworker", "CloseableIterator"), "iterate");

    private final ClassName javaType;
    private final String channelMethod;

    ResultKind(ClassName javaType, String channelMethod) {
        this.javaType = javaType;
        this.channelMethod = channelMethod;
    }

    /** That of a type with this qualified name. */
    public static ResultKind of(String qualifiedName) {
        return Arrays.stream(values())
                .filter(kind -> kind.isStream() && kind.javaType.canonicalName().equals(qualifiedName))
                .findFirst()
                .orElse(VALUE);
    }

    public boolean isStream() {
        return this != VALUE;
    }

    /** The Java type of a stream without its element, as messages spell it. */
    public String spelling() {
        return String.join(".", javaType.simpleNames());
    }

    /** What the blocking proxy calls. */
    public String channelMethod() {
        return channelMethod;
    }
}
