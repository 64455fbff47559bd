package com.acme;

import io.pyworker.WorkerExport;

@WorkerExport
public interface Documented {
    /** One line with 100 $ and {@code $T}. */
    int line();

    /**
     * Two paragraphs.
     *
     * <pre>
     *     indented
     * </pre>
     */
    int paragraphs();

    /** Needs imports: {@link WorkerExport}. */
    int links();

    /** @return only a tag */
    int tagOnly();

    int none();
}
