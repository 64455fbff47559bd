package io.pyworker.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.MethodModel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import javax.lang.model.element.Modifier;

/** A generated method without its annotations and body. */
final class Signature {
    private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);
    private static final ClassName PUBLISHER = ClassName.get(Flow.Publisher.class);

    private Signature() {}

    /** As the annotated interface has it. */
    static MethodSpec.Builder blocking(MethodModel method) {
        return returning(method.javaResult(), method)
                .addExceptions(method.thrown().stream().map(TypeName::get).toList());
    }

    /** As the interface generated beside it has it. */
    static MethodSpec.Builder async(MethodModel method) {
        ClassName container = method.result().kind().isStream() ? PUBLISHER : FUTURE;
        return returning(
                ParameterizedTypeName.get(container, method.result().type().javaType()), method);
    }

    private static MethodSpec.Builder returning(TypeName result, MethodModel method) {
        MethodSpec.Builder signature = MethodSpec.methodBuilder(method.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .varargs(method.element().isVarArgs());
        method.parameters().forEach(parameter -> signature.addParameter(parameter.javaType(), parameter.javaName()));
        return signature;
    }
}
