package io.pyworker.processor.data;

import io.pyworker.processor.report.Place;

/**
 * A name of the Python side.
 *
 * @param text the name
 * @param place the annotation value that gives it, or the declaration that it was derived from
 */
public record PythonName(String text, Place place) {
    public PythonName {
        text = PythonNames.normal(text);
    }
}
