package io.pyworker.processor.data;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A type that travels by name, and is defined once per contract. */
public sealed interface NamedType {
    Identity identity();

    /** The types that the definition mentions. */
    Stream<PythonType> types();

    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    default TypeKey key() {
        return identity().key();
    }

    /** The name by which signatures mention it: the binary name, with its type arguments' signatures. */
    default String name() {
        return identity().name();
    }

    /** Whether a type can be a set element or the key of a map, given the definitions that it mentions. */
    static boolean hashable(PythonType type, Map<TypeKey, NamedType> definitions) {
        return new Hashing(definitions).of(type);
    }

    /**
     * What all named types have.
     *
     * @param element the declaration
     * @param name the name in signatures, without the {@code @}
     * @param javaType the type, with its type arguments
     * @param python the name of its Python class
     * @param subject it in messages: {@code record Point}
     */
    record Identity(TypeElement element, String name, TypeName javaType, PythonName python, String subject) {
        /** A generic record with these type arguments. */
        public Identity withArguments(List<PythonType> arguments) {
            return arguments.isEmpty()
                    ? this
                    : new Identity(
                            element,
                            arguments.stream()
                                    .map(PythonType::signature)
                                    .collect(Collectors.joining(",", name + "[", "]")),
                            javaType,
                            python,
                            subject);
        }

        public TypeKey key() {
            return new TypeKey(name, javaType);
        }

        /** Without type arguments. */
        public ClassName rawType() {
            return ClassName.get(element);
        }
    }

    /** A record, with its components in order. */
    record RecordModel(Identity identity, List<ComponentModel> components) implements NamedType {
        public RecordModel {
            components = List.copyOf(components);
        }

        @Override
        public Stream<PythonType> types() {
            return components.stream().map(ComponentModel::type);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visitRecord(this);
        }
    }

    /** A component: its Java name, its Python name, its type. */
    record ComponentModel(String javaName, PythonName python, PythonType type) {}

    /**
     * An enum.
     *
     * @param identity what all have
     * @param byValue whether constants cross by {@code @PyValue}
     * @param constants in order
     */
    record EnumModel(Identity identity, boolean byValue, List<ConstantModel> constants) implements NamedType {
        public EnumModel {
            constants = List.copyOf(constants);
        }

        @Override
        public Stream<PythonType> types() {
            return Stream.empty();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visitEnum(this);
        }
    }

    /** A constant, and what crosses for it: a {@code String} or a {@code Long}. */
    record ConstantModel(String name, Object key) {}

    /** A sealed interface of records. */
    record SealedModel(Identity identity, String discriminator, List<VariantModel> variants) implements NamedType {
        public SealedModel {
            variants = List.copyOf(variants);
        }

        @Override
        public Stream<PythonType> types() {
            return variants.stream().map(VariantModel::type);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visitSealed(this);
        }
    }

    /** A record of a sealed interface, and its Python name. */
    record VariantModel(String tag, PythonType type) {}

    /** A type that an adapter turns into another. */
    record AdaptedModel(Identity identity, TypeElement adapter, PythonType encoded) implements NamedType {
        @Override
        public Stream<PythonType> types() {
            return Stream.of(encoded);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visitAdapted(this);
        }
    }

    /** What is made of each kind. */
    interface Visitor<R extends @Nullable Object> {
        R visitRecord(RecordModel type);

        R visitEnum(EnumModel type);

        R visitSealed(SealedModel type);

        R visitAdapted(AdaptedModel type);
    }
}
