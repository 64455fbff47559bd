package io.pyworker.processor.data;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pyworker.processor.report.Place;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of an exported function.
 *
 * @param element its declaration
 * @param place where messages about it stand
 * @param subject it in messages: {@code parameter top of TextStats.wordCount}
 * @param javaType its type as seen from the annotated interface
 * @param python its Python name
 * @param kind how it is passed
 * @param omissible whether null leaves it out, so that Python's own default counts
 * @param type its Python form
 */
public record ParameterModel(
        VariableElement element,
        Place place,
        String subject,
        TypeName javaType,
        PythonName python,
        ParameterKind kind,
        boolean omissible,
        PythonType type) {
    public String javaName() {
        return element.getSimpleName().toString();
    }

    TypeName erasedType() {
        return javaType instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : javaType;
    }
}
