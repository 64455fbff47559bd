package io.pyworker.maven.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PythonTextTest {
    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void isUtf8UnlessTheFileSaysOtherwise() {
        assertThat(PythonText.decode("x = '\u00e9'".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x = '\u00e9'");
        assertThat(PythonText.decode("\ufeffx".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x");
        assertThat(PythonText.decode(new byte[0])).isEmpty();
    }

    @Test
    void obeysTheCookieOfTheFirstTwoLines() {
        String cookie = "# -*- coding: latin-1 -*-\n'\u00e9'";
        assertThat(PythonText.decode(latin1(cookie))).isEqualTo(cookie);
        assertThat(PythonText.decode(latin1("#!/usr/bin/python\n" + cookie))).endsWith("'\u00e9'");
        assertThat(PythonText.decode(latin1("# vim: set fileencoding=utf_8 :\n")))
                .startsWith("# vim");
    }

    @Test
    void reportsTheFirstWrongByte() {
        PythonSyntaxException error = catchThrowableOfType(
                PythonSyntaxException.class, () -> PythonText.decode(latin1("a\n\nb = '\u00e9'\n# coding: latin-1")));
        assertThat(error).hasMessage("the file is not UTF-8 from here on");
        assertThat(error.line()).isEqualTo(3);
        assertThat(error.column()).isEqualTo(6);
    }

    @Test
    void reportsAnUnknownEncoding() {
        PythonSyntaxException error = catchThrowableOfType(
                PythonSyntaxException.class, () -> PythonText.decode(latin1("\n# coding: klingon\n")));
        assertThat(error).hasMessage("unknown encoding `klingon`");
        assertThat(error.line()).isEqualTo(2);
    }
}
