package io.pyworker.processor.check;

import static io.pyworker.processor.data.RuntimeTypes.DEADLINE;
import static io.pyworker.processor.data.RuntimeTypes.PY_NEW;
import static io.pyworker.processor.data.RuntimeTypes.WORKER_EXPORT;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.data.ContractModel;
import io.pyworker.processor.data.ImportModel;
import io.pyworker.processor.data.ImportModel.Kind;
import io.pyworker.processor.data.ImportModel.Member;
import io.pyworker.processor.data.MethodModel;
import io.pyworker.processor.data.ParameterKind;
import io.pyworker.processor.data.ParameterModel;
import io.pyworker.processor.data.PythonName;
import io.pyworker.processor.data.PythonNames;
import io.pyworker.processor.parse.SourceTypes;
import io.pyworker.processor.report.Diagnostic;
import io.pyworker.processor.report.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** The rules for interfaces that Java implements and Python uses. */
public final class ImportCheck {
    /** As the runtime has them. */
    static final Set<String> TAKEN = Set.of(
            "JavaError",
            "TYPE_CHECKING",
            "cancelled",
            "config",
            "context",
            "deadline",
            "diagnostics",
            "export",
            "keep",
            "on_message",
            "on_start",
            "on_stop",
            "post",
            "sync",
            "sys",
            "typechecked",
            "types");

    private final List<Check> shared;

    public ImportCheck(SourceTypes sourceTypes) {
        shared = List.of(
                new InterfaceCheck(),
                new GeneratedNameCheck(sourceTypes),
                new MethodCheck(),
                new IdentifierCheck(),
                new ParameterOrderCheck(),
                new ParameterKindCheck(),
                new NamedTypeCheck());
    }

    /** Reports whatever is wrong with it. */
    public void check(ImportModel model, Problems problems) {
        shared.forEach(check -> check.check(model.contract(), problems));
        checkName(model, problems);
        model.members().forEach(member -> checkMember(member, problems));
        checkNames(model, problems);
    }

    private static void checkName(ImportModel model, Problems problems) {
        PythonName name = model.name();
        ContractModel contract = model.contract();
        if (MoreElements.isAnnotationPresent(contract.element(), WORKER_EXPORT.canonicalName())) {
            refuse(
                    contract.names().display(),
                    new Mistake("it is exported, too", "keep one annotation"),
                    name,
                    problems);
        }
        if (name.text().isEmpty()) {
            return;
        }
        if (TAKEN.contains(name.text())) {
            problems.report(Diagnostic.NOT_A_MAIN_OBJECT, name.place(), name.text(), "pyworker has that name itself");
        } else if (isOdd(name)) {
            problems.report(
                    Diagnostic.NOT_A_MAIN_OBJECT, name.place(), name.text(), "it is no identifier without _ in front");
        }
    }

    private static boolean isOdd(PythonName name) {
        return !PythonNames.isModule(name.text())
                || name.text().contains(".")
                || name.text().startsWith("_");
    }

    private record Mistake(String reason, String remedy) {}

    private static void checkMember(Member member, Problems problems) {
        MethodModel method = member.method();
        if (has(method.element(), PY_NEW)) {
            refuse(method, new Mistake("it is @PyNew", "remove the annotation"), problems);
            return;
        }
        if (member.python().text().startsWith("_")) {
            refuse(method, new Mistake("its name begins with _", "name it with @PyName"), problems);
        }
        if (has(method.element(), DEADLINE)) {
            refuse(method, new Mistake("it has a @Deadline", "the deadline of Python's caller counts"), problems);
        }
        if (method.result().kind().isStream()) {
            refuse(method, new Mistake("its result is a stream", "declare a List"), problems);
        }
        for (ParameterModel parameter : method.parameters()) {
            checkParameter(parameter, problems);
        }
        if (member.kind().isOfProperty() && !isProperty(member)) {
            Mistake mistake = new Mistake("it is no property", "declare T title() or void title(T value)");
            refuse(method, mistake, problems);
        }
    }

    private static boolean isProperty(Member member) {
        MethodModel method = member.method();
        boolean isVoid = method.javaResult().equals(TypeName.VOID);
        if (member.kind() == Kind.GETTER) {
            return !isVoid;
        }
        return isVoid
                && method.parameters().size() == 1
                && method.parameters().get(0).kind() == ParameterKind.POSITIONAL;
    }

    /** These stand for something of the caller's, and Python is the caller. */
    private static void checkParameter(ParameterModel parameter, Problems problems) {
        String signature = parameter.type().signature();
        if (signature.startsWith("callable[") || signature.startsWith("progress[") || signature.startsWith("shared")) {
            Mistake mistake = new Mistake("Python can pass neither functions nor shared memory", "declare data");
            refuse(parameter.subject(), mistake, new PythonName("", parameter.place()), problems);
        }
    }

    /** A property may be read by one method and written by another; of all else, each name is one method's. */
    private static void checkNames(ImportModel model, Problems problems) {
        Map<String, Member> first = new HashMap<>();
        for (Member member : model.members()) {
            Member other = first.putIfAbsent(member.python().text(), member);
            if (other != null && !arePair(other, member)) {
                problems.report(
                        Diagnostic.SAME_FUNCTION,
                        member.method().place(),
                        other.method().subject(),
                        member.method().subject(),
                        member.python().text());
            }
        }
    }

    private static boolean arePair(Member one, Member other) {
        return one.kind().isOfProperty() && other.kind().isOfProperty() && one.kind() != other.kind();
    }

    private static void refuse(MethodModel method, Mistake mistake, Problems problems) {
        refuse(method.subject(), mistake, new PythonName("", method.place()), problems);
    }

    private static void refuse(String subject, Mistake mistake, PythonName where, Problems problems) {
        problems.report(Diagnostic.NOT_IMPORTED, where.place(), subject, mistake.reason, mistake.remedy);
    }

    private static boolean has(Element element, ClassName annotation) {
        return MoreElements.isAnnotationPresent(element, annotation.canonicalName());
    }
}
