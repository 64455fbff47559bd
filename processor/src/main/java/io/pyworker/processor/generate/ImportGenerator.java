package io.pyworker.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ImportModel;
import io.pyworker.processor.data.ImportModel.Kind;
import io.pyworker.processor.data.ImportModel.Member;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.RuntimeTypes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Generates the class that the runtime loads when an interface's implementation is offered. */
final class ImportGenerator {
    private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final ImportModel model;
    private final ContractModel contract;
    private final BindingNames names;
    private final TypesGenerator definitions;
    private final DeprecatedMentions deprecated;

    private ImportGenerator(ImportModel model, Elements elements) {
        this.model = model;
        this.contract = model.contract();
        this.names = new BindingNames(contract, elements);
        this.definitions = new TypesGenerator(contract, names);
        this.deprecated = new DeprecatedMentions(contract, elements);
    }

    static TypeSpec.Builder generate(ImportModel model, Elements elements) {
        return new ImportGenerator(model, elements).binding();
    }

    private TypeSpec.Builder binding() {
        ClassName type = contract.names().contract();
        TypeSpec.Builder binding = TypeSpec.classBuilder(contract.names().binding())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.IMPORT_BINDING, type))
                .addJavadoc("What Python may use of {@link $T}.\n", type);
        deprecated.suppressionInBinding().ifPresent(binding::addAnnotation);
        binding.addField(contractField())
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(contractMethod());
        if (!contract.types().isEmpty()) {
            binding.addType(definitions.generate());
        }
        return binding;
    }

    private TypeName contractType() {
        return ParameterizedTypeName.get(
                RuntimeTypes.MAIN_CONTRACT, contract.names().contract());
    }

    private FieldSpec contractField() {
        FieldSpec.Builder field = FieldSpec.builder(contractType(), names.contract(), CONSTANT);
        boolean unchecked = contract.methods().stream()
                .flatMap(method -> method.parameters().stream())
                .anyMatch(parameter -> parameter.type().isGeneric());
        if (unchecked) {
            field.addAnnotation(TypesGenerator.UNCHECKED);
        }
        return field.initializer(
                        "new $T<>($>$>\n$T.class, $S, $L,\n$S,\n$T.of($>$>\n$L)$<$<)$<$<",
                        RuntimeTypes.MAIN_CONTRACT,
                        contract.names().contract(),
                        model.name().text(),
                        model.concurrent(),
                        rows(),
                        List.class,
                        model.members().stream().map(this::member).collect(CodeBlock.joining(",\n")))
                .build();
    }

    /** The named types as a dispatch table has them. */
    private String rows() {
        return contract.sortedTypes().isEmpty()
                ? ""
                : contract.sortedTypes().stream().map(TypeRow::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private MethodSpec contractMethod() {
        return MethodSpec.methodBuilder("contract")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(contractType())
                .addStatement("return $L", names.contract())
                .build();
    }

    private CodeBlock member(Member member) {
        MethodModel method = member.method();
        if (member.kind() == Kind.OBJECT) {
            return CodeBlock.of(
                    "$T.<$T>object($S, $T.class, $L)",
                    RuntimeTypes.MAIN_MEMBER,
                    contract.names().contract(),
                    member.python().text(),
                    member.object().orElseThrow(),
                    invoker(method));
        }
        return CodeBlock.of(
                "$T.<$T>of($>$>\n$T.$L, $S,\n$T.of($L),\n$L,\n$T.of($L),\n$L)$<$<",
                RuntimeTypes.MAIN_MEMBER,
                contract.names().contract(),
                RuntimeTypes.MAIN_KIND,
                member.kind(),
                member.python().text(),
                List.class,
                method.parameters().stream().map(this::parameter).collect(CodeBlock.joining(",$W")),
                expression(method.result().type()),
                List.class,
                contract.errors(method).stream().map(BindingGenerator::error).collect(CodeBlock.joining(",\n")),
                invoker(method));
    }

    private CodeBlock parameter(ParameterModel parameter) {
        return CodeBlock.of(
                "new $T($S, $S, $L, $L)",
                RuntimeTypes.MAIN_PARAMETER,
                parameter.python().text(),
                parameter.kind().id(),
                expression(parameter.type()),
                parameter.omissible());
    }

    private static CodeBlock invoker(MethodModel method) {
        CodeBlock arguments = IntStream.range(0, method.parameters().size())
                .mapToObj(i -> argument(method.parameters().get(i).type(), i))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock call = CodeBlock.of("target.$N($L)", method.javaName(), arguments);
        return method.javaResult().equals(TypeName.VOID)
                ? CodeBlock.of("(target, arguments) -> {$>\n$L;\nreturn null;$<\n}", call)
                : CodeBlock.of("(target, arguments) -> $L", call);
    }

    private static CodeBlock argument(PythonType type, int index) {
        return type.javaType().equals(ClassName.OBJECT)
                ? CodeBlock.of("arguments[$L]", index)
                : CodeBlock.of("($T) arguments[$L]", type.javaType(), index);
    }

    private CodeBlock expression(PythonType type) {
        return type.expression().with(definitions::mention);
    }
}
