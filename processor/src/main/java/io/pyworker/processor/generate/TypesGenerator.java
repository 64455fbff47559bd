package io.pyworker.processor.generate;

import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.TypeKey;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the nested class of a binding that defines the named types: a constant per type, and one per adapter. */
final class TypesGenerator {
    static final AnnotationSpec UNCHECKED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "unchecked")
            .build();

    private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final ContractModel contract;
    private final BindingNames names;
    private final ClassName types;
    /** Those types whose constants stand above. */
    private final Set<TypeKey> defined = new HashSet<>();

    TypesGenerator(ContractModel contract, BindingNames names) {
        this.contract = contract;
        this.names = names;
        this.types = contract.names().binding().nestedClass(names.types());
    }

    /** How the constants for the exports mention a type. */
    CodeBlock mention(TypeKey type) {
        return CodeBlock.of("$T.$N", types, names.type(type));
    }

    TypeSpec generate() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(types)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("What the signatures name.\n");
        if (contract.types().stream().anyMatch(TypesGenerator::hasUncheckedCasts)) {
            builder.addAnnotation(UNCHECKED);
        }
        for (NamedType type : contract.types()) {
            if (type instanceof AdaptedModel adapted) {
                builder.addField(adapter(adapted));
            }
            builder.addField(definition(type));
            defined.add(type.key());
        }
        return builder.build();
    }

    /** A record's factory takes any objects. */
    private static boolean hasUncheckedCasts(NamedType type) {
        return type instanceof RecordModel model
                && model.components().stream()
                        .anyMatch(component -> component.type().isGeneric());
    }

    private FieldSpec adapter(AdaptedModel type) {
        ClassName adapter = ClassName.get(type.adapter());
        return FieldSpec.builder(adapter, names.adapter(type.key()), CONSTANT)
                .initializer("new $T()", adapter)
                .build();
    }

    private FieldSpec definition(NamedType type) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(PY_TYPE, type.identity().javaType()),
                        names.type(type.key()),
                        CONSTANT)
                .initializer(type.accept(new TypeDefinition(this::mentionInside, names)))
                .build();
    }

    /** The constants below are not there yet when this one is made. */
    private CodeBlock mentionInside(TypeKey type) {
        return defined.contains(type)
                ? mention(type)
                : CodeBlock.of("$T.<$T>reference($S, () -> $L)", PY_TYPE, type.javaType(), type.name(), mention(type));
    }
}
