package io.pyworker.maven.python;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes bindings of what {@link PythonParser} finds: one of the classes that know GraalPy's parser. */
final class BindingReader {
    private BindingReader() {}

    static Binding of(StmtTy.ClassDef type) {
        ClassBody body = ClassBody.of(type);
        return new Binding.ClassStatement(bases(type), members(type), body.names(), body.open());
    }

    private static List<String> bases(StmtTy.ClassDef type) {
        var bases = new ArrayList<String>();
        for (ExprTy base : type.bases == null ? new ExprTy[0] : type.bases) {
            ExprTy plain = base instanceof ExprTy.Subscript generic ? generic.value : base;
            path(plain).ifPresent(bases::add);
        }
        return bases;
    }

    private static Map<String, Binding> members(StmtTy.ClassDef type) {
        var members = new LinkedHashMap<String, Binding>();
        for (StmtTy statement : type.body == null ? new StmtTy[0] : type.body) {
            if (statement instanceof StmtTy.ClassDef inner) {
                members.merge(inner.name, of(inner), (first, second) -> new Binding.Unknown());
            }
        }
        return members;
    }

    /** {@code import a.b} binds {@code a}; {@code import a.b as c} binds {@code c} to the inner module. */
    static Binding imported(AliasTy alias) {
        return new Binding.Imported(
                0, alias.asName != null ? alias.name : alias.name.split("\\.")[0]);
    }

    static Binding imported(StmtTy.ImportFrom statement, AliasTy alias) {
        String module = statement.module == null ? "" : statement.module + ".";
        return new Binding.Imported(statement.level, module + alias.name);
    }

    /** What a name is that is assigned a value. */
    static Binding assigned(ExprTy value) {
        return path(value).<Binding>map(Binding.Alias::new).orElseGet(Binding.Unknown::new);
    }

    private static Optional<String> path(ExprTy expression) {
        if (expression instanceof ExprTy.Name name) {
            return Optional.of(name.id);
        }
        return expression instanceof ExprTy.Attribute attribute
                ? path(attribute.value).map(path -> path + "." + attribute.attr)
                : Optional.empty();
    }
}
