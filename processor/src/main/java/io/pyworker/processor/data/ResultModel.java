package io.pyworker.processor.data;

/**
 * What an exported function returns.
 *
 * @param kind how it comes
 * @param type its Python form; of a stream, that of an element
 */
public record ResultModel(ResultKind kind, PythonType type) {
    /** Its spelling in contracts and dispatch tables. */
    public String signature() {
        return kind.isStream() ? "stream[" + type.signature() + "]" : type.signature();
    }
}
