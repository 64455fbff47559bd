package io.pyworker.processor.data;

import static io.pyworker.processor.data.RuntimeTypes.COMPLEX;
import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The Java types that have a Python form by themselves: without type arguments, and known beforehand. */
public final class PlainTypes {
    /** {@code @Shared ByteBuffer}. */
    public static final PythonType SHARED =
            PythonType.constant("shared", "SHARED", ClassName.get(ByteBuffer.class), Nullability.REFERENCE, false);

    private static final Set<TypeName> OPTIONALS = Set.of(
            ClassName.get(OptionalInt.class), ClassName.get(OptionalLong.class), ClassName.get(OptionalDouble.class));

    private static final Map<TypeName, PythonType> TYPES = new HashMap<>();
    private static final Map<TypeName, PythonType> MATRICES = new HashMap<>();

    static {
        primitive("bool", "BOOL", TypeName.BOOLEAN);
        primitive("int8", "INT8", TypeName.BYTE);
        primitive("int16", "INT16", TypeName.SHORT);
        primitive("int32", "INT32", TypeName.INT);
        primitive("int64", "INT64", TypeName.LONG);
        primitive("float32", "FLOAT32", TypeName.FLOAT);
        primitive("float64", "FLOAT64", TypeName.DOUBLE);
        primitive("char", "CHAR", TypeName.CHAR);

        scalar("int", "INT", BigInteger.class);
        scalar("decimal", "DECIMAL", BigDecimal.class);
        scalar("str", "STR", String.class);
        scalar("instant", "INSTANT", Instant.class);
        scalar("date", "DATE", LocalDate.class);
        scalar("time", "TIME", LocalTime.class);
        scalar("datetime", "DATETIME", LocalDateTime.class);
        scalar("offset_datetime", "OFFSET_DATETIME", OffsetDateTime.class);
        scalar("zoned_datetime", "ZONED_DATETIME", ZonedDateTime.class);
        scalar("duration", "DURATION", Duration.class);
        scalar("uuid", "UUID", UUID.class);
        scalar("path", "PATH", Path.class);
        scalar("uri", "URI", URI.class);
        complex();

        fixed("int32?", "OPTIONAL_INT", OptionalInt.class, true);
        fixed("int64?", "OPTIONAL_LONG", OptionalLong.class, true);
        fixed("float64?", "OPTIONAL_DOUBLE", OptionalDouble.class, true);
        fixed("any", "ANY", Object.class, false);
        TYPES.put(TypeName.VOID, PythonType.NONE);
        TYPES.put(ClassName.get(Void.class), PythonType.NONE);

        reference("bytes", "BYTES", ArrayTypeName.of(byte.class), true);
        reference("str", "CHARS", ArrayTypeName.of(char.class), false);
        reference("buffer", "BYTE_BUFFER", ClassName.get(ByteBuffer.class), false);
        arrays("bool", "BOOL", TypeName.BOOLEAN);
        arrays("int16", "INT16", TypeName.SHORT);
        arrays("int32", "INT32", TypeName.INT);
        arrays("int64", "INT64", TypeName.LONG);
        arrays("float32", "FLOAT32", TypeName.FLOAT);
        arrays("float64", "FLOAT64", TypeName.DOUBLE);
    }

    private PlainTypes() {}

    /** The form of a type that has no type arguments, or none. */
    public static Optional<PythonType> of(TypeName javaType) {
        return Optional.ofNullable(TYPES.get(javaType));
    }

    /** Whether it is one of the three optionals of primitives. */
    static boolean isOptional(TypeName javaType) {
        return OPTIONALS.contains(javaType);
    }

    /** The form of a {@code T[][]} marked {@code @Shape}, or none. */
    public static Optional<PythonType> matrix(TypeName javaType) {
        return Optional.ofNullable(MATRICES.get(javaType));
    }

    private static void primitive(String signature, String constant, TypeName type) {
        TYPES.put(type, PythonType.constant(signature, constant, type.box(), Nullability.FIXED, true));
        TYPES.put(
                type.box(),
                PythonType.constant(signature + "?", constant + "_OR_NONE", type.box(), Nullability.BOXED, true));
    }

    private static void scalar(String signature, String constant, Class<?> type) {
        reference(signature, constant, ClassName.get(type), true);
    }

    private static void reference(String signature, String constant, TypeName type, boolean hashable) {
        TYPES.put(type, PythonType.constant(signature, constant, type, Nullability.REFERENCE, hashable));
    }

    private static void fixed(String signature, String constant, Class<?> type, boolean hashable) {
        ClassName name = ClassName.get(type);
        TYPES.put(name, PythonType.constant(signature, constant, name, Nullability.FIXED, hashable));
    }

    private static void arrays(String signature, String constant, TypeName element) {
        TypeName array = ArrayTypeName.of(element);
        reference(signature + "[]", constant + "_ARRAY", array, false);
        TypeName matrix = ArrayTypeName.of(array);
        MATRICES.put(
                matrix,
                PythonType.constant(signature + "[][]", constant + "_MATRIX", matrix, Nullability.REFERENCE, false));
    }

    /** Of the runtime, so its own methods are passed: the runtime's binding package knows no other. */
    private static void complex() {
        CodeBlock expression =
                CodeBlock.of("$1T.complex($2T.class, $2T::new, $2T::real, $2T::imaginary)", PY_TYPE, COMPLEX);
        TYPES.put(COMPLEX, PythonType.leaf("complex", COMPLEX, expression, Nullability.REFERENCE, true));
    }
}
