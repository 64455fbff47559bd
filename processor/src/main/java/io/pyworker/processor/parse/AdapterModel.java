package io.pyworker.processor.parse;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * An adapter of a contract.
 *
 * @param adapter its class
 * @param javaType what it adapts
 * @param encoded what it turns that into
 */
record AdapterModel(TypeElement adapter, DeclaredType javaType, TypeMirror encoded) {}
