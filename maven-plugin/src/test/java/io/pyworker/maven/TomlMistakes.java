package io.pyworker.maven;

import static io.pyworker.maven.Mistake.toml;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_CONFLICT;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_ESCAPES;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.FILE_SOURCE;
import static io.pyworker.maven.diagnostic.Diagnostic.GIVEN_TWICE;
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
        return Stream.of(configuration(), files()).flatMap(List::stream).toList();
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
                toml("adapters", "[adapters]\nm = ['T', 'e', 'd']\n", UNSUPPORTED_KEY, "1:1", 1, "`adapters` is not"),
                toml("later", "[permissions]\nread = ['x']\n[limits]\nheap = 1\n", UNSUPPORTED_KEY, "1:1", 2, "denied"),
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
