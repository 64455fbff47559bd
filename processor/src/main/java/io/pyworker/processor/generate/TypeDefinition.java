package io.pyworker.processor.generate;

import static io.pyworker.processor.data.RuntimeTypes.PY_TYPE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.NamedType;
import io.pyworker.processor.data.NamedType.AdaptedModel;
import io.pyworker.processor.data.NamedType.ComponentModel;
import io.pyworker.processor.data.NamedType.EnumModel;
import io.pyworker.processor.data.NamedType.Identity;
import io.pyworker.processor.data.NamedType.RecordModel;
import io.pyworker.processor.data.NamedType.SealedModel;
import io.pyworker.processor.data.NamedType.VariantModel;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.TypeExpression;
import java.util.List;
import java.util.function.Function;

/** The Java expression that defines a named type. Type arguments are written, so that nothing is left to inference. */
final class TypeDefinition implements NamedType.Visitor<CodeBlock> {
    private final TypeExpression.NamedTypes mentions;
    private final BindingNames names;

    TypeDefinition(TypeExpression.NamedTypes mentions, BindingNames names) {
        this.mentions = mentions;
        this.names = names;
    }

    @Override
    public CodeBlock visitRecord(RecordModel type) {
        return call(
                "record",
                type.identity(),
                list(type.components(), component -> component(type, component)),
                factory(type));
    }

    @Override
    public CodeBlock visitEnum(EnumModel type) {
        return call("enumeration", type.identity(), list(type.constants(), constant -> key(constant.key())));
    }

    @Override
    public CodeBlock visitSealed(SealedModel type) {
        return call("sealed", type.identity(), list(type.variants(), this::variant));
    }

    @Override
    public CodeBlock visitAdapted(AdaptedModel type) {
        String adapter = names.adapter(type.key());
        return CodeBlock.of(
                "$T.<$T, $T>adapted($>$>\n$S, $T.class,\n$L,\n$N::encode, $N::decode)$<$<",
                PY_TYPE,
                type.identity().javaType(),
                type.encoded().javaType(),
                type.name(),
                type.identity().rawType(),
                expression(type.encoded()),
                adapter,
                adapter);
    }

    private static CodeBlock call(String factory, Identity identity, CodeBlock... rest) {
        return CodeBlock.of(
                "$T.<$T>$L($>$>\n$S, $T.class,\n$L)$<$<",
                PY_TYPE,
                identity.javaType(),
                factory,
                identity.name(),
                identity.rawType(),
                CodeBlock.join(List.of(rest), ",\n"));
    }

    private CodeBlock component(RecordModel type, ComponentModel component) {
        return CodeBlock.of(
                "$T.<$T, $T>component($S, $L, $T::$N)",
                PY_TYPE,
                type.identity().javaType(),
                component.type().javaType(),
                component.python().text(),
                expression(component.type()),
                type.identity().rawType(),
                component.javaName());
    }

    private static CodeBlock factory(RecordModel type) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int i = 0; i < type.components().size(); i++) {
            TypeName javaType = type.components().get(i).type().javaType();
            arguments.add(i == 0 ? "" : ",$W");
            if (!javaType.equals(ClassName.OBJECT)) {
                arguments.add("($T) ", javaType);
            }
            arguments.add("values[$L]", i);
        }
        return CodeBlock.of("values -> new $T($L)", type.identity().javaType(), arguments.build());
    }

    private static CodeBlock key(Object key) {
        return key instanceof String ? CodeBlock.of("$S", key) : CodeBlock.of("$LL", key);
    }

    private CodeBlock variant(VariantModel variant) {
        return CodeBlock.of(
                "$T.variant($S, $T.class, $L)",
                PY_TYPE,
                variant.tag(),
                variant.type().javaType(),
                expression(variant.type()));
    }

    private CodeBlock expression(PythonType type) {
        return type.expression().with(mentions);
    }

    private static <T> CodeBlock list(List<T> items, Function<T, CodeBlock> format) {
        return CodeBlock.of("$T.of($L)", List.class, items.stream().map(format).collect(CodeBlock.joining(",$W")));
    }
}
