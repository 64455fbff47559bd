package io.pyworker.maven.python;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GraalPy's own parser, used as plain Java: no interpreter starts and nothing of the source runs. It is no promised API, so this
 * class and {@link BindingReader} alone know it (docs/adr/0002-python-parser.md). Parses one source; confined to a thread.
 */
final class PythonParser implements ParserCallbacks {
    /** The minor version of the grammar: Python 3.12, as GraalPy 25.0 runs it. */
    private static final int GRAMMAR = 12;

    /** Code that may write names into the module, as far as a look at the text can tell. */
    private static final Pattern DYNAMIC =
            Pattern.compile("\\b(?:globals|locals|vars|exec)\\s*\\(|\\bsys\\.modules\\b");

    private final Map<String, Definition> names = new LinkedHashMap<>();
    private final Map<String, Definition> deleted = new LinkedHashMap<>();
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private boolean open;

    private PythonParser() {}

    /**
     * Parses a module.
     *
     * @throws PythonSyntaxException if the text is not Python
     */
    static PythonModule parse(String source) {
        try {
            return new PythonParser().module(source);
        } catch (PythonSyntaxException e) {
            throw UnexpectedIndent.placed(source, e);
        }
    }

    /** The syntax error of a text; null if it has none. */
    static @Nullable PythonSyntaxException error(String source) {
        try {
            new PythonParser().module(source);
            return null;
        } catch (PythonSyntaxException e) {
            return e;
        }
    }

    private PythonModule module(String source) {
        var parser = new Parser(source, this, InputType.FILE, EnumSet.noneOf(AbstractParser.Flags.class), GRAMMAR);
        ModTy.Module module = (ModTy.Module) parser.parse();
        if (module.body != null) { // null for an empty file
            ScopeEnvironment.analyze(module, this, EnumSet.noneOf(FutureFeature.class));
        }
        statements(module.body, false);
        return new PythonModule(
                names, deleted, bindings, open || DYNAMIC.matcher(source).find());
    }

    /** Takes null for a block that is not there, as the parser gives it; so do the methods below. */
    private void statements(StmtTy[] statements, boolean conditional) {
        for (StmtTy statement : orEmpty(statements)) {
            definition(statement);
            assignment(statement);
            imports(statement);
            branches(statement);
            blocks(statement);
            if (statement instanceof StmtTy.Delete delete && !conditional) {
                delete(delete);
            }
        }
    }

    private static StmtTy[] orEmpty(StmtTy[] statements) {
        return statements == null ? new StmtTy[0] : statements;
    }

    private void definition(StmtTy statement) {
        if (statement instanceof StmtTy.FunctionDef function) {
            define(function.name, function);
            globals(function.body);
        } else if (statement instanceof StmtTy.AsyncFunctionDef function) {
            define(function.name, function);
            globals(function.body);
        } else if (statement instanceof StmtTy.ClassDef type) {
            define(type.name, type, BindingReader.of(type));
        }
    }

    /** A function that says {@code global x} may define {@code x} when it is called. */
    private void globals(StmtTy[] body) {
        for (StmtTy statement : orEmpty(body)) {
            if (statement instanceof StmtTy.Global global) {
                for (String name : global.names) {
                    define(name, global);
                }
            }
        }
    }

    private void assignment(StmtTy statement) {
        if (statement instanceof StmtTy.Assign assign) {
            for (ExprTy target : assign.targets) {
                assigned(target, assign.value);
            }
        } else if (statement instanceof StmtTy.AnnAssign assign && assign.value != null) {
            assigned(assign.target, assign.value);
        } else if (statement instanceof StmtTy.TypeAlias alias) {
            target(alias.name);
        }
    }

    private void assigned(ExprTy target, ExprTy value) {
        if (target instanceof ExprTy.Name name) {
            define(name.id, name, BindingReader.assigned(value));
        } else {
            target(target);
        }
    }

    private void target(@Nullable ExprTy target) {
        if (target instanceof ExprTy.Name name) {
            define(name.id, name);
        } else if (target instanceof ExprTy.Starred starred) {
            target(starred.value);
        } else if (target instanceof ExprTy.Tuple tuple) {
            targets(tuple.elements);
        } else if (target instanceof ExprTy.List list) {
            targets(list.elements);
        }
    }

    private void targets(ExprTy[] targets) {
        for (ExprTy target : targets == null ? new ExprTy[0] : targets) {
            target(target);
        }
    }

    private void imports(StmtTy statement) {
        if (statement instanceof StmtTy.Import imported) {
            for (AliasTy alias : imported.names) {
                String name = alias.asName != null ? alias.asName : alias.name.split("\\.")[0];
                define(name, imported, BindingReader.imported(alias));
            }
        } else if (statement instanceof StmtTy.ImportFrom imported) {
            for (AliasTy alias : imported.names) {
                open |= alias.name.equals("*");
                String name = alias.asName != null ? alias.asName : alias.name;
                define(name, imported, BindingReader.imported(imported, alias));
            }
        }
    }

    private void branches(StmtTy statement) {
        if (statement instanceof StmtTy.If branch) {
            statements(branch.body, true);
            statements(branch.orElse, true);
        } else if (statement instanceof StmtTy.While loop) {
            statements(loop.body, true);
            statements(loop.orElse, true);
        } else if (statement instanceof StmtTy.For loop) {
            target(loop.target);
            statements(loop.body, true);
            statements(loop.orElse, true);
        } else if (statement instanceof StmtTy.Match match) {
            for (MatchCaseTy matchCase : match.cases) {
                statements(matchCase.body, true);
            }
        }
    }

    private void blocks(StmtTy statement) {
        if (statement instanceof StmtTy.With with) {
            for (WithItemTy item : with.items) {
                target(item.optionalVars);
            }
            statements(with.body, true);
        } else if (statement instanceof StmtTy.Try attempt) {
            attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody);
        } else if (statement instanceof StmtTy.TryStar attempt) {
            attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody);
        }
    }

    private void attempt(StmtTy[] body, ExceptHandlerTy[] handlers, StmtTy[] orElse, StmtTy[] finalBody) {
        statements(body, true);
        for (ExceptHandlerTy handler : handlers == null ? new ExceptHandlerTy[0] : handlers) {
            statements(((ExceptHandlerTy.ExceptHandler) handler).body, true);
        }
        statements(orElse, true);
        statements(finalBody, true);
    }

    private void define(String name, SSTNode node) {
        define(name, node, new Binding.Unknown());
    }

    private void define(String name, SSTNode node, Binding binding) {
        open |= name.equals("__getattr__");
        deleted.remove(name);
        bindings.merge(name, binding, (first, second) -> first.equals(second) ? first : new Binding.Unknown());
        names.put(name, definition(node.getSourceRange()));
    }

    private void delete(StmtTy.Delete delete) {
        for (ExprTy target : delete.targets) {
            if (target instanceof ExprTy.Name name && names.remove(name.id) != null) {
                bindings.put(name.id, new Binding.Unknown());
                deleted.put(name.id, definition(name.getSourceRange()));
            }
        }
    }

    private static Definition definition(SourceRange range) {
        return new Definition(range.startLine, Math.max(range.startColumn, 0) + 1);
    }

    @Override
    public void safePointPoll() {}

    @Override
    public RuntimeException reportIncompleteSource(int line) {
        return new PythonSyntaxException("the source ends too early", line, 1);
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
        Definition place = definition(range);
        return new PythonSyntaxException(message, place.line(), place.column());
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {
        // a warning of Python's: for the run, not for the build
    }
}
