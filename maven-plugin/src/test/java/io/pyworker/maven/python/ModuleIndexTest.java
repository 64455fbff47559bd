package io.pyworker.maven.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleIndexTest {
    @Test
    void findsModulesAsImportDoes() {
        var index = new ModuleIndex(
                List.of("a.py", "pkg/__init__.py", "pkg.py", "pkg/b.py", "space/c.py", "both/__init__.py", "data.txt"));
        assertThat(index.path("a")).contains("a.py");
        assertThat(index.path("pkg")).contains("pkg/__init__.py");
        assertThat(index.path("pkg.b")).contains("pkg/b.py");
        assertThat(index.path("space.c")).contains("space/c.py");
        assertThat(index.path("space")).isEmpty();
        assertThat(index.path("data")).isEmpty();
        assertThat(index.modules()).containsExactly("a", "both", "pkg", "pkg.b", "space.c");
    }
}
