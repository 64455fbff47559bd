package io.pyworker.processor.data;

import io.pyworker.processor.report.Place;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What one {@code @Throws} says.
 *
 * @param python the Python class
 * @param java the Java class
 * @param construction how it is made, unless it cannot be: that is reported
 * @param place where messages about the Java class stand
 */
public record ErrorModel(PythonName python, TypeElement java, Optional<Construction> construction, Place place) {
    /** The constructors that will do, the best first: what they take, and what they are given. */
    public enum Construction {
        MESSAGE_AND_CAUSE("e.getMessage(), e", "java.lang.String,java.lang.Throwable"),
        PYTHON_EXCEPTION("e", "io.pyworker.PythonException"),
        CAUSE("e", "java.lang.Throwable"),
        MESSAGE("e.getMessage()", "java.lang.String"),
        NOTHING("", "");

        private final String arguments;
        private final String parameters;

        Construction(String arguments, String parameters) {
            this.arguments = arguments;
            this.parameters = parameters;
        }

        /** Of the Python exception {@code e}. */
        public String arguments() {
            return arguments;
        }

        /** The types of the constructor's parameters, with commas between them. */
        public String parameters() {
            return parameters;
        }
    }
}
