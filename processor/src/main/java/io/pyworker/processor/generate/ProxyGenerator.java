package io.pyworker.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.ResultKind;
import io.pyworker.processor.data.RuntimeTypes;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the two classes that turn a method call into a call of the channel. */
final class ProxyGenerator {
    private ProxyGenerator() {}

    static TypeSpec blocking(ContractModel contract, BindingNames names) {
        TypeSpec.Builder proxy = proxy(names.blocking(), contract.names().contract(), contract, names)
                .avoidClashesWithNestedClasses(contract.element());
        contract.exports().forEach(method -> proxy.addMethod(blockingMethod(method, names)));
        addRelease(proxy, contract, names);
        return proxy.build();
    }

    static TypeSpec async(ContractModel contract, BindingNames names) {
        TypeSpec.Builder proxy = proxy(names.async(), contract.names().async(), contract, names);
        contract.exports().forEach(method -> proxy.addMethod(asyncMethod(method, names)));
        addRelease(proxy, contract, names);
        return proxy.build();
    }

    private static TypeSpec.Builder proxy(
            String name, ClassName implemented, ContractModel contract, BindingNames names) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(implemented)
                .addField(RuntimeTypes.CALL_CHANNEL, names.channel(), Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(names))
                .addMethod(toString(implemented, contract));
    }

    private static MethodSpec constructor(BindingNames names) {
        return MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.CALL_CHANNEL, names.channel())
                .addStatement("this.$1N = $1N", names.channel())
                .build();
    }

    private static MethodSpec toString(ClassName implemented, ContractModel contract) {
        String text = String.join(".", implemented.simpleNames()) + " -> " + contract.target();
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", text)
                .build();
    }

    private static MethodSpec blockingMethod(MethodModel method, BindingNames names) {
        String keyword = method.javaResult().equals(TypeName.VOID) ? "" : "return ";
        return Signature.blocking(method)
                .addAnnotation(Override.class)
                .addStatement(
                        "$L$N.$L($L)",
                        keyword,
                        names.channel(),
                        channelMethod(method),
                        arguments(method, names.blocking(), names))
                .build();
    }

    private static MethodSpec asyncMethod(MethodModel method, BindingNames names) {
        return Signature.async(method)
                .addAnnotation(Override.class)
                .addStatement(
                        "return $N.$L($L)",
                        names.channel(),
                        asyncChannelMethod(method),
                        arguments(method, names.async(), names))
                .build();
    }

    private static String channelMethod(MethodModel method) {
        return method.kind() == MethodKind.NEW
                ? "construct"
                : method.result().kind().channelMethod();
    }

    private static String asyncChannelMethod(MethodModel method) {
        if (method.result().kind().isStream()) {
            return "publish";
        }
        return method.result().kind() == ResultKind.INSTANCE ? channelMethod(method) + "Async" : "callAsync";
    }

    private static void addRelease(TypeSpec.Builder proxy, ContractModel contract, BindingNames names) {
        if (contract.closeable()) {
            proxy.addMethod(MethodSpec.methodBuilder("close")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("$N.release()", names.channel())
                    .build());
        }
    }

    private static CodeBlock arguments(MethodModel method, String proxy, BindingNames names) {
        Stream<CodeBlock> made = method.result().kind() == ResultKind.INSTANCE
                ? Stream.of(CodeBlock.of("$L::new", proxy))
                : Stream.empty();
        return Stream.concat(
                        Stream.concat(Stream.of(CodeBlock.of("$N", names.export(method))), made),
                        method.parameters().stream().map(parameter -> argument(parameter, method)))
                .collect(CodeBlock.joining(", "));
    }

    /** An array of references that stands alone would be taken for all the arguments. */
    private static CodeBlock argument(ParameterModel parameter, MethodModel method) {
        boolean spreads = method.parameters().size() == 1
                && parameter.javaType() instanceof ArrayTypeName array
                && !array.componentType().isPrimitive();
        return spreads
                ? CodeBlock.of("($T) $N", Object.class, parameter.javaName())
                : CodeBlock.of("$N", parameter.javaName());
    }
}
