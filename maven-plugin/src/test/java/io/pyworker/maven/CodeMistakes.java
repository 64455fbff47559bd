package io.pyworker.maven;

import static io.pyworker.maven.diagnostic.Diagnostic.ADAPTER_SHADOWED;
import static io.pyworker.maven.diagnostic.Diagnostic.CONTRACT_MALFORMED;
import static io.pyworker.maven.diagnostic.Diagnostic.FUNCTION_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.METHOD_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.MODULE_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.PROCESSOR_NOT_RUN;
import static io.pyworker.maven.diagnostic.Diagnostic.PYTHON_ENCODING;
import static io.pyworker.maven.diagnostic.Diagnostic.PYTHON_LINK;
import static io.pyworker.maven.diagnostic.Diagnostic.PYTHON_NAME;
import static io.pyworker.maven.diagnostic.Diagnostic.PYTHON_SYNTAX;
import static io.pyworker.maven.diagnostic.Diagnostic.RUNTIME_MISSING;
import static io.pyworker.maven.diagnostic.Diagnostic.VERSION_MISMATCH;
import static io.pyworker.maven.diagnostic.Diagnostic.WORKER_AMBIGUOUS;
import static io.pyworker.maven.diagnostic.Diagnostic.WORKER_UNKNOWN;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Mistakes in Python, contracts and the set-up of the build. */
final class CodeMistakes {
    private static final String TOML = "src/main/pyworker/worker.toml";
    private static final String STATS = "src/main/python/textstats.py";

    private CodeMistakes() {}

    static List<Mistake> all() {
        return Stream.of(python(), contracts(), adapters(), buildSetUp())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mistake> python() {
        return List.of(
                syntax("unclosed", "def f(:\n  pass\n", "1:6", "'(' was never closed"),
                syntax("tooFar", "def f():\n    pass\n\nx = 1\n    y = 2\n", "5:5", "unexpected indent"),
                syntax("indentation", "def f():\npass\n", "2:1", "expected an indented block"),
                syntax("oldPrint", "x = 1\nprint 'a'\n", "2:1", "Missing parentheses"),
                syntax("twoParameters", "def f(a, a): pass\n", "1:10", "duplicate argument 'a'"),
                new Mistake(
                        "everyFileIsParsed",
                        p -> p.python("a.py", "x = = 1")
                                .python("b/c.py", "y = = 1")
                                .python("data.txt", "= ="),
                        PYTHON_SYNTAX,
                        "src/main/python/a.py:1:5",
                        2,
                        "invalid syntax"),
                new Mistake(
                        "notUtf8",
                        p -> Files.write(
                                p.python("a.py", "").base().resolve("src/main/python/a.py"),
                                new byte[] {'\n', '#', (byte) 0xe4, '\n'}),
                        PYTHON_ENCODING,
                        "src/main/python/a.py:2:2",
                        1,
                        "is not UTF-8 from here on"),
                new Mistake(
                        "linkLeadsOut",
                        p -> Files.createSymbolicLink(
                                p.python("a.py", "")
                                        .file("secret.txt", "")
                                        .base()
                                        .resolve("src/main/python/link.py"),
                                p.base().resolve("secret.txt")),
                        PYTHON_LINK,
                        "",
                        1,
                        "`src/main/python/link.py` is a link that leads out of src/main/python"),
                new Mistake(
                        "nameOfOurPackage",
                        p -> p.python("pyworker/__init__.py", "").python("pyworker/a.py", ""),
                        PYTHON_NAME,
                        "",
                        1,
                        "the runtime brings the package `pyworker`"),
                new Mistake(
                        "nameForOneSystem",
                        p -> p.python("a\\b.py", ""),
                        PYTHON_NAME,
                        "",
                        1,
                        "cannot be the name of a file in a bundle"));
    }

    private static Mistake syntax(String name, String text, String place, String message) {
        String file = STATS + ":" + place;
        return new Mistake(name, p -> p.python("textstats.py", text), PYTHON_SYNTAX, file, 1, message);
    }

    private static List<Mistake> contracts() {
        return List.of(
                new Mistake(
                        "missingModule",
                        p -> p.python("text_stats.py", "").contract("com.acme.A", "", "textstats", "f:f", "g:g"),
                        MODULE_MISSING,
                        "",
                        1,
                        "com.acme.A wants the Python module `textstats`, and there is neither " + STATS
                                + " nor src/main/python/textstats/__init__.py; did you mean `text_stats`?"),
                new Mistake(
                        "missingModuleOfExports",
                        p -> p.python("a.py", "").toml("[exports]\nb = ['f', 'g']\n"),
                        MODULE_MISSING,
                        "src/main/pyworker/worker.toml:2:6",
                        1,
                        "[exports] wants the Python module `b`"),
                new Mistake(
                        "missingFunction",
                        p -> p.python("textstats.py", "\n\ndef word_counts(): pass\n")
                                .contract("com.acme.A", "", "textstats", "wordCount:word_count"),
                        FUNCTION_MISSING,
                        STATS + ":3:1",
                        1,
                        "com.acme.A#wordCount wants `word_count`, and the module defines no such name at its top level;"
                                + " did you mean `word_counts`? Then rename it, or mark the method"
                                + " @PyName(\"word_counts\")"),
                new Mistake(
                        "functionInJavaStyle",
                        p -> p.python("textstats.py", "def wordCount(): pass\n")
                                .contract("com.acme.A", "", "textstats", "wordCount:word_count"),
                        FUNCTION_MISSING,
                        STATS + ":1:1",
                        1,
                        "did you mean `wordCount`?"),
                new Mistake(
                        "everyFunctionIsChecked",
                        p -> p.python("textstats.py", "")
                                .contract("com.acme.A", "", "textstats", "f:f", "g:g")
                                .contract("com.acme.B", "", "textstats", "h:h"),
                        FUNCTION_MISSING,
                        STATS + ":1:1",
                        3,
                        "com.acme.A#f wants `f`"),
                new Mistake(
                        "deletedFunction",
                        p -> p.python("textstats.py", "def f(): pass\n\ndel f\n")
                                .contract("com.acme.A", "", "textstats", "f:f"),
                        FUNCTION_MISSING,
                        STATS + ":3:5",
                        1,
                        "it is deleted in line 3"),
                new Mistake(
                        "missingFunctionOfExports",
                        p -> p.python("textstats.py", "def stdev(): pass\n")
                                .toml("[exports]\ntextstats = ['stdev', 'stddev']\n"),
                        FUNCTION_MISSING,
                        "src/main/pyworker/worker.toml:2:23",
                        1,
                        "and " + STATS + ":1:1 defines no such name at its top level; did you mean `stdev`?"),
                new Mistake(
                        "missingClass",
                        p -> p.python("m.py", "class Sesion: ...\n")
                                .classContract("a.Session", "m", "Session", "add:add"),
                        FUNCTION_MISSING,
                        "src/main/python/m.py:1:1",
                        1,
                        "a.Session wants `Session`, and the module defines no such name at its top level;"
                                + " did you mean `Sesion`?"),
                new Mistake(
                        "missingMethod",
                        p -> p.python(
                                        "m.py",
                                        "class Base:\n  def close(self): ...\n\nclass Session(Base):\n  def addd(self): ...\n")
                                .classContract("a.Session", "m", "Session", "add:add", "close:close"),
                        METHOD_MISSING,
                        "src/main/python/m.py:4:1",
                        1,
                        "a.Session#add wants `add`, and class `Session` defines no such name in its body;"
                                + " did you mean `addd`?"),
                new Mistake(
                        "malformedContract",
                        p -> p.python("a.py", "")
                                .contract("com.acme.A", "", "a")
                                .file("target/classes/META-INF/pyworker/contracts/com.acme.A.json", "{"),
                        CONTRACT_MALFORMED,
                        "",
                        1,
                        "contracts/com.acme.A.json:1:2: malformed JSON"),
                new Mistake(
                        "contractOfAnOlderProcessor",
                        p -> p.python("a.py", "")
                                .contract("com.acme.A", "", "a")
                                .file("target/classes/META-INF/pyworker/contracts/com.acme.A.json", "{\"format\": 1}"),
                        CONTRACT_MALFORMED,
                        "",
                        1,
                        "com.acme.A.json has format 1 of an older version of pyworker; this one reads format 2: use one"
                                + " version of all parts of pyworker, and build again. Build again from scratch: mvn clean"),
                new Mistake(
                        "workerWithoutFile",
                        p -> p.python("a.py", "").contract("com.acme.A", "text", "a"),
                        WORKER_UNKNOWN,
                        "",
                        1,
                        "there is no src/main/pyworker/worker.toml; create it with:\n    [worker.text]"),
                new Mistake(
                        "workerMisspelt",
                        p -> p.python("a.py", "")
                                .contract("com.acme.A", "texts", "a")
                                .toml("[worker.text]\n[worker.image]\n"),
                        WORKER_UNKNOWN,
                        "",
                        1,
                        "has only image, text; did you mean `text`? Or add to it:\n    [worker.texts]"),
                new Mistake(
                        "workerNotNamed",
                        p -> p.python("a.py", "")
                                .contract("com.acme.A", "", "a")
                                .toml("[worker.text]\n[worker.image]\n"),
                        WORKER_AMBIGUOUS,
                        "",
                        1,
                        "com.acme.A names no worker, and there are several: image, text."));
    }

    private static List<Mistake> adapters() {
        return List.of(
                new Mistake(
                        "missingEncoder",
                        p -> p.python("m.py", "class T: ...\ndef encode(t): ...\n")
                                .toml("[adapters]\nm = ['T', 'encoder', 'None']\n"),
                        FUNCTION_MISSING,
                        TOML + ":2:11",
                        1,
                        "[adapters] wants `encoder`, and src/main/python/m.py:2:1 defines no such name at its top level;"
                                + " did you mean `encode`?"),
                new Mistake(
                        "missingTypeAndDecoder",
                        p -> p.python("m.py", "class T: ...\n").toml("[adapters]\nm = ['U.V', 'T.e', 'U.d']\n"),
                        FUNCTION_MISSING,
                        TOML + ":2:6",
                        2,
                        "[adapters] wants `U`"),
                new Mistake(
                        "missingPairedClass",
                        p -> p.python("m.py", "class Image: ...\n")
                                .contract("a.A", "", "m", List.of("record a.R"))
                                .toml("[java_types]\n'm.Imag' = 'a.R'\n"),
                        FUNCTION_MISSING,
                        TOML + ":2:1",
                        1,
                        "[java_types] wants `Imag`, and src/main/python/m.py:1:1 defines no such name at its top level;"
                                + " did you mean `Image`?"),
                new Mistake(
                        "subclassAfterItsBase",
                        p -> p.python("m.py", "class Image: ...\nclass Icon(Image): ...\n")
                                .toml(
                                        "[adapters]\nm = [\n ['Image', 'None', 'None'],\n ['Icon', 'None', 'None'],\n]\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":4:3",
                        1,
                        "the adapter of `m.Icon` is never asked: `m.Image` in line 3 comes first and is a base of it."
                                + " Move the adapter of the subclass up, before the other"),
                new Mistake(
                        "subclassOfASubclassInAnotherModule",
                        p -> p.python("images/__init__.py", "from .base import Image as Picture\n")
                                .python("images/base.py", "class Image: ...\n")
                                .python("icons.py", "import images\nclass Icon(images.Picture): ...\nOld = Icon\n")
                                .python("m.py", "import icons as i\nclass Tiny(i.Old[int]): ...\n")
                                .toml(
                                        "[adapters]\nimages = ['Picture', 'None', 'None']\nm = ['Tiny', 'None', 'None']\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":3:6",
                        1,
                        "`images.Picture` in line 2"),
                new Mistake(
                        "subclassThroughRelativeImports",
                        p -> p.python("pkg/__init__.py", "from .base import Image\n")
                                .python("pkg/base.py", "class Image: ...\n")
                                .python("pkg/deep/icons.py", "from ..base import Image as I\nclass Icon(I): ...\n")
                                .toml(
                                        "[adapters]\npkg = ['Image', 'None', 'None']\n'pkg.deep.icons' = ['Icon', 'None', 'None']\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":3:21",
                        1,
                        "the adapter of `pkg.deep.icons.Icon` is never asked: `pkg.Image` in line 2"),
                new Mistake(
                        "nestedSubclass",
                        p -> p.python("m.py", "class O:\n  class Image: ...\n  class Icon(Image): ...\n")
                                .toml("[adapters]\nm = [['O.Image', 'None', 'None'], ['O.Icon', 'None', 'None']]\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":2:36",
                        1,
                        "the adapter of `m.O.Icon` is never asked: `m.O.Image`"),
                new Mistake(
                        "subclassOfTheModulesClassInAClass",
                        p -> p.python("m.py", "class Image: ...\nclass O:\n  class Icon(Image): ...\n")
                                .toml("[adapters]\nm = [['Image', 'None', 'None'], ['O.Icon', 'None', 'None']]\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":2:34",
                        1,
                        "`m.O.Icon` is never asked"),
                new Mistake(
                        "subclassOfAClassFromElsewhere",
                        p -> p.python(
                                        "m.py",
                                        "from PIL.Image import Image\nimport PIL.Image as p\nclass Icon(p.Image): ...\n")
                                .toml("[adapters]\nm = [['Image', 'None', 'None'], ['Icon', 'None', 'None']]\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":2:34",
                        1,
                        "`m.Image` in line 2"),
                new Mistake(
                        "oneClassOfTwoNames",
                        p -> p.python("m.py", "class Image: ...\n")
                                .python("n.py", "from m import Image as Picture\n")
                                .toml("[adapters]\nm = ['Image', 'None', 'None']\nn = ['Picture', 'None', 'None']\n"),
                        ADAPTER_SHADOWED,
                        TOML + ":3:6",
                        1,
                        "the adapter of `n.Picture` is never asked: `m.Image` in line 2 comes first and is the same class."
                                + " Keep one of them"));
    }

    private static List<Mistake> buildSetUp() {
        return List.of(
                new Mistake(
                        "processorNotRun",
                        p -> p.python("a.py", "")
                                .annotated("com.acme.A", Opcodes.V17)
                                .annotated("com.acme.B", Opcodes.V17),
                        PROCESSOR_NOT_RUN,
                        "",
                        1,
                        "no contract was written for com.acme.A, com.acme.B"),
                new Mistake(
                        "processorNotRunInAnApiJar",
                        p -> p.annotated("com.acme.A", Opcodes.V17),
                        PROCESSOR_NOT_RUN,
                        "",
                        1,
                        "<artifactId>pyworker-processor</artifactId>\n        <version>1.0</version>"),
                new Mistake(
                        "otherRuntime",
                        p -> p.python("a.py", "").runtime(Optional.of("0.9")),
                        VERSION_MISMATCH,
                        "",
                        1,
                        "pyworker-runtime is 0.9 and pyworker-maven-plugin is 1.0"),
                new Mistake(
                        "noRuntime",
                        p -> p.python("a.py", "").runtime(Optional.empty()),
                        RUNTIME_MISSING,
                        "",
                        1,
                        "<artifactId>pyworker-runtime</artifactId>\n  <version>1.0</version>"));
    }
}
