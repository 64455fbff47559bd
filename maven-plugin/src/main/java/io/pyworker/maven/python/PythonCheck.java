package io.pyworker.maven.python;

import io.pyworker.maven.config.AdapterEntry;
import io.pyworker.maven.diagnostic.Diagnostic;
import io.pyworker.maven.diagnostic.Findings;
import io.pyworker.maven.diagnostic.Place;
import io.pyworker.maven.diagnostic.ProjectFolder;
import io.pyworker.maven.diagnostic.SourceText;
import io.pyworker.maven.diagnostic.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Parses the Python files of a bundle, and checks that they have what is expected of them. */
public final class PythonCheck {
    private final ProjectFolder project;
    private final Path pythonFolder;
    private final ModuleIndex index;
    private final Findings findings;
    private final Map<String, PythonModule> parsed = new HashMap<>();
    private final Map<String, SourceText> texts = new HashMap<>();

    private PythonCheck(ProjectFolder project, Path pythonFolder, ModuleIndex index, Findings findings) {
        this.project = project;
        this.pythonFolder = pythonFolder;
        this.index = index;
        this.findings = findings;
    }

    /**
     * Reports every file that is not Python, every module and name that is wanted and missing, and adapters that are never asked.
     *
     * @param pythonFolder named in messages where a module is missing
     * @param files the file on disk behind each path of the bundle
     * @param adapters those of one worker in their order
     */
    public static void check(
            ProjectFolder project,
            Path pythonFolder,
            Map<String, Path> files,
            List<Wanted> wanted,
            List<AdapterEntry> adapters,
            Findings findings)
            throws IOException {
        var check = new PythonCheck(project, pythonFolder, new ModuleIndex(files.keySet()), findings);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().endsWith(".py")) {
                check.parse(file.getKey(), file.getValue());
            }
        }
        wanted.forEach(check::check);
        new AdapterOrderCheck(new ClassIndex(check.index, check.parsed), findings).check(adapters);
    }

    private void parse(String path, Path location) throws IOException {
        byte[] bytes = Files.readAllBytes(location);
        String file = project.show(location);
        try {
            SourceText text = new SourceText(file, PythonText.decode(bytes));
            texts.put(path, text);
            parse(path, text);
        } catch (PythonSyntaxException e) {
            var latin = new SourceText(file, new String(bytes, StandardCharsets.ISO_8859_1));
            findings.add(Diagnostic.PYTHON_ENCODING.at(latin.at(e.line(), e.column()), e.getMessage()));
        }
    }

    private void parse(String path, SourceText source) {
        try {
            parsed.put(path, PythonParser.parse(source.text()));
        } catch (PythonSyntaxException e) {
            findings.add(Diagnostic.PYTHON_SYNTAX.at(source.at(e.line(), e.column()), e.getMessage()));
        } catch (RuntimeException e) { // not a mistake of the user: say at least where
            throw new IllegalStateException("the Python parser failed on " + source.file(), e);
        }
    }

    private void check(Wanted wanted) {
        Optional<String> path = index.path(wanted.module());
        if (path.isEmpty()) {
            if (wanted.required()) {
                missing(wanted);
            }
        } else if (parsed.containsKey(path.get())) {
            wanted.names().forEach(name -> check(name, path.get()));
            wanted.methods().forEach(method -> check(method, wanted.module(), path.get()));
        }
    }

    private void missing(Wanted wanted) {
        String place = project.show(pythonFolder) + "/" + wanted.module().replace('.', '/');
        String hint = Spelling.didYouMean(Spelling.nearest(wanted.module(), index.modules()));
        findings.add(Diagnostic.MODULE_MISSING.at(
                wanted.place(), wanted.owner(), wanted.module(), place + ".py", place + "/__init__.py", hint));
    }

    private void check(Wanted.Name wanted, String path) {
        PythonModule module = Objects.requireNonNull(parsed.get(path));
        if (module.open() || module.names().containsKey(wanted.name())) {
            return;
        }
        SourceText source = Objects.requireNonNull(texts.get(path));
        Optional<String> nearest =
                Spelling.nearest(wanted.name(), module.names().keySet());
        Optional<Definition> deletion = Optional.ofNullable(module.deleted().get(wanted.name()));
        Place python = deletion.or(() -> nearest.map(module.names()::get))
                .map(definition -> source.at(definition.line(), definition.column()))
                .orElse(new Place(source.file(), 1, 1, ""));
        String hint = deletion.isPresent()
                ? " when its import is done: it is deleted in line " + python.line()
                : " at its top level" + Spelling.didYouMean(nearest) + rename(wanted, nearest);
        Place place = wanted.place() == null ? python : wanted.place();
        String where = wanted.place() == null ? "the module" : python.toString();
        findings.add(Diagnostic.FUNCTION_MISSING.at(place, wanted.owner(), wanted.name(), where, hint));
    }

    private void check(Wanted.Method wanted, String module, String path) {
        var classes = new ClassIndex(index, parsed);
        SourceText source = Objects.requireNonNull(texts.get(path));
        if (source.text().contains(wanted.pyClass() + "." + wanted.name())) {
            return; // assigned after the class statement, perhaps
        }
        classes.find(module + "." + wanted.pyClass())
                .flatMap(classes::names)
                .filter(names -> !names.contains(wanted.name()))
                .ifPresent(names -> missing(wanted, names, path, source));
    }

    private void missing(Wanted.Method wanted, Set<String> names, String path, SourceText source) {
        String topLevel = wanted.pyClass().split("\\.", 2)[0];
        Definition definition =
                Objects.requireNonNull(parsed.get(path)).names().getOrDefault(topLevel, new Definition(1, 1));
        findings.add(Diagnostic.METHOD_MISSING.at(
                source.at(definition.line(), definition.column()),
                wanted.owner(),
                wanted.name(),
                wanted.pyClass(),
                Spelling.didYouMean(Spelling.nearest(wanted.name(), names))));
    }

    private static String rename(Wanted.Name wanted, Optional<String> nearest) {
        boolean java = wanted.place() == null;
        return nearest.filter(name -> java)
                .map(name -> " Then rename it, or mark the method @PyName(\"" + name + "\")")
                .orElse("");
    }
}
