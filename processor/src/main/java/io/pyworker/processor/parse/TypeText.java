package io.pyworker.processor.parse;

import com.palantir.javapoet.TypeName;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** How messages spell a type: as in the source, without packages and annotations. */
final class TypeText {
    private static final Pattern PACKAGES = Pattern.compile("\\b(\\p{Ll}[\\w$]*\\.)+");

    private TypeText() {}

    static String of(TypeMirror type) {
        return of(TypeName.get(type));
    }

    static String of(TypeName type) {
        return PACKAGES.matcher(type.toString()).replaceAll("");
    }
}
