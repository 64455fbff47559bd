package io.pyworker.processor.generate;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.Receiver;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Generates the contract file: what the Maven plugin and the runtime read about an interface. */
final class ContractFileGenerator {
    private static final int FORMAT = 2;

    private ContractFileGenerator() {}

    static String generate(ContractModel contract) {
        return """
                {
                  "format": %s,
                  "interface": %s,
                  "worker": %s,
                  "module": %s,%s
                  "hash": %s,
                  "types": %s,
                  "methods": %s
                }
                """.formatted(
                        FORMAT,
                        Quoted.of(contract.names().binaryName()),
                        Quoted.of(contract.worker().text()),
                        Quoted.of(contract.module().text()),
                        receiver(contract.receiver()),
                        Quoted.of(ContractHash.of(contract)),
                        array(contract.sortedTypes(), TypeJson::of, "  "),
                        array(contract.exports(), ContractFileGenerator::method, "  "));
    }

    private static String method(MethodModel method) {
        return """
                {
                      "java": %s,
                      "python": %s,%s
                      "parameters": %s,
                      "returns": %s
                    }""".formatted(
                        Quoted.of(method.javaSignature()),
                        Quoted.of(method.python().text()),
                        kind(method),
                        array(method.parameters(), ContractFileGenerator::parameter, "      "),
                        Quoted.of(method.result().signature()));
    }

    private static String receiver(Receiver receiver) {
        return receiver.isModule()
                ? ""
                : "\n  %s: %s,"
                        .formatted(
                                Quoted.of(receiver.kind().id()),
                                Quoted.of(receiver.name().text()));
    }

    private static String kind(MethodModel method) {
        return method.kind() == MethodKind.FUNCTION
                ? ""
                : "\n      \"kind\": %s,".formatted(Quoted.of(method.kind().id()));
    }

    private static String parameter(ParameterModel parameter) {
        return "{\"name\": %s, \"kind\": %s, \"type\": %s, \"default\": %b}"
                .formatted(
                        Quoted.of(parameter.python().text()),
                        Quoted.of(parameter.kind().id()),
                        Quoted.of(parameter.type().signature()),
                        parameter.omissible());
    }

    private static <T> String array(List<T> items, Function<T, String> format, String indent) {
        return items.isEmpty()
                ? "[]"
                : items.stream()
                        .map(format)
                        .collect(Collectors.joining(",\n" + indent + "  ", "[\n" + indent + "  ", "\n" + indent + "]"));
    }
}
