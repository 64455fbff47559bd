package io.pyworker.processor.data;

import java.util.Locale;

/** What a call of a method does in Python. */
public enum MethodKind {
    /** Calls a function of a module. */
    FUNCTION,
    /** Calls a method of an object. */
    METHOD,
    /** Makes an instance of a class. */
    NEW,
    /** Reads an attribute of an object. */
    GET,
    /** Writes an attribute of an object. */
    SET;

    /** Its spelling in contracts and dispatch tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAccessor() {
        return this == GET || this == SET;
    }
}
