package io.pyworker.maven.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "def f(): pass | f",
                "async def f(): pass | f",
                "class F: pass | F",
                "@decorated\\ndef f(): pass | f",
                "f = lambda: 1 | f",
                "f = g = 1 | f,g",
                "f, (g, *h) = x | f,g,h",
                "[f, g] = x | f,g",
                "f: int = 1 | f",
                "f: int | ``",
                "x.f = 1 | ``",
                "type F = int | F",
                "import a | a",
                "import a.b | a",
                "import a.b as c | c",
                "from a import b, c as d | b,d",
                "from . import b | b",
                "if x:\\n  def f(): pass\\nelif y:\\n  g = 1\\nelse:\\n  import h | f,g,h",
                "try:\\n  import f\\nexcept E as e:\\n  f = None\\nelse:\\n  g = 1\\nfinally:\\n  h = 1 | f,g,h",
                "try:\\n  f = 1\\nexcept* E:\\n  g = 1 | f,g",
                "with x as (f, g):\\n  h = 1 | f,g,h",
                "for f in x:\\n  g = 1\\nelse:\\n  h = 1 | f,g,h",
                "while x:\\n  f = 1\\nelse:\\n  g = 1 | f,g",
                "match x:\\n  case 1:\\n    f = 1 | f",
                "def g():\\n  global f\\n  f = 1 | g,f",
                "def g():\\n  def f(): pass | g",
                "class C:\\n  def f(self): pass | C",
                "def _f(): pass | _f",
                "def f(): pass\\ndel f | ``",
                "def f(): pass\\ndel f\\nf = 1 | f",
                "def f(): pass\\nif x:\\n  del f | f",
                "def gr\u00f6\u00dfe(): pass | gr\u00f6\u00dfe",
                "def \uff46(): pass | f",
                "`` | ``",
                "# only a comment | ``",
            })
    void knowsWhatAModuleDefines(String source, String names) {
        PythonModule module = PythonParser.parse(source.replace("\\n", "\n") + "\n");
        assertThat(String.join(",", module.names().keySet())).isEqualTo(names);
        assertThat(module.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class F: pass | ClassStatement[bases=[], members={}, names=[], open=false]",
                "class F(A, b.C, D[int], e(), *g, metaclass=M): pass | ClassStatement[bases=[A, b.C, D], members={}, names=[], open=true]",
                "class F:\\n  class G(H): pass | ClassStatement[bases=[], members={G=ClassStatement[bases=[H], members={}, names=[],"
                        + " open=false]}, names=[G], open=false]",
                "F = a.b | Alias[path=a.b]",
                "F: type = a | Alias[path=a]",
                "F = a() | Unknown[]",
                "F, G = a | Unknown[]",
                "import F.g | Imported[level=0, path=F]",
                "import a.b as F | Imported[level=0, path=a.b]",
                "from a.b import F | Imported[level=0, path=a.b.F]",
                "from .. import g as F | Imported[level=2, path=g]",
                "from .a import F | Imported[level=1, path=a.F]",
                "if x:\\n  from a import F\\nelse:\\n  class F: pass | Unknown[]",
                "import F.g\\nimport F.h | Imported[level=0, path=F]",
                "def F(): pass | Unknown[]",
                "class F: pass\\ndel F | Unknown[]",
            })
    void knowsWhatANameStandsFor(String source, String binding) {
        PythonModule module = PythonParser.parse(source.replace("\\n", "\n") + "\n");
        assertThat(module.bindings().get("F")).hasToString(binding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from a import *",
                "if x:\n  from .b import *",
                "def __getattr__(name): ...",
                "from lazy import attach as __getattr__",
                "globals()['f'] = 1",
                "globals().update(x)",
                "exec('def f(): pass')",
                "import sys\nsetattr(sys.modules[__name__], 'f', 1)",
            })
    void saysWhenItCannotTell(String source) {
        assertThat(PythonParser.parse(source + "\n").open()).isTrue();
    }

    @Test
    void knowsPlaces() {
        PythonModule module = PythonParser.parse("x = 1\n\nif x:\n    def f(): pass\ndel x\n");
        assertThat(module.names()).containsEntry("f", new Definition(4, 5));
        assertThat(module.deleted()).containsEntry("x", new Definition(5, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "def f(:\\n  pass | 1 | 6 | '(' was never closed",
                "x = 'a | 1 | 5 | unterminated string literal (detected at line 1)",
                "if 1:\\n    x = 1\\n  y = 2 | 3 | 1 | unindent does not match any outer indentation level",
                "def f():\\n\\tx = 1\\n        y = 2 | 3 | 1 | inconsistent use of tabs and spaces in indentation",
                "a = 0777 | 1 | 5 | leading zeros",
                "nonlocal x | 1 | 1 | nonlocal declaration not allowed at module level",
                "def f(a, a): pass | 1 | 10 | duplicate argument 'a'",
                "gr\u00f6\u00dfe = = 1 | 1 | 9 | invalid syntax",
                "x = \"\ud83d\ude00\" 1 | 1 | 9 | invalid syntax",
            })
    void reportsTheErrorOfPythonItself(String source, int line, int column, String problem) {
        PythonSyntaxException error = catchThrowableOfType(
                PythonSyntaxException.class, () -> PythonParser.parse(source.translateEscapes() + "\n"));
        assertThat(error).hasMessageContaining(problem);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f[T](x: T) -> T: return x",
                "print(f'{x!r:>{width}} {'nested'}')",
                "match x:\n  case {'a': [1, *_], **rest} if y: pass",
                "async def f():\n  return [x async for x in y]",
                "with (open('a') as a, open('b') as b): pass",
                "if (n := len(x)) > 1: pass",
                "x = '\\d'",
            })
    void acceptsTheGrammarOfTheRunTime(String source) {
        assertThat(PythonParser.parse(source + "\n")).isNotNull();
    }
}
