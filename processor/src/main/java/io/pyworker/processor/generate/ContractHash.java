package io.pyworker.processor.generate;

import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.MethodKind;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.Receiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The fingerprint of a contract: names and types, as docs/formats.md says. */
final class ContractHash {
    private static final int DIGITS = 32;

    private ContractHash() {}

    static String of(ContractModel contract) {
        byte[] digest = sha256().digest(lines(contract).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static String lines(ContractModel contract) {
        String types = contract.sortedTypes().stream()
                .map(type -> "type " + TypeRow.of(type) + "\n")
                .collect(Collectors.joining());
        String methods = contract.exports().stream().map(ContractHash::line).collect(Collectors.joining());
        return "worker " + contract.worker().text() + "\nmodule "
                + contract.module().text() + "\n" + receiver(contract.receiver()) + types + methods;
    }

    private static String line(MethodModel method) {
        return method.parameters().stream()
                .map(ContractHash::parameter)
                .collect(Collectors.joining(
                        ",",
                        kind(method) + method.python().text() + "(",
                        ")->" + method.result().signature() + "\n"));
    }

    private static String receiver(Receiver receiver) {
        return receiver.isModule()
                ? ""
                : receiver.kind().id() + " " + receiver.name().text() + "\n";
    }

    private static String kind(MethodModel method) {
        return method.kind() == MethodKind.FUNCTION ? "" : method.kind().id() + " ";
    }

    private static String parameter(ParameterModel parameter) {
        return parameter.type().signature() + " " + parameter.kind().mark()
                + parameter.python().text() + (parameter.omissible() ? "?" : "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
