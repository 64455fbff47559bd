package io.pyworker.processor.parse;

import com.google.auto.common.MoreTypes;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The adapters of one contract.
 *
 * @param byClass each by the qualified name of the class that it adapts
 */
record Adapters(Map<String, AdapterModel> byClass) {
    Adapters {
        byClass = Map.copyOf(byClass);
    }

    Optional<AdapterModel> of(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? Optional.ofNullable(byClass.get(name(type))) : Optional.empty();
    }

    static String name(TypeMirror declared) {
        return MoreTypes.asTypeElement(declared).getQualifiedName().toString();
    }
}
