package io.pyworker.maven.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the body of a class defines, as far as plain definitions and assignments say. One of the classes that know GraalPy's parser.
 *
 * @param open whether it may define more: a decorator, a metaclass, a base that is no name, {@code __getattr__}, or other statements
 */
record ClassBody(Set<String> names, boolean open) {
    static ClassBody of(StmtTy.ClassDef type) {
        var names = new LinkedHashSet<String>();
        boolean open = isNotEmpty(type.decoratorList) || isNotEmpty(type.keywords) || hasUnnamedBase(type);
        for (StmtTy statement : type.body == null ? new StmtTy[0] : type.body) {
            open |= !define(statement, names);
        }
        return new ClassBody(Set.copyOf(names), open || names.contains("__getattr__"));
    }

    private static boolean isNotEmpty(Object[] parts) {
        return parts != null && parts.length > 0;
    }

    private static boolean hasUnnamedBase(StmtTy.ClassDef type) {
        for (ExprTy base : type.bases == null ? new ExprTy[0] : type.bases) {
            if (!(base instanceof ExprTy.Name || base instanceof ExprTy.Attribute)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be told what the statement defines. */
    private static boolean define(StmtTy statement, Set<String> names) {
        if (statement instanceof StmtTy.FunctionDef function) {
            names.add(function.name);
            return true;
        }
        if (statement instanceof StmtTy.AsyncFunctionDef function) {
            names.add(function.name);
            return true;
        }
        if (statement instanceof StmtTy.ClassDef inner) {
            names.add(inner.name);
            return true;
        }
        if (statement instanceof StmtTy.Assign assign) {
            return assigned(assign.targets, names);
        }
        if (statement instanceof StmtTy.AnnAssign assign) {
            return assigned(new ExprTy[] {assign.target}, names);
        }
        return statement instanceof StmtTy.Expr || statement instanceof StmtTy.Pass;
    }

    private static boolean assigned(ExprTy[] targets, Set<String> names) {
        boolean plain = true;
        for (ExprTy target : targets) {
            if (target instanceof ExprTy.Name name) {
                names.add(name.id);
            } else {
                plain = false;
            }
        }
        return plain;
    }
}
