package io.pyworker.processor.parse;

import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;

import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.Receiver;
import io.pyworker.processor.data.Receiver.Kind;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Places;
import io.pyworker.processor.report.Problems;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads {@code pyClass} and {@code pyObject}. */
final class ReceiverParser {
    private ReceiverParser() {}

    static Receiver parse(TypeElement contract, Problems problems) {
        Optional<PythonName> pyClass = said(contract, "pyClass");
        Optional<PythonName> pyObject = said(contract, "pyObject");
        if (pyClass.isPresent() && pyObject.isPresent()) {
            problems.report(Diagnostic.CLASS_AND_OBJECT, pyObject.get().place(), contract.getSimpleName());
        }
        return pyClass.map(name -> new Receiver(Kind.CLASS, name))
                .or(() -> pyObject.map(name -> new Receiver(Kind.OBJECT, name)))
                .orElseGet(() -> new Receiver(Kind.MODULE, new PythonName("", new Places(contract).top())));
    }

    /** What the annotation says, unless that is empty. */
    private static Optional<PythonName> said(TypeElement contract, String member) {
        return Annotations.find(contract, WORKER_EXPORT)
                .flatMap(mirror -> Annotations.value(mirror, member)
                        .map(value -> new PythonName(
                                value.getValue().toString(), new Places(contract).of(contract, mirror, value))))
                .filter(name -> !name.text().isEmpty());
    }
}
