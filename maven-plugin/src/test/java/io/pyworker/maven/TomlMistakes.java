package io.pyworker.maven;

import static io.pyworker.maven.Mistake.toml;
import static io.pyworker.maven.diagnostic.Diagnostic.ADAPTER_TWICE;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_CONFLICT;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_ESCAPES;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_SOURCE;
import static io.pyworker.maven.diagnostic.Diagnostic.GIVEN_TWICE;
import static io.pyworker.maven.diagnostic.Diagnostic.JAVA_TYPE_TWICE;
import static io.pyworker.maven.diagnostic.Diagnostic.JAVA_TYPE_UNKNOWN;
import static io.pyworker.maven.diagnostic.Diagnostic.TOML_SYNTAX;
import static io.pyworker.maven.diagnostic.Diagnostic.UNKNOWN_ENGINE;
import static io.pyworker.maven.diagnostic.Diagnostic.UNKNOWN_KEY;
import static io.pyworker.maven.diagnostic.Diagnostic.UNSUPPORTED_ENGINE;
import static io.pyworker.maven.diagnostic.Diagnostic.UNSUPPORTED_KEY;
import static io.pyworker.maven.diagnostic.Diagnostic.WRONG_TYPE;
import static io.pyworker.maven.diagnostic.Diagnostic.WRONG_VALUE;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes in {@code worker.toml}. */
final class TomlMistakes {
    private TomlMistakes() {}

    static List<Mistake> all() {
        return Stream.of(configuration(), adapters(), javaTypes(), files())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mistake> configuration() {
        return List.of(
                toml("noValue", "type =\n", TOML_SYNTAX, "1:7", 1, "expected a value"),
                toml("twoSyntaxErrors", "a = 1 b = 2\nc = = 3\ntyp = 1\n", TOML_SYNTAX, "1:7", 2, "Unexpected 'b'"),
                toml("sameKeyTwice", "a = 1\na = 2\n", TOML_SYNTAX, "2:1", 1, "previously defined"),
                new Mistake(
                        "configIsNotUtf8",
                        p -> Files.write(
                                p.toml("").base().resolve("src/main/pyworker/worker.toml"),
                                new byte[] {'#', (byte) 0xe4}),
                        TOML_SYNTAX,
                        "src/main/pyworker/worker.toml",
                        1,
                        "is not UTF-8"),
                toml("slip", "allow_script = true\n", UNKNOWN_KEY, "1:1", 1, "did you mean `allow_scripts`?"),
                toml("otherStyle", "\n allow-scripts = true\n", UNKNOWN_KEY, "2:2", 1, "`allow_scripts`?"),
                toml("slipInWorker", "[worker.x]\nexport = {}\n", UNKNOWN_KEY, "2:1", 1, "`worker.x.export`; did you"),
                toml("workers", "[workers.x]\n", UNKNOWN_KEY, "1:1", 1, "did you mean `worker`?"),
                toml("slipInPool", "[pool]\nmin = 1\nmaximum = 2\n", UNKNOWN_KEY, "3:1", 1, "a pool has `min`"),
                toml("tableOfWorker", "[text]\npreload = []\n", UNKNOWN_KEY, "1:1", 1, "did you mean `[worker.text]`?"),
                toml("nested", "[worker.x.worker.y]\n", UNKNOWN_KEY, "1:1", 1, "no workers of its own"),
                toml("typeIsNumber", "type = 1\n", WRONG_TYPE, "1:1", 1, "must be a string, not a whole number"),
                toml("closed", "sync_main_only = 1\n", WRONG_TYPE, "1:1", 1, "true or false, not a whole number"),
                toml("scripts", "allow_scripts = 'yes'\n", WRONG_TYPE, "1:1", 1, "true or false, not a string"),
                toml("poolIsNumber", "pool = 4\n", WRONG_TYPE, "1:1", 1, "a table such as { min = 1, max = 4 }"),
                toml("poolMin", "pool = { min = 1.5 }\n", WRONG_TYPE, "1:10", 1, "not a number with a fraction"),
                toml("preloadIsString", "preload = 'json'\n", WRONG_TYPE, "1:1", 1, "an array of module names"),
                toml(
                        "preloadElement",
                        "preload = ['json', 1]\n",
                        WRONG_TYPE,
                        "1:20",
                        1,
                        "`preload[1]` must be a string"),
                toml("exportsIsArray", "exports = ['f']\n", WRONG_TYPE, "1:1", 1, "a table of modules"),
                toml("exportIsString", "[exports]\nm = 'f'\n", WRONG_TYPE, "2:1", 1, "an array of function names"),
                toml("workerIsString", "worker = 'x'\n", WRONG_TYPE, "1:1", 1, "[worker.<name>]"),
                toml("workerIsFlat", "[worker]\ntype = 'graalpy'\n", WRONG_TYPE, "2:1", 1, "[worker.<name>]"),
                toml("filesIsArray", "files = ['a']\n", WRONG_TYPE, "1:1", 1, "a table of sources"),
                toml("fileIsBoolean", "[files]\n'a' = true\n", WRONG_TYPE, "2:1", 1, "to keep the name"),
                toml("poolOfNone", "[pool]\nmin = 0\n", WRONG_VALUE, "2:1", 1, "must be from 1 to 1000, not 0"),
                toml(
                        "limitsOfNone",
                        "[limits]\nqueue = 0\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "must be from 1 to 10000000, not 0"),
                toml("limitsText", "limits = 5\n", WRONG_TYPE, "1:1", 1, "a table such as"),
                toml(
                        "limitsOther",
                        "[limits]\nheap = 1\n",
                        UNKNOWN_KEY,
                        "2:1",
                        1,
                        "limits are `queue`, `when_full` and `streams`"),
                toml("noStreams", "[limits]\nstreams = 0\n", WRONG_VALUE, "2:1", 1, "must be from 1 to 1000000, not 0"),
                toml("streamsText", "[limits]\nstreams = 'many'\n", WRONG_TYPE, "2:1", 1, "a whole number"),
                toml(
                        "whenFull",
                        "[limits]\nwhen_full = 'drop'\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "one of \"reject\", \"shed\", \"block\""),
                toml("timeout", "call_timeout = 30\n", WRONG_VALUE, "1:1", 1, "a time such as \"500ms\""),
                toml("noTimeout", "call_timeout = '0s'\n", WRONG_VALUE, "1:1", 1, "a time such as"),
                toml("poolShrinks", "[pool]\nmin = 4\nmax = 2\n", WRONG_VALUE, "3:1", 1, "at least `min`, which is 4"),
                toml(
                        "noModule",
                        "[exports]\n'a-b' = ['f']\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "not the name of a Python module"),
                toml(
                        "noFunction",
                        "[exports]\nm = ['*']\n",
                        WRONG_VALUE,
                        "2:6",
                        1,
                        "not the name of a Python function"),
                toml("workerName", "[worker.'a b']\n", WRONG_VALUE, "1:1", 1, "use letters, digits"),
                toml("packages", "packages = ['numpy']\n", UNSUPPORTED_KEY, "1:1", 1, "under src/main/python"),
                toml(
                        "workerlib",
                        "experimental_remote_packages = true\npackages = ['https://jolaf.github.io/workerlib/workerlib.toml']\n",
                        UNSUPPORTED_KEY,
                        "1:1",
                        2,
                        "set compat = true, which serves `workerlib`"),
                toml("compatIsString", "compat = 'yes'\n", WRONG_TYPE, "1:1", 1, "true or false, not a string"),
                toml("later", "[permissions]\nread = ['x']\n", UNSUPPORTED_KEY, "1:1", 1, "denied"),
                toml("unknownType", "type = 'graalpi'\n", UNKNOWN_ENGINE, "1:1", 1, "did you mean `graalpy`?"),
                toml("otherType", "type = 'cpython'\n", UNKNOWN_ENGINE, "1:1", 1, "of this version is `graalpy`"),
                toml("micropython", "type = 'micropython'\n", UNSUPPORTED_ENGINE, "1:1", 1, "for the browser"),
                toml(
                        "givenTwice",
                        "preload = ['a']\n[pool]\nmin = 1\n[worker.default]\npreload = ['b']\npool = { min = 2 }\n",
                        GIVEN_TWICE,
                        "5:1",
                        2,
                        "here and in line 1"),
                toml(
                        "everythingAtOnce",
                        "typ = 1\nallow_scripts = 1\n[worker.x]\ntype = 'y'\n",
                        UNKNOWN_KEY,
                        "1:1",
                        3,
                        "did you mean `type`?"));
    }

    private static List<Mistake> adapters() {
        return List.of(
                toml("slipInAdapters", "[adaptors]\n", UNKNOWN_KEY, "1:1", 1, "did you mean `adapters`?"),
                toml("adaptersIsArray", "adapters = ['T', 'e', 'd']\n", WRONG_TYPE, "1:1", 1, "a table of modules"),
                toml(
                        "adapterIsString",
                        "[adapters]\nm = 'T'\n",
                        WRONG_TYPE,
                        "2:1",
                        1,
                        "`adapters.m` must be [\"Type\", \"encoder\", \"decoder\"] or an array of such triples, not a string"),
                toml("adapterWithoutQuotes", "[adapters]\na.b = ['T', 'e', 'd']\n", WRONG_TYPE, "2:1", 1, "has dots"),
                toml(
                        "adapterNumber",
                        "[adapters]\nm = ['T', 1, 'd']\n",
                        WRONG_TYPE,
                        "2:11",
                        1,
                        "m[1]` must be a string"),
                toml(
                        "tripleAndNames",
                        "[adapters]\nm = [['T', 'e', 'd'], 'U']\n",
                        WRONG_TYPE,
                        "2:23",
                        1,
                        "`adapters.m[1]` must be [\"Type\", \"encoder\", \"decoder\"]"),
                toml("namesAndTriple", "[adapters]\nm = ['T', ['e'], 'd']\n", WRONG_TYPE, "2:11", 1, "not an array"),
                toml("pair", "[adapters]\nm = ['T', 'e']\n", WRONG_VALUE, "2:1", 1, "must have three names"),
                toml(
                        "pairInArray",
                        "[adapters]\nm = [['T', 'e', 'd'],\n  ['U', 'e']]\n",
                        WRONG_VALUE,
                        "3:3",
                        1,
                        "`adapters.m[1]` must have three names, [\"Type\", \"encoder\", \"decoder\"], and has 2:"
                                + " write \"None\" for an encoder"),
                toml("emptyAdapter", "[adapters]\nm = []\n", WRONG_VALUE, "2:1", 1, "and has 0"),
                toml("emptyTriple", "[adapters]\nm = [[]]\n", WRONG_VALUE, "2:6", 1, "and has 0"),
                toml("emptyType", "[adapters]\nm = ['', 'e', 'd']\n", WRONG_VALUE, "2:6", 1, "name of a Python class"),
                toml(
                        "noType",
                        "[adapters]\nm = ['None', 'e', 'd']\n",
                        WRONG_VALUE,
                        "2:6",
                        1,
                        "an adapter needs its type"),
                toml(
                        "noEncoder",
                        "[adapters]\nm = ['T', 'e()', 'd.']\n",
                        WRONG_VALUE,
                        "2:11",
                        2,
                        "name of a Python function"),
                toml(
                        "adapterModule",
                        "[adapters]\n'./m.py' = ['T', 'e', 'd']\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "a Python module"),
                toml(
                        "adapterTwice",
                        "[adapters]\nm = [\n['T', 'e', 'd'],\n['U', 'e', 'd'],\n['T', 'f', 'd']]\n",
                        ADAPTER_TWICE,
                        "5:2",
                        1,
                        "`m.T` has an adapter already, in line 3"),
                toml(
                        "adaptersGivenTwice",
                        "[adapters]\nm = ['T', 'e', 'd']\n[worker.default.adapters]\nm = ['U', 'e', 'd']\n",
                        GIVEN_TWICE,
                        "4:1",
                        1,
                        "`worker.default.adapters.m` of worker `default` is given twice, here and in line 2"));
    }

    private static List<Mistake> javaTypes() {
        return List.of(
                toml("javaTypesIsArray", "java_types = []\n", WRONG_TYPE, "1:1", 1, "a table of Python classes"),
                toml("javaTypeIsNumber", "[java_types]\n'm.T' = 1\n", WRONG_TYPE, "2:1", 1, "the name of a Java class"),
                toml("javaTypeWithoutQuotes", "[java_types]\nm.T = 'T'\n", WRONG_TYPE, "2:1", 1, "quote the key"),
                toml(
                        "noModuleOfClass",
                        "[java_types]\nT = 'T'\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "a Python class with its module"),
                toml(
                        "noPythonClass",
                        "[java_types]\n'm.' = 'T'\n",
                        WRONG_VALUE,
                        "2:1",
                        1,
                        "a Python class with its module"),
                toml(
                        "noJavaClass",
                        "[java_types]\n'm.T' = 'List<T>'\n'm.U' = ''\n",
                        WRONG_VALUE,
                        "2:1",
                        2,
                        "is `List<T>`, which is not the full name of a Java class"),
                toml(
                        "pythonClassTwice",
                        "[java_types]\n'm.T' = 'T'\n'm.T' = 'U'\n",
                        TOML_SYNTAX,
                        "3:1",
                        1,
                        "previously"),
                toml(
                        "pythonClassTwiceForTheDefault",
                        "[java_types]\n'm.T' = 'T'\n[worker.default.java_types]\n'm.T' = 'U'\n",
                        GIVEN_TWICE,
                        "4:1",
                        2,
                        "here and in line 2"),
                toml("noNamedTypes", "[java_types]\n'm.T' = 'a.T'\n", JAVA_TYPE_UNKNOWN, "2:1", 1, "nor any other."),
                new Mistake(
                        "unknownJavaClass",
                        p -> p.python("m.py", "class T: ...\n")
                                .contract("a.A", "", "m", List.of("record a.Image", "enum a.O$Way", "sealed a.Shape"))
                                .toml("[java_types]\n'm.T' = 'a.Imag'\n"),
                        JAVA_TYPE_UNKNOWN,
                        "src/main/pyworker/worker.toml:2:1",
                        1,
                        "`m.T` is paired with `a.Imag`, and no contract of worker `default` has a record, an enum or an"
                                + " adapted type of that name; did you mean `a.Image`? There are: a.Image, a.O.Way"),
                new Mistake(
                        "javaClassOfAnotherWorker",
                        p -> p.python("m.py", "")
                                .contract("a.A", "x", "m", List.of("record a.R"))
                                .contract("a.B", "y", "m", List.of("record a.S"))
                                .toml("[worker.x]\n[worker.y.java_types]\n'o.T' = 'a.R'\n"),
                        JAVA_TYPE_UNKNOWN,
                        "src/main/pyworker/worker.toml:3:1",
                        1,
                        "no contract of worker `y` has a record, an enum or an adapted type of that name. There are: a.S"),
                new Mistake(
                        "sealedJavaClass",
                        p -> p.python("m.py", "")
                                .contract("a.A", "", "m", List.of("record a.R", "sealed a.S"))
                                .toml("[java_types]\n'o.T' = 'a.S'\n"),
                        JAVA_TYPE_UNKNOWN,
                        "src/main/pyworker/worker.toml:2:1",
                        1,
                        "that is a sealed interface: pair the records"),
                new Mistake(
                        "javaClassTwice",
                        p -> p.python("m.py", "")
                                .contract("a.A", "", "m", List.of("record a.R$S"))
                                .toml("[java_types]\n'o.T' = 'a.R$S'\n'o.U' = 'a.R.S'\n"),
                        JAVA_TYPE_TWICE,
                        "src/main/pyworker/worker.toml:3:1",
                        1,
                        "`o.U` is paired with `a.R.S`, and so is `o.T` in line 2"));
    }

    private static List<Mistake> files() {
        return List.of(
                toml(
                        "noSource",
                        "[files]\n'./a.py' = ''\n",
                        FILE_MISSING,
                        "2:1",
                        1,
                        "looked for src/main/pyworker/a.py"),
                new Mistake(
                        "sourceRelativeToBase",
                        p -> p.file("data/w.txt", "").toml("[files]\n'data/w.txt' = ''\n"),
                        FILE_MISSING,
                        "src/main/pyworker/worker.toml:2:1",
                        1,
                        "did you mean `../../../data/w.txt`?"),
                escaping("destinationLeadsUp", "../x.py", "leads out of the bundle"),
                escaping("destinationIsAbsolute", "/x.py", "leads out of the bundle"),
                escaping("destinationOfWindows", "a\\\\x.py", "is no path inside a bundle"),
                escaping("destinationIsHidden", ".x.py", "a hidden name"),
                new Mistake(
                        "twoSourcesOfOnePath",
                        p -> p.python("x.py", "")
                                .file("src/main/pyworker/x.py", "")
                                .toml("[files]\n'x.py' = ''\n"),
                        FILE_CONFLICT,
                        "src/main/pyworker/worker.toml:2:1",
                        1,
                        "`x.py` would come from two places: src/main/python/x.py and src/main/pyworker/x.py"),
                new Mistake(
                        "fileWhereAFolderIs",
                        p -> p.python("x/y.py", "")
                                .file("src/main/pyworker/x", "")
                                .toml("[files]\n'x' = ''\n"),
                        FILE_CONFLICT,
                        "src/main/pyworker/worker.toml:2:1",
                        1,
                        "`x/y.py` would come from two places"),
                toml("url", "[files]\n'https://x.org/a.py' = ''\n", FILE_SOURCE, "2:1", 1, "nothing is downloaded"),
                toml("absolute", "[files]\n'/etc/passwd' = ''\n", FILE_SOURCE, "2:1", 1, "a path of one machine"),
                toml("emptySource", "[files]\n'' = 'x'\n", FILE_SOURCE, "2:1", 1, "is empty"));
    }

    private static Mistake escaping(String name, String destination, String message) {
        return new Mistake(
                name,
                p -> p.file("src/main/pyworker/x.py", "").toml("[files]\n'x.py' = \"" + destination + "\"\n"),
                FILE_ESCAPES,
                "src/main/pyworker/worker.toml:2:1",
                1,
                message);
    }
}
