package io.pyworker.processor.data;

/** What it takes to refuse null where a type is used. */
public enum Nullability {
    /** Nothing: the type has no null, or means absence by it. */
    FIXED,
    /** A box, whose primitive type is the form without null. */
    BOXED,
    /** A reference, which is marked. */
    REFERENCE
}
