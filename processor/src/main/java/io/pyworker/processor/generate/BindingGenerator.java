package io.pyworker.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ContractNames;
import io.pyworker.processor.data.ErrorModel;
import io.pyworker.processor.data.FunctionModel;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.PythonType;
import io.pyworker.processor.data.ResultKind;
import io.pyworker.processor.data.RuntimeTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Generates the class that the runtime loads: a constant per export, the contract, and both proxies. */
final class BindingGenerator {
    private static final Modifier[] CONSTANT = {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL};

    private final ContractModel contract;
    private final ContractNames types;
    private final BindingNames names;
    private final TypesGenerator definitions;
    private final DeprecatedMentions deprecated;

    private BindingGenerator(ContractModel contract, Elements elements) {
        this.contract = contract;
        this.types = contract.names();
        this.names = new BindingNames(contract, elements);
        this.definitions = new TypesGenerator(contract, names);
        this.deprecated = new DeprecatedMentions(contract, elements);
    }

    static TypeSpec.Builder generate(ContractModel contract, Elements elements) {
        return new BindingGenerator(contract, elements).binding();
    }

    private TypeSpec.Builder binding() {
        TypeSpec.Builder binding = TypeSpec.classBuilder(types.binding())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(forContract(RuntimeTypes.BINDING))
                .addJavadoc("Both ends of {@link $T} and its Python module.\n", types.contract());
        deprecated.suppressionInBinding().ifPresent(binding::addAnnotation);
        List<MethodModel> exports = contract.exports();
        for (int index = 0; index < exports.size(); index++) {
            binding.addField(export(exports.get(index), index));
        }
        binding.addField(contractField())
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(contractMethod())
                .addMethod(factory("blocking", types.contract(), names.blocking()))
                .addMethod(factory("async", types.async(), names.async()))
                .addMethod(channelMethod())
                .addType(ProxyGenerator.blocking(contract, names))
                .addType(ProxyGenerator.async(contract, names));
        if (!contract.types().isEmpty()) {
            binding.addType(definitions.generate());
        }
        return binding;
    }

    private FieldSpec export(MethodModel method, int index) {
        PythonType result = result(method);
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.EXPORT, result.javaType());
        FieldSpec.Builder export = FieldSpec.builder(type, names.export(method), CONSTANT);
        if (method.functions().anyMatch(FunctionModel::isUnchecked)) {
            export.addAnnotation(TypesGenerator.UNCHECKED);
        }
        return export.initializer(
                        "new $T<>($>$>\n$L, $S,\n$L,\n$L$L)$<$<",
                        RuntimeTypes.EXPORT,
                        index,
                        types.display() + "." + method.javaName(),
                        parameters(method),
                        expression(result),
                        options(method))
                .build();
    }

    /** Of an instance, only whether there is one crosses. */
    private static PythonType result(MethodModel method) {
        return method.result().kind() == ResultKind.INSTANCE
                ? PythonType.NONE
                : method.result().type();
    }

    /** A function takes lines of its own. */
    private CodeBlock parameters(MethodModel method) {
        Stream<CodeBlock> types = method.parameters().stream().map(parameter -> expression(parameter.type()));
        return method.functions().findAny().isPresent()
                ? CodeBlock.of("$T.of($>$>\n$L)$<$<", List.class, types.collect(CodeBlock.joining(",\n")))
                : CodeBlock.of("$T.of($L)", List.class, types.collect(CodeBlock.joining(",$W")));
    }

    /** What an export has beyond its types. */
    private CodeBlock options(MethodModel method) {
        List<ErrorModel> errors = contract.errors(method);
        CodeBlock deadline = method.deadline()
                .map(BindingGenerator::deadline)
                .orElse(errors.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",\n$T.empty()", Optional.class));
        return errors.isEmpty()
                ? deadline
                : CodeBlock.of(
                        "$L,\n$T.of($>$>\n$L)$<$<",
                        deadline,
                        List.class,
                        errors.stream().map(BindingGenerator::error).collect(CodeBlock.joining(",\n")));
    }

    private static CodeBlock deadline(Duration deadline) {
        return CodeBlock.of(",\n$T.of($T.ofMillis($L))", Optional.class, Duration.class, deadline.toMillis());
    }

    static CodeBlock error(ErrorModel error) {
        return CodeBlock.of(
                "new $1T<>($2S, $3T.class,$We -> new $3T($4L))",
                RuntimeTypes.ERROR_MAPPING,
                error.python().text(),
                error.java(),
                error.construction().orElseThrow().arguments());
    }

    private FieldSpec contractField() {
        CodeBlock exports = contract.exports().stream()
                .map(method -> CodeBlock.of("$N", names.export(method)))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(forContract(RuntimeTypes.CONTRACT), names.contract(), CONSTANT)
                .initializer(
                        "new $T<>($>$>\n$T.class, $T.class, $S, $S,\n$S,\n$T.of($L)$L)$<$<",
                        RuntimeTypes.CONTRACT,
                        types.contract(),
                        types.async(),
                        contract.worker().text(),
                        contract.module().text(),
                        ContractHash.of(contract),
                        List.class,
                        exports,
                        contract.receiver().isClass() ? ",\ntrue" : "")
                .build();
    }

    private MethodSpec contractMethod() {
        return MethodSpec.methodBuilder("contract")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(forContract(RuntimeTypes.CONTRACT))
                .addStatement("return $L", names.contract())
                .build();
    }

    private static MethodSpec factory(String name, ClassName type, String proxy) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(RuntimeTypes.CALL_CHANNEL, "channel")
                .addStatement("return new $L(channel)", proxy)
                .build();
    }

    private MethodSpec channelMethod() {
        return MethodSpec.methodBuilder("channel")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.CALL_CHANNEL)
                .addParameter(Object.class, "proxy")
                .addStatement(
                        "return proxy instanceof $1L ? (($1L) proxy).$3N : (($2L) proxy).$3N",
                        names.blocking(),
                        names.async(),
                        names.channel())
                .build();
    }

    private CodeBlock expression(PythonType type) {
        return type.expression().with(definitions::mention);
    }

    private TypeName forContract(ClassName generic) {
        return ParameterizedTypeName.get(generic, types.contract(), types.async());
    }
}
