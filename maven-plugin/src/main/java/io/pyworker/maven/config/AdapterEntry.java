package io.pyworker.maven.config;

import io.pyworker.bundle.AdapterConfig;
import io.pyworker.maven.diagnostic.Place;

/**
 * A triple of {@code [adapters]}.
 *
 * @param worker the worker that it is for
 * @param type where the type is written
 * @param encoder where the encoder is written
 * @param decoder where the decoder is written
 */
public record AdapterEntry(String worker, AdapterConfig adapter, Place type, Place encoder, Place decoder) {
    /** The class with its module, as {@code [java_types]} names it. */
    public String pythonClass() {
        return adapter.module() + "." + adapter.type();
    }
}
