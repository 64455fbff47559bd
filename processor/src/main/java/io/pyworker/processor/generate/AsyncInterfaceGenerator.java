package io.pyworker.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodModel;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Generates the interface whose calls return futures. */
final class AsyncInterfaceGenerator {
    private AsyncInterfaceGenerator() {}

    static TypeSpec.Builder generate(ContractModel contract, Elements elements) {
        TypeSpec.Builder async = TypeSpec.interfaceBuilder(contract.names().async())
                .addJavadoc("{@link $T} with $L\n", contract.names().contract(), promise(contract));
        contract.deprecated().map(AnnotationSpec::get).ifPresent(async::addAnnotation);
        new DeprecatedMentions(contract, elements).suppressionInSignatures().ifPresent(async::addAnnotation);
        if (isPublic(contract)) {
            async.addModifiers(Modifier.PUBLIC);
        }
        if (!contract.worker().text().isEmpty()) {
            async.addField(worker(contract));
        }
        contract.exports().forEach(method -> async.addMethod(method(method, contract)));
        if (contract.closeable()) {
            async.addSuperinterface(AutoCloseable.class).addMethod(release());
        }
        return async;
    }

    private static String promise(ContractModel contract) {
        return contract.methods().stream()
                        .anyMatch(method -> method.result().kind().isStream())
                ? "a future per call and a publisher per stream: every method returns at once."
                : "a future per call: every method returns at once, and never throws.";
    }

    private static FieldSpec worker(ContractModel contract) {
        return FieldSpec.builder(String.class, "WORKER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The worker that serves it, by its name in {@code worker.toml}.\n")
                .initializer("$S", contract.worker().text())
                .build();
    }

    private static MethodSpec method(MethodModel method, ContractModel contract) {
        MethodSpec.Builder declaration = Signature.async(method).addModifiers(Modifier.ABSTRACT);
        if (method.documentation().isEmpty()) {
            declaration.addJavadoc("$L.\n", described(method, contract));
        } else {
            declaration.addJavadoc("$L\n", method.documentation());
        }
        method.deprecated().map(AnnotationSpec::get).ifPresent(declaration::addAnnotation);
        return declaration.build();
    }

    private static String described(MethodModel method, ContractModel contract) {
        String member = "{@code " + contract.target() + "." + method.python().text() + "}";
        return switch (method.kind()) {
            case FUNCTION, METHOD -> "Calls " + member;
            case NEW -> "Makes an instance with " + member;
            case GET -> "Reads " + member;
            case SET -> "Writes " + member;
        };
    }

    private static MethodSpec release() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc("Releases the instance, and returns at once.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .build();
    }

    private static boolean isPublic(ContractModel contract) {
        return contract.nesting().stream().allMatch(type -> type.getModifiers().contains(Modifier.PUBLIC));
    }
}
